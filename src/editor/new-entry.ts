import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { movedAddresses } from '../content/addresses/check.ts';
import { addressOf } from '../content/assemble.ts';
import { siteFiles, type Content } from '../content/content.ts';
import { isId } from '../content/fields.ts';
import { questionsFolder } from '../content/questions/corpus.ts';
import { checkNames, slugOf } from '../content/read/names.ts';
import { say } from '../content/problems.ts';
import { comparators } from '../i18n/format.ts';

/** What can be begun from a template. */
export const entryKinds = ['guide', 'announcement', 'item', 'plan', 'week', 'term'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What is asked for: `npm run new -- item ip-finance 2025`. */
export interface Asked {
  kind: EntryKind;
  /** Of a plan or a week, its year. */
  slug: string;
  /** The plan of an item; the newest when left out. */
  year?: number | undefined;
  /** `2026-11-26`. */
  today: string;
}

/** A file to write, by its path from the project's root. */
export interface NewFile {
  file: string;
  text: string;
}

/** Why an entry can't be begun, with what to write instead, in both languages. */
export class NewEntryError extends Error {
  override readonly name = 'NewEntryError';
}

const refuse = (zh: string, en: string): never => {
  throw new NewEntryError(say(zh, en));
};

const templates = join(import.meta.dirname, 'templates');
const template = (name: string): string => readFileSync(join(templates, name), 'utf8');

/**
 * The files of a new entry, a draft that passes the checks; nothing is written.
 *
 * @param root the project's folder
 * @param content all of the content, drafts among it
 * @throws NewEntryError where the name is taken or can't be an address, or what it needs is not there
 */
export function newEntry(root: string, content: Content, asked: Asked): NewFile[] {
  const { kind, slug } = asked;
  if (kind !== 'plan' && kind !== 'week' && !isId(slug)) {
    // As a path or an address has it: `content/guides/courses/`, `2025/services`.
    const parts = slug.split('/').filter((part) => /[\p{L}\p{N}]/u.test(part));
    const year =
      kind === 'item' ? parts.slice(0, -1).find((part) => /^\d{4}$/.test(part)) : undefined;
    const name = slugOf(parts.at(-1) ?? slug);
    if (parts.length > 1 && isId(name)) {
      const command = ['npm run new --', kind, name, year ?? asked.year].filter(Boolean).join(' ');
      refuse(
        `这里只写名称，不写路径${kind === 'item' ? '，年份写在后面' : ''}：${command}`,
        `give the name alone, without a path${kind === 'item' ? ', and the year after it' : ''}: ${command}`,
      );
    }
    refuse(
      `名称“${slug}”会成为网址，只能用小写字母、数字和连字符，请写 ${slugOf(slug)}`,
      `the name “${slug}” becomes an address, which has only lower-case letters, digits and hyphens: write ${slugOf(slug)}`,
    );
  }
  if (kind === 'item' && /^\d{4}$/.test(slug)) {
    refuse(
      `先写名称，再写年份：npm run new -- item ip-finance ${slug}`,
      `first the name, then the year: npm run new -- item ip-finance ${slug}`,
    );
  }
  if (kind === 'term') return [newTerm(root, content, asked)];
  const [folder, names] = placeOf(content, asked);
  refuseName(root, content, folder, `${kind}.yaml`);
  const values = valuesFor(content, asked);
  return [`${kind}.yaml`, 'zh.mdx', 'en.mdx'].map((name) => ({
    file: `content/${folder}/${name}`,
    text: fill(template(`${kind}/${name}`), { ...values, ...names }),
  }));
}

/** How the search comes to find a new page as people ask for it; nothing for what has no page. */
export function questionsHint(files: readonly NewFile[]): string {
  const text = files.find(({ file }) => file.endsWith('/zh.mdx'));
  if (!text) return '';
  const address = addressOf(text.file.replace(/^content\//, ''));
  return `

删去 draft: true 之后，请在 ${questionsFolder} 的一个 .tsv 文件里写上几行人们会怎样问（制表符分栏），搜索才认得这一页：
Once draft: true is gone, add a few lines to a .tsv file in ${questionsFolder}, as people would ask (with tabs between), so that the search knows this page:
${address}\tzh\t…？
${address}\ten\t…?`;
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/__([A-Z]+)__/g, (whole, name: string) => values[name] ?? whole);
}

/** The folder below `content/`, and the names that the template needs. */
function placeOf(content: Content, asked: Asked): [string, Record<string, string>] {
  const { kind, slug } = asked;
  switch (kind) {
    case 'guide':
      return [`guides/${slug}`, {}];
    case 'announcement':
      return [`announcements/${slug}`, {}];
    case 'item':
      return [`work-plan/${planFor(content, asked).year}/items/${slug}`, {}];
    case 'plan':
    case 'week': {
      const folder = kind === 'plan' ? 'work-plan' : 'publicity-week';
      if (!/^20\d\d$/.test(slug)) {
        refuse(
          `这里写年份，例如 npm run new -- ${kind} ${nextYear(content)}`,
          `this is named by its year, as in npm run new -- ${kind} ${nextYear(content)}`,
        );
      }
      return [`${folder}/${slug}`, { YEAR: slug }];
    }
    default:
      return ['', {}];
  }
}

const nextYear = ({ plans }: Content): number => (plans[0]?.year ?? 2024) + 1;

function planFor({ plans }: Content, { year }: Asked): Content['plans'][number] {
  const plan = year === undefined ? plans[0] : plans.find((entry) => entry.year === year);
  if (plan) return plan;
  const wanted = year ?? new Date().getFullYear();
  return refuse(
    `还没有${wanted}年的工作要点，请先运行 npm run new -- plan ${wanted}`,
    `there is no plan of ${wanted} yet: run npm run new -- plan ${wanted} first`,
  );
}

/** Refuses a folder name that the checks would refuse, or that somebody has. */
function refuseName(root: string, content: Content, folder: string, file: string): void {
  const [wrong] = checkNames([`${folder}/${file}`]).filter(
    (problem) => problem.file === `content/${folder}`,
  );
  if (wrong) refuse(wrong.zh, wrong.en);
  const address = addressOf(`${folder}/${file}`);
  const name = folder.replace(/^.*\//, '');
  const free = (): string => {
    for (let n = 2; ; n++)
      if (!isTaken(folder.replace(/[^/]*$/, `${name}-${n}`))) return `${name}-${n}`;
  };
  const isTaken = (path: string): boolean => existsSync(join(root, 'content', path));
  if (isTaken(folder)) {
    const other = /^\d{4}$/.test(name);
    refuse(
      `content/${folder}/ 已经有了${other ? '，请直接修改它' : `。请修改它，或者换一个名字，例如 ${free()}`}`,
      `content/${folder}/ is there already${other ? ': change that one' : `. Change that one, or choose another name, such as ${free()}`}`,
    );
  }
  const moved = movedAddresses(content).find(({ from }) => from === address);
  if (moved) {
    refuse(
      `“${name}”是 ${moved.file} 以前的名字，旧网址还在用。请换一个，例如 ${free()}`,
      `“${name}” is a former name in ${moved.file}, whose address still leads there. Choose another, such as ${free()}`,
    );
  }
}

/** Names that the checks know, so that what is written passes them. */
function valuesFor(content: Content, asked: Asked): Record<string, string> {
  const { kind, today } = asked;
  const { taxonomy } = content;
  const plan = kind === 'item' ? planFor(content, asked) : undefined;
  return {
    TODAY: today,
    ORDER: String(Math.max(0, ...content.guides.map(({ order }) => order)) + 1),
    AUDIENCE: taxonomy.audiences[0]?.id ?? '',
    DEPARTMENT: taxonomy.departments[0]?.id ?? '',
    KIND: taxonomy.kinds[0]?.id ?? '',
    LAW: content.laws.find(({ versions }) => versions.length === 1)?.id ?? '',
    CHANNEL: content.channels[0]?.id ?? '',
    COMPARATOR: comparators[0],
    ...(plan && {
      YEAR: String(plan.year),
      NUMBER: String(Math.max(0, ...plan.items.map(({ number }) => number)) + 1),
      GROUP: plan.groups[0]?.id ?? '',
    }),
    ...(kind === 'week' && weekValues(content, asked)),
  };
}

/** A week belongs to an item of its year's plan, and tells what its actions are about. */
function weekValues(content: Content, asked: Asked): Record<string, string> {
  const year = Number(asked.slug);
  const { items } = planFor(content, { ...asked, year });
  const last = content.weeks[0];
  const item =
    items.find(({ slug }) => slug === last?.item) ??
    items.find(({ continues }) => continues === `${last?.year}/${last?.item}`) ??
    items[0];
  const action = item?.actions[0];
  if (!item || !action) {
    return refuse(
      `${year}年的工作要点里还没有事项，请先运行 npm run new -- item publicity ${year}`,
      `the plan of ${year} has no items yet: run npm run new -- item publicity ${year} first`,
    );
  }
  return { ITEM: item.slug, ACTION: action.id };
}

/** The glossary with a term at its end. */
function newTerm(root: string, content: Content, asked: Asked): NewFile {
  const { slug } = asked;
  const known = parseDocument(readFileSync(join(root, siteFiles.glossary), 'utf8')).toJS() as {
    terms: { id: string }[];
  };
  if (known.terms.some(({ id }) => id === slug)) {
    refuse(
      `术语“${slug}”已经有了，在 ${siteFiles.glossary}。请修改它，或者换一个标识`,
      `there is a term “${slug}” in ${siteFiles.glossary} already. Change that one, or choose another id`,
    );
  }
  const lines = fill(template('term.yaml'), { ...valuesFor(content, asked), SLUG: slug })
    .trimEnd()
    .replace(/^(?=.)/gm, '  ');
  const source = readFileSync(join(root, siteFiles.glossary), 'utf8');
  return { file: siteFiles.glossary, text: `${source.trimEnd()}\n${lines}\n` };
}
