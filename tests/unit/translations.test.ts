import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guidePath } from '../../src/content/content.ts';
import { readContent } from '../../src/content/read/read.ts';
import { staleSections } from '../../src/content/text/made-from.ts';
import {
  formatTranslations,
  recordIn,
  translationsAt,
  translationTasks,
  type TranslationTask,
} from '../../src/editor/translation-report.ts';
import { copyContent, type ContentCopy } from '../content-copy.ts';
import { must, plainContent } from '../content.ts';

const { slug } = must(plainContent().guides[0]);
const folder = `content/guides/${slug}`;
const path = guidePath(slug);
const text = (locale: 'zh' | 'en'): string =>
  `---\nanswer: ${locale === 'zh' ? '一句。又一句。' : 'One. Two.'}\n---\n\n${
    locale === 'zh' ? '开头。' : 'A beginning.'
  }\n\n## ${locale === 'zh' ? '甲' : 'A'} [#aa]\n\n${locale === 'zh' ? '甲的文字，\n分两行。' : 'Of A.'}\n\n### ${
    locale === 'zh' ? '乙' : 'B'
  } [#bb]\n\n${locale === 'zh' ? '乙的文字。' : 'Of B.'}\n`;

/** A guide of two sections whose English is recorded as made from its Chinese. */
async function recorded(): Promise<ContentCopy & Disposable> {
  const copy = copyContent();
  copy.write(`${folder}/zh.mdx`, text('zh'));
  copy.write(`${folder}/en.mdx`, text('en'));
  const { content } = await readContent(copy.root);
  copy.write(`${folder}/en.mdx`, recordIn(text('en'), must(content), path));
  return copy;
}

async function tasksOf(copy: ContentCopy): Promise<TranslationTask[]> {
  const { content } = await readContent(copy.root);
  return translationTasks(must(content)).filter(({ file }) => file.startsWith(`${folder}/`));
}

describe('a translation that was recorded', () => {
  test('is up to date, and everything else in its file stays', async () => {
    using copy = await recorded();
    expect(await tasksOf(copy)).toEqual([]);
    const file = copy.read(`${folder}/en.mdx`);
    expect(file).toMatch(
      /^---\nanswer: One\. Two\.\nmade_from:\n {2}_before: '[0-9a-f]{8}'\n {2}aa: '[0-9a-f]{8}'\n {2}bb: /,
    );
    expect(file.endsWith(text('en').slice(text('en').indexOf('\n---\n')))).toBe(true);
  });

  test.each<[string, (copy: ContentCopy) => void, string[]]>([
    ['a section', (copy) => copy.edit(`${folder}/zh.mdx`, '甲的文字', '甲的新文字'), ['aa']],
    ['a section below it', (copy) => copy.edit(`${folder}/zh.mdx`, '乙的', '乙的新'), ['bb']],
    ['a heading', (copy) => copy.edit(`${folder}/zh.mdx`, '## 甲', '## 甲甲'), ['aa']],
    ['the answer', (copy) => copy.edit(`${folder}/zh.mdx`, '又一句', '另一句'), ['_before']],
    ['the beginning', (copy) => copy.edit(`${folder}/zh.mdx`, '开头', '新开头'), ['_before']],
    [
      'the data',
      (copy) => copy.edit(`${folder}/guide.yaml`, /(^title:.*?zh: )/ms, '$1新'),
      ['_data'],
    ],
  ])(
    'is behind where the Chinese of %s changes, and its reader is told',
    async (_, change, sections) => {
      using copy = await recorded();
      change(copy);
      expect(await tasksOf(copy)).toEqual([{ file: `${folder}/en.mdx`, state: 'stale', sections }]);
      const { content } = await readContent(copy.root);
      expect([...staleSections(must(content), path, 'en')]).toEqual(sections);
      expect([...staleSections(must(content), path, 'zh')]).toEqual([]);
      // Checked against the new Chinese, it is up to date again.
      copy.write(`${folder}/en.mdx`, recordIn(copy.read(`${folder}/en.mdx`), must(content), path));
      expect(await tasksOf(copy)).toEqual([]);
    },
  );

  test.each<[string, (copy: ContentCopy) => void]>([
    ['comments', (copy) => copy.edit(`${folder}/zh.mdx`, '乙的', '<!-- 待核 -->乙的')],
    ['line breaks', (copy) => copy.edit(`${folder}/zh.mdx`, '，\n分', '，分')],
    ['the English', (copy) => copy.edit(`${folder}/en.mdx`, 'Of A', 'About A')],
    ['line ends', (copy) => copy.write(`${folder}/zh.mdx`, text('zh').replaceAll('\n', '\r\n'))],
  ])('is not behind where only %s change', async (_, change) => {
    using copy = await recorded();
    change(copy);
    expect(await tasksOf(copy)).toEqual([]);
  });

  test('asks for a record of what is new', async () => {
    using copy = await recorded();
    copy.edit(`${folder}/zh.mdx`, /$/, '\n## 丙 [#cc]\n\n新。\n');
    copy.edit(`${folder}/en.mdx`, /$/, '\n## C [#cc]\n\nNew.\n');
    expect(await tasksOf(copy)).toEqual([
      { file: `${folder}/en.mdx`, state: 'unrecorded', sections: ['cc'] },
    ]);
  });
});

test('a translation that nobody recorded is told to editors, not to readers', async () => {
  using copy = copyContent();
  copy.write(`${folder}/zh.mdx`, text('zh'));
  copy.write(`${folder}/en.mdx`, text('en'));
  expect((await tasksOf(copy)).map(({ state }) => state)).toEqual(['unrecorded']);
  const { content } = await readContent(copy.root);
  expect(staleSections(must(content), path, 'en').size).toBe(0);
});

test('a translation that is not there is listed with the file to write', async () => {
  using copy = copyContent();
  copy.remove(`${folder}/en.mdx`);
  const tasks = await tasksOf(copy);
  expect(tasks).toEqual([{ file: `${folder}/en.mdx`, state: 'missing', sections: [] }]);
  expect(formatTranslations(tasks)).toContain(`${folder}/en.mdx`);
});

test('a translation is named by its file, its folder or its address', () => {
  const content = plainContent();
  for (const name of [
    `${folder}/en.mdx`,
    folder,
    `./${folder}/`,
    `guides/${slug}`,
    path,
    `/en${path}`,
    `content/guides/${slug}/guide.yaml`,
  ]) {
    expect(translationsAt(content, name).map(({ file }) => file)).toEqual([`${folder}/en.mdx`]);
  }
  const [news] = content.announcements;
  expect(translationsAt(content, `news/${must(news).slug}`)).toHaveLength(1);
  expect(() => translationsAt(content, `guides/${slug}x`)).toThrow(`guides/${slug}”`);
  // By its own name alone, as its folder is called in a list of files.
  expect(() => translationsAt(content, slug)).toThrow(`guides/${slug}”`);
  expect(() => translationsAt(content, `${slug}/`)).toThrow(`guides/${slug}”`);
});

test('a record in the Chinese text, or one written by hand, is refused with its line', async () => {
  using copy = await recorded();
  copy.edit(`${folder}/zh.mdx`, '---\n\n开头', "made_from: { aa: '0a1b2c3d' }\n---\n\n开头");
  copy.edit(`${folder}/en.mdx`, /aa: '.*'/, 'aa: yes');
  const { problems } = await readContent(copy.root);
  expect(problems.map(({ file, line }) => [file, line])).toEqual([
    [`${folder}/en.mdx`, 5],
    [`${folder}/zh.mdx`, 3],
  ]);
});

describe('the command that records what was checked', () => {
  const accept = (
    copy: ContentCopy,
    ...args: string[]
  ): { status: number | null; said: string } => {
    const script = join(process.cwd(), 'src/editor/translations.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: copy.root,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  test('names only the texts whose record has changed', async () => {
    using copy = await recorded();
    accept(copy, '--accept-all');
    copy.edit(`${folder}/zh.mdx`, '甲的文字', '甲的新文字');
    const { said } = accept(copy, '--accept-all');
    expect(said.match(/^content\S*/gm)?.map((name) => name.replace(/：.*/, ''))).toEqual([
      `${folder}/en.mdx`,
    ]);
    expect(accept(copy, '--accept', folder).said).toContain('nothing to record');
  });
  test('says in both languages how it is called, where its -- was left out', async () => {
    using copy = await recorded();
    const { status, said } = accept(copy, folder);
    expect(status).toBe(1);
    expect(said).toContain(`“${folder}”用在这里不对`);
    expect(said).toContain(`“${folder}” does not belong here`);
    expect(said).not.toContain('Unexpected');
  });
  test('says that nothing is recorded where the text has a mistake', async () => {
    using copy = await recorded();
    copy.edit(`${folder}/en.mdx`, 'Of B.', 'Of B, see [this](/guides/nope/).');
    const before = copy.read(`${folder}/en.mdx`);
    const { status, said } = accept(copy, '--accept', folder);
    expect(status).toBe(1);
    expect(said).toContain('Not recorded');
    expect(copy.read(`${folder}/en.mdx`)).toBe(before);
  });
});
