import { globSync } from 'tinyglobby';
import { matchesGlob } from 'node:path';
import type { z } from 'zod';
import { formerAddresses } from '../addresses/former.ts';
import { checkInnerLinks } from '../addresses/links.ts';
import { checkListed } from '../addresses/listed.ts';
import { publishedLock } from '../addresses/record.ts';
import { checkRenamed } from '../addresses/renamed.ts';
import { addressOf, assemble, type SourceFiles } from '../assemble.ts';
import { checkContent } from '../check.ts';
import { collectionFiles, type CollectionName } from '../collections.ts';
import { reservedNewsSlug, siteFiles, type Content } from '../content.ts';
import { dueToDrafts, linksToDrafts } from '../drafts.ts';
import { readAttachments } from '../news/attachments.ts';
import { questionFiles } from '../questions/corpus.ts';
import { checkBadges } from '../site/badges.ts';
import { checkDisclosureFiles } from '../site/disclosure-files.ts';
import { causes, sortProblems, type Problem } from '../problems.ts';
import { checkPictures } from '../text/pictures.ts';
import { splitSource } from '../text/schema.ts';
import { checkNames } from './names.ts';
import { draftFolders } from './draft-folders.ts';
import { pathOf, schemaProblems } from './schema-problems.ts';
import { readSource } from './source.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** What reading the content has come to. */
export interface ReadContent {
  /** Nothing where a file is so wrong that the whole can't be put together. */
  content: Content | undefined;
  /** Every mistake in every file, sorted by file and line. */
  problems: Problem[];
}

/**
 * Reads and checks all of `content/` without a build: names, encodings, syntax, schemas, references,
 * texts and attachments. What has a mistake of its own is left out of the checks of the whole.
 *
 * @param root the project's folder
 * @param options `drafts`: whether drafts are read and checked as well, and with them whether what is
 *   published does without them; a build asks only for what is published
 */
export async function readContent(root: string, { drafts = true } = {}): Promise<ReadContent> {
  const paths = globSync('**', { cwd: `${root}/content`, dot: true }).sort();
  const files = Object.fromEntries(
    Object.keys(collectionFiles).map((name) => [name, []]),
  ) as unknown as Record<CollectionName, unknown[]>;
  const hidden = drafts ? [] : draftFolders(root);
  const isHidden = (path: string): boolean => hidden.some((folder) => path.startsWith(folder));
  let problems = checkNames(paths);
  const texts = new Map<string, YamlText>();
  for (const [name, { pattern, schema }] of Object.entries(collectionFiles)) {
    for (const path of paths.filter((one) => matchesGlob(one, pattern))) {
      const read = readFile(root, path, schema, texts);
      problems.push(...read.problems);
      // The text of a draft whose entry can't be read would seem to be a page's.
      if (path.endsWith('.mdx') && isHidden(path)) continue;
      if (read.entry) files[name as CollectionName].push(read.entry);
    }
  }
  // Questions are lines of text; what is wrong with a line is told by the checks of the whole.
  const questions = paths
    .filter((path) => matchesGlob(path, questionFiles))
    .flatMap((id) => {
      const source = readSource(root, `content/${id}`);
      problems.push(...source.problems);
      return source.problems.length > 0 ? [] : [{ id, data: { source: source.text } }];
    });
  problems.push(...missingSettings(paths));
  // What is wrong with a draft stops no build.
  problems = problems.filter(({ file }) => !isHidden(`${file.replace(/^content\//, '')}/`));
  const sound = problems.length === 0;
  // Nothing can be put together without the site's settings, which have been told above.
  const settings = Object.entries(collectionFiles).filter(([, { pattern }]) =>
    pattern.startsWith('site/'),
  );
  if (settings.some(([name]) => files[name as CollectionName].length === 0)) {
    return { content: undefined, problems: sortProblems(problems) };
  }
  const all = { ...files, questions } as unknown as SourceFiles;
  const published = assemble(all);
  const content = drafts ? assemble(all, { drafts }) : published;
  const whole = checkContent(content);
  // With a file left out, others seem to name what is not there.
  const left = leftOut(root, problems);
  const lock = publishedLock(root);
  const renamed = checkRenamed(content, lock, root).filter(
    ({ was = '' }) => !left.some(({ addresses }) => addresses.includes(was)),
  );
  const found = [
    ...whole,
    ...(drafts && content.drafts.length > 0
      ? dueToDrafts(checkContent(published), whole, content)
      : []),
    ...linksToDrafts(published),
    ...renamed,
    ...checkListed(content, lock),
    ...checkInnerLinks(content, root),
    ...(await readAttachments(content, root)).problems,
    ...(await checkBadges(content, root)),
    ...(await checkPictures(content, root)),
    ...(await checkDisclosureFiles(content, root)),
  ];
  const more = found.filter(
    (problem) =>
      (sound || !isDueTo(problem, left)) && !renamed.some(({ was }) => was && names(was, problem)),
  );
  problems.push(
    ...more.map((problem) => {
      const line = problem.line ?? texts.get(problem.file)?.lineOf(pathOf(problem.field));
      return line === undefined ? problem : { ...problem, line };
    }),
  );
  return { content, problems: sortProblems(causes(problems)) };
}

/** The files of the site's settings that are not there. */
function missingSettings(paths: readonly string[]): Problem[] {
  return Object.values(siteFiles)
    .filter((file) => !paths.includes(file.replace(/^content\//, '')))
    .map((file) => ({
      file,
      field: 'file',
      zh: '缺少这个文件，请从版本库恢复。',
      en: 'This file is missing: restore it from the repository.',
    }));
}

/** Whether a message is about an entry that is looked for under its former address, or its former name. */
function names(address: string, { misses }: Problem): boolean {
  if (!misses) return false;
  if (misses.id.startsWith('/')) return misses.id.startsWith(address);
  return misses.id.split(/[/#]/).includes(address.replace(/^.*\/(?=[^/]+\/$)|\/$/g, ''));
}

/** A file that could not be read, with the addresses of what it tells: of today, and former ones. */
interface LeftOut {
  file: string;
  addresses: string[];
}

function leftOut(root: string, problems: readonly Problem[]): LeftOut[] {
  return [...new Set(problems.map(({ file }) => file))].map((file) => {
    const former = isEntry(file) ? formerAddresses(root, file.replace(/^content\//, '')) : [];
    return { file, addresses: [addressOf(folderIn(file)), ...former] };
  });
}

/** The folder below `content/` that a file stands in, or that is named itself, with its slash. */
const folderIn = (file: string): string =>
  file.replace(/^content\//, '').replace(/(?:\/[^/]*\.[^/]*)?$/, '/');
const isEntry = (file: string): boolean => file.endsWith('.yaml');

/** Whether an address is that of a list by type or year: it is there only with what it lists. */
function isNewsList([news, list = '']: readonly string[]): boolean {
  return news === 'news' && reservedNewsSlug.test(list);
}

/** Whether a message only follows from files that could not be read, which are told of themselves. */
function isDueTo({ file, misses }: Problem, left: readonly LeftOut[]): boolean {
  if (left.some((other) => other.file === file)) return true;
  if (!misses) return false;
  const { id, where } = misses;
  const words = id.split(/[/#]/).filter(Boolean);
  return left.some((other) => {
    // An address is missed with what makes the page, or stands on it.
    if (id.startsWith('/')) {
      return (
        other.addresses.some((address) => id.startsWith(address)) ||
        (isNewsList(words) && other.file.startsWith('content/announcements/'))
      );
    }
    if (!isEntry(other.file)) return false;
    return (
      other.file.startsWith(where) ||
      // What a text names is looked for in its own entry first.
      folderIn(other.file) === folderIn(file) ||
      words.some((word) =>
        [`/${other.file}`, ...other.addresses].some((path) => path.includes(`/${word}/`)),
      ) ||
      // All others name what stands in these.
      /^content\/(?:site\/|work-plan\/\d+\/plan\.yaml)/.test(other.file)
    );
  });
}

/** A text whose head has no beginning or no end. */
function withoutHead(file: string, source: string): Problem {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  const begins = /^-{3,}\s*$/.test(lines[0] ?? '');
  // Where the head seems to end: before the first line that is no field of it.
  const end = lines.findIndex((line, i) => i > 0 && !/^(?:[a-z_]+:|\s+\S)/.test(line));
  const example = '---\n        answer: …\n        ---';
  return begins
    ? {
        file,
        line: end < 0 ? lines.length : end + 1,
        field: '',
        zh: `文件开头的栏目没有结束：这里缺少一行“---”。开头应当是：\n        ${example}`,
        en: `The head of the file has no end: a line “---” is missing here. A text begins so:\n        ${example}`,
      }
    : {
        file,
        line: 1,
        field: '',
        zh: `第一行应当是“---”，后面写 answer，再写一行“---”，然后是正文：\n        ${example}`,
        en: `The first line should be “---”, then answer, then a line “---”, then the text:\n        ${example}`,
      };
}

interface ReadFile {
  entry?: { id: string; data: unknown; body?: string; bodyLine?: number };
  problems: Problem[];
}

function readFile(
  root: string,
  id: string,
  schema: z.ZodType,
  texts: Map<string, YamlText>,
): ReadFile {
  const file = `content/${id}`;
  const source = readSource(root, file);
  if (source.problems.length > 0) return { problems: source.problems };
  const isText = id.endsWith('.mdx');
  const { frontMatter, text, frontMatterLine, textLine } = isText
    ? splitSource(source.text)
    : { frontMatter: source.text, text: undefined, frontMatterLine: 1, textLine: 1 };
  if (isText && !frontMatter.trim()) return { problems: [withoutHead(file, source.text)] };
  const yaml = parseYaml(file, frontMatter, frontMatterLine);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  texts.set(file, yaml);
  const result = schema.safeParse(yaml.value);
  if (!result.success) {
    return { problems: schemaProblems(file, result.error.issues, yaml.value, yaml.lineOf) };
  }
  const data: unknown = result.data;
  return {
    entry: text === undefined ? { id, data } : { id, data, body: text, bodyLine: textLine },
    problems: [],
  };
}
