import { expect, test } from 'vitest';
import { markDrafts } from '../../src/content/drafts.ts';
import { assemble } from '../../src/content/assemble.ts';
import { guidePath } from '../../src/content/content.ts';
import { draftFolders } from '../../src/content/read/draft-folders.ts';
import { readContent } from '../../src/content/read/read.ts';
import { copyContent } from '../content-copy.ts';
import { must, plainContent, readFiles } from '../content.ts';

const site = plainContent();
/** A guide that nothing names, made of one that is there. */
const guide = must(site.guides[0]).slug;
const item = must(site.plans[0]?.items[0]);
const draft = 'not-yet-ready';

function withDraftGuide(): ReturnType<typeof copyContent> {
  const copy = copyContent();
  for (const name of ['guide.yaml', 'zh.mdx', 'en.mdx']) {
    copy.write(
      `content/guides/${draft}/${name}`,
      copy.read(`content/guides/${guide}/${name}`).replace(/^aliases:.*$/m, ''),
    );
  }
  copy.edit(`content/guides/${draft}/guide.yaml`, /^/, 'draft: true\n');
  return copy;
}

test('a draft is in no build, nor are its texts', async () => {
  using copy = withDraftGuide();
  const { content, problems } = await readContent(copy.root, { drafts: false });
  expect(problems).toEqual([]);
  // Astro must not even read it: it would publish the pictures that a text shows.
  expect(draftFolders(copy.root)).toEqual([`guides/${draft}/`]);
  expect(must(content).guides.map(({ slug }) => slug)).not.toContain(draft);
  expect(must(content).prose.map(({ path }) => path)).not.toContain(guidePath(draft));
  expect(must(content).drafts).toEqual([
    { file: `content/guides/${draft}/guide.yaml`, path: guidePath(draft), name: draft },
  ]);
});

test('in development it is there, and says what it is in both languages', async () => {
  using copy = withDraftGuide();
  const { content, problems } = await readContent(copy.root);
  expect(problems).toEqual([]);
  const shown = must(markDrafts(must(content)).guides.find(({ slug }) => slug === draft));
  expect(shown.title.zh).toMatch(/草稿/);
  expect(shown.title.en).toMatch(/Draft/);
  const other = must(markDrafts(must(content)).guides.find(({ slug }) => slug === guide));
  expect(other.title.zh).not.toMatch(/草稿/);
});

test('a mistake in a draft is told, but stops no build', async () => {
  using copy = withDraftGuide();
  copy.edit(`content/guides/${draft}/guide.yaml`, /^items: .*$/m, 'items: [2024/none-such]');
  expect((await readContent(copy.root)).problems).toHaveLength(1);
  expect((await readContent(copy.root, { drafts: false })).problems).toEqual([]);
  // Nor does one that its schema refuses.
  copy.edit(`content/guides/${draft}/guide.yaml`, /^intent: .*$/m, 'intent: nothing');
  expect((await readContent(copy.root)).problems.length).toBeGreaterThan(0);
  expect((await readContent(copy.root, { drafts: false })).problems).toEqual([]);
});

test.each<[string, (copy: ReturnType<typeof copyContent>) => string]>([
  [
    'names it',
    (copy) => {
      const file = `content/guides/${guide}/guide.yaml`;
      const source = copy.read(file).replace(/^related:(?:.*\n(?: .*\n)*)/m, '');
      copy.write(file, `${source.trimEnd()}\nrelated: [${draft}]\n`);
      return file;
    },
  ],
  [
    'links to it',
    (copy) => {
      const file = `content/guides/${guide}/zh.mdx`;
      const other = `content/guides/${guide}/en.mdx`;
      copy.write(file, `${copy.read(file).trimEnd()}见[指南](${guidePath(draft)})。\n`);
      copy.write(other, `${copy.read(other).trimEnd()} See [the guide](${guidePath(draft)}).\n`);
      return file;
    },
  ],
])('a published page that %s is told with file and remedy', async (_, change) => {
  using copy = withDraftGuide();
  const file = change(copy);
  const { problems } = await readContent(copy.root);
  const told = must(problems.find((problem) => problem.file === file));
  expect(told.line).toBeGreaterThan(0);
  for (const text of [told.zh, told.en]) {
    expect(text).toContain(`content/guides/${draft}/guide.yaml`);
    expect(text).toContain('draft: true');
  }
});

test('a gap that a draft leaves in a plan is told with the draft', async () => {
  using copy = copyContent();
  copy.edit(item.file, /^/, 'draft: true\n');
  const { problems } = await readContent(copy.root);
  expect(problems.map(({ zh }) => zh).join('\n')).toContain(item.file);
});

test('the items of a draft plan and what lies beside a draft week are drafts with them', () => {
  const files = readFiles();
  for (const { data } of [...files.plans, ...files.weeks]) data.draft = true;
  const content = assemble(files);
  expect(content.plans).toEqual([]);
  expect(content.weeks).toEqual([]);
  expect(content.prose.filter(({ path }) => /^\/(?:plan|week)\//.test(path))).toEqual([]);
  expect(assemble(files, { drafts: true }).plans).toHaveLength(files.plans.length);
});

test('a draft announcement takes its attachments along, a draft term goes alone', async () => {
  using copy = copyContent();
  const { file } = must(site.announcements.at(-1));
  copy.edit(file, /^/, 'draft: true\n');
  copy.write(
    file,
    `${copy.read(file).trimEnd()}\nattachments: [{ file: none.pdf, title: { zh: 表, en: Form } }]\n`,
  );
  const terms = 'content/site/glossary.yaml';
  copy.edit(terms, /^ {2}- id: (.*)$/m, '  - draft: true\n    id: $1');
  const { content, problems } = await readContent(copy.root, { drafts: false });
  expect(problems.filter((problem) => problem.file === file)).toEqual([]);
  expect(must(content).terms).toHaveLength(site.terms.length - 1);
});
