import { nearest } from '../content/problems.ts';
import { folderOf, type Content, type Prose } from '../content/content.ts';
import {
  beforeHeadings,
  inData,
  madeFromNow,
  translationState,
} from '../content/text/made-from.ts';
import { defaultLocale } from '../i18n/locales.ts';

/** What there is to do in a translation. */
export interface TranslationTask {
  /** The translation's file, which may not be there yet. */
  file: string;
  state: 'missing' | 'stale' | 'unrecorded';
  /** Ids of headings, `_before` and `_data`; none where the whole is missing. */
  sections: string[];
}

/** Translations that are missing, behind the Chinese, or not recorded; sorted by file. */
export function translationTasks(content: Content): TranslationTask[] {
  const translated = new Map(
    content.prose
      .filter(({ locale }) => locale !== defaultLocale)
      .map((text) => [text.path, text] as const),
  );
  return content.prose
    .filter(({ locale }) => locale === defaultLocale)
    .flatMap((original): TranslationTask[] => {
      const text = translated.get(original.path);
      if (!text) {
        return [
          { file: original.file.replace(/zh\.mdx$/, 'en.mdx'), state: 'missing', sections: [] },
        ];
      }
      const { stale, unrecorded } = translationState(content, text);
      return [
        ...(stale.length > 0
          ? [{ file: text.file, state: 'stale' as const, sections: stale }]
          : []),
        ...(unrecorded.length > 0
          ? [{ file: text.file, state: 'unrecorded' as const, sections: unrecorded }]
          : []),
      ];
    });
}

const titles = {
  missing: { zh: '还没有英文', en: 'No English yet' },
  stale: { zh: '中文在翻译之后有改动', en: 'The Chinese has changed since' },
  unrecorded: { zh: '没有记录译自哪一稿中文', en: 'Not recorded what they were made from' },
} as const;

const ways = {
  missing:
    '补上这个文件；在此之前，英文地址显示中文。/ Write the file; until then its English address shows the Chinese text.',
  stale:
    '改好英文，再运行 npm run translations -- --accept <文件夹>。/ Mend the English, then run npm run translations -- --accept <folder>.',
  unrecorded:
    '核对过的，运行 npm run translations -- --accept <文件夹>；全部核对过的，--accept-all。/ Once checked, run npm run translations -- --accept <folder>, or --accept-all for all of them.',
} as const;

function sectionName(id: string): string {
  if (id === beforeHeadings) return '开头 / the beginning';
  return id === inData ? 'YAML' : `#${id}`;
}

/** The report as text, for people. */
export function formatTranslations(tasks: readonly TranslationTask[]): string {
  if (tasks.length === 0)
    return '译文齐全，都跟上了中文。/ Every translation is there and up to date.';
  return (['missing', 'stale', 'unrecorded'] as const)
    .flatMap((state) => {
      const some = tasks.filter((task) => task.state === state);
      if (some.length === 0) return [];
      const rows = some.map(({ file, sections }) =>
        // Where nothing at all is recorded, the names of the sections tell nothing.
        state === 'stale' ? `- ${file} › ${sections.map(sectionName).join(', ')}` : `- ${file}`,
      );
      const { zh, en } = titles[state];
      return [
        `${zh}（${some.length}）/ ${en} (${some.length})\n${rows.join('\n')}\n  ${ways[state]}`,
      ];
    })
    .join('\n\n');
}

/**
 * The translations that a path names: a file, its folder, or the page's address.
 *
 * @param path such as `content/guides/disputes/en.mdx`, `guides/disputes` or `/guides/disputes/`
 * @throws Error naming the nearest, when there is none
 */
export function translationsAt(content: Content, path: string): Prose[] {
  const texts = content.prose.filter(({ locale }) => locale !== defaultLocale);
  const plain = path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/^\/en\//, '/')
    .replace(/\/(?:[^/]*\.(?:mdx|yaml))?$/, '');
  const name = plain.replace(/^(?:content)?\//, '');
  const folder = ({ file }: Prose): string => folderOf(file).replace(/^content\//, '');
  const found = texts.filter((text) => folder(text) === name || text.path === `/${name}/`);
  if (found.length > 0) return found;
  const folders = texts.map(folder);
  const addresses = texts.map((text) => text.path);
  const guess =
    // The name of an entry alone; where several years have it, the newest is meant.
    folders.findLast((other) => other.endsWith(`/${name}`)) ??
    (plain.startsWith('/') ? nearest(`/${name}/`, addresses) : nearest(name, folders));
  throw new Error(
    `“${path}”没有英文正文。${guess ? `是不是“${guess}”？` : '请写英文正文所在的文件夹，例如 guides/disputes。'}\nThere is no English text at “${path}”. ${guess ? `Did you mean “${guess}”?` : 'Write the folder of an English text, such as guides/disputes.'}`,
  );
}

/**
 * A translation's file with the record of the Chinese of today; everything else stays as it is.
 *
 * @param source the file
 */
export function recordIn(source: string, content: Content, path: string): string {
  const record = Object.entries(madeFromNow(content, path))
    .map(([id, print]) => `  ${id}: '${print}'`)
    .join('\n');
  const end = source.includes('\r\n') ? '\r\n' : '\n';
  const block = `made_from:\n${record}\n`.replaceAll('\n', end);
  return source.replace(
    /^(\uFEFF?---[ \t]*\r?\n)(.*?)(^---)/ms,
    (_, open: string, inner: string, close: string) =>
      `${open}${inner.replace(/^made_from:.*\r?\n(?:[ \t]+.*\r?\n)*/m, '')}${block}${close}`,
  );
}
