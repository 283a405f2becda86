import { matchesGlob } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { collectionFiles } from '../collections.ts';
import { isId } from '../fields.ts';
import { nearest, type Problem } from '../problems.ts';

/** Folders that hold an entry each, with the file that makes it one. */
const entryFolders: [folder: RegExp, file: string, reserved?: RegExp][] = [
  [/^guides\/([^/]+)$/, 'guide.yaml'],
  [/^announcements\/([^/]+)$/, 'announcement.yaml', /^(?:page|type|\d{4})$/],
  [/^work-plan\/\d{4}\/items\/([^/]+)$/, 'item.yaml', /^(?:targets|booklet)$/],
  [
    /^pages\/([^/]+)$/,
    'page.yaml',
    /^(?:plan|guides|news|week|departments|documents|laws|search|glossary|data|sitemap|disclosure|badges|en|feed|assets|pagefind|share)$/,
  ],
  [/^work-plan\/(\d{4})$/, 'plan.yaml'],
  [/^publicity-week\/(\d{4})$/, 'week.yaml'],
];

/** Endings of texts and data, which only count under the names that the collections give. */
const ours = /\.(?:ya?ml|mdx?|markdown|txt|docx?|rtf|wps)$/i;

/** Files with names of their own that belong to no collection. */
const others = /^site\/(?:addresses\.lock$|questions\/)|(?:^|\/)(?:\.|README)/;

/**
 * Names of files and folders that nothing would read, or that can't be an address.
 *
 * @param paths every file below `content/`
 */
export function checkNames(paths: readonly string[]): Problem[] {
  return [
    ...foldersOf(paths).flatMap((folder) => checkFolder(folder, paths)),
    ...strayFiles(paths),
  ];
}

function foldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
  });
  return [...new Set(folders)];
}

function checkFolder(folder: string, paths: readonly string[]): Problem[] {
  for (const [pattern, file, reserved] of entryFolders) {
    const slug = pattern.exec(folder)?.[1];
    if (!slug) continue;
    const at = { file: `content/${folder}`, field: '' };
    if (!isId(slug)) {
      const better = slugOf(slug);
      return [
        {
          ...at,
          zh: `文件夹名“${slug}”会成为网址，只能用小写字母、数字和连字符。请改名为“${better}”。`,
          en: `The folder name “${slug}” becomes an address, which has only lower-case letters, digits and hyphens. Rename it to “${better}”.`,
        },
      ];
    }
    if (reserved?.test(slug)) {
      return [
        {
          ...at,
          zh: `文件夹名“${slug}”已经是本站另一个栏目的地址。请换一个名字。`,
          en: `The folder name “${slug}” is the address of another part of the site. Choose another name.`,
        },
      ];
    }
    const beside = paths.filter((path) => path.startsWith(`${folder}/`));
    if (beside.includes(`${folder}/${file}`)) return [];
    const name = nearest(
      file,
      beside.map((path) => path.slice(folder.length + 1)).filter((path) => !path.includes('/')),
    );
    return [
      {
        ...at,
        zh: `这个文件夹里没有 ${file}，里面的东西不会发布。${name ? `请把“${name}”改名为“${file}”。` : `请补上 ${file}，或者删去这个文件夹。`}`,
        en: `There is no ${file} in this folder, so nothing of it would be published. ${name ? `Rename “${name}” to “${file}”.` : `Add ${file}, or remove the folder.`}`,
      },
    ];
  }
  return [];
}

/** A text under the name of a page's, but as Word or a plain editor saves it. */
const savedText = /^(zh|en)\.(txt|docx?|rtf|wps)$/i;

/** Whether a file has the name of a page's text, and so is no attachment. */
export const isSavedText = (name: string): boolean => savedText.test(name);

function savedTextProblem(file: string, name: string): Problem | undefined {
  const [, locale = '', ending = ''] = savedText.exec(name) ?? [];
  if (!locale) return undefined;
  const text = `${locale.toLowerCase()}.mdx`;
  const isPlain = ending.toLowerCase() === 'txt';
  return {
    file,
    field: '',
    zh: `正文只从“${text}”读，“${name}”里的字不会发布。${isPlain ? `请改名为“${text}”。` : `请把文字复制到 ${text} 里（可用记事本等编辑器，不用Word），再把“${name}”移出这个文件夹。`}`,
    en: `A text is read from “${text}” alone, so the words in “${name}” would not be published. ${isPlain ? `Rename it to “${text}”.` : `Copy them into ${text}, with a plain editor and not with Word, and take “${name}” out of this folder.`}`,
  };
}

/** Texts and data under a name that no collection reads. */
function strayFiles(paths: readonly string[]): Problem[] {
  const patterns = Object.values(collectionFiles).map(({ pattern }) => pattern);
  const known = [...new Set(patterns.map((pattern) => pattern.replace(/^.*\//, '')))].flatMap(
    (name) => (name.startsWith('{') ? ['zh.mdx', 'en.mdx'] : [name]),
  );
  return paths.flatMap((path): Problem[] => {
    if (!ours.test(path) || others.test(path)) return [];
    if (patterns.some((pattern) => matchesGlob(path, pattern))) return [];
    const name = path.replace(/^.*\//, '');
    const saved = savedTextProblem(`content/${path}`, name);
    if (saved) return [saved];
    // Attachments are listed by the entry that they lie beside.
    if (
      /\.(?:txt|docx?|rtf|wps)$/i.test(name) &&
      /^(?:announcements|site\/disclosure)\//.test(path)
    )
      return [];
    const guess = nearest(name, known);
    return [
      {
        file: `content/${path}`,
        field: '',
        zh: `没有哪一类内容会读“${name}”这个文件。${guess ? `是不是“${guess}”？` : ''}正文叫 zh.mdx 和 en.mdx，数据叫 ${known
          .filter((one) => one.endsWith('.yaml'))
          .slice(-8)
          .join('、')} 等。`,
        en: `Nothing reads a file called “${name}” here.${guess ? ` Is it “${guess}”?` : ''} Texts are zh.mdx and en.mdx; data are ${known
          .filter((one) => one.endsWith('.yaml'))
          .slice(-8)
          .join(', ')} and the like.`,
      },
    ];
  });
}

/** A name that can be an address: `关于窗口` as `guan-yu-chuang-kou`. */
export function slugOf(name: string): string {
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // A name with a percent sign of its own.
  }
  const latin = pinyin(decoded, { toneType: 'none', nonZh: 'consecutive' });
  return (
    latin
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'notice-1'
  );
}
