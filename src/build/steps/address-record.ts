// Compares the site with the record of published addresses; writes content/site/addresses.lock and /_redirects.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goneAnchors, movedFiles } from '../../content/addresses/check.ts';
import { listedPrints } from '../../content/addresses/listed.ts';
import { isPromised } from '../../content/addresses/promised.ts';
import {
  committedLock,
  formatLock,
  lockFile,
  mergeLock,
  noFingerprint,
  readLock,
  type AddressLock,
  type PageAnchors,
} from '../../content/addresses/record.ts';
import { siteFiles, type Content, type Draft, type Prose } from '../../content/content.ts';
import type { Alias } from '../../content/site/schema.ts';
import { anchorsOf } from '../../content/text/anchors.ts';
import { ContentError, type Problem } from '../../content/problems.ts';
import { markdownFile } from '../../feeds/files.ts';
import { defaultLocale, locales, type Locale } from '../../i18n/locales.ts';
import { basePrefix, localeOfPath, localPath } from '../../i18n/paths.ts';
import { listFiles } from '../files.ts';
import type { PageFacts } from '../page.ts';
import { readPublished } from '../published.ts';
import type { BuiltSite, Step } from '../steps.ts';

/** Files whose addresses change with every build, or that stand for a page. */
const fleeting =
  /^\/(?:assets|pagefind|share)\/|\/(?:search|tools)\/[a-z]+\.[0-9a-f]+\.json$|\/index\.(?:html|md)$|^\/_(?:redirects|headers)$|^\/(?:manifest\.json|SHA256SUMS|sw\.js|pages\.speculationrules)$/;

/**
 * Keeps the promise that addresses do not break: compares the build with the record of all that
 * has been published, stops when something is lost, and records what is new. Also writes
 * `_redirects` for hosts that read it.
 */
export const addressRecord: Step = { end: compareWithRecord };

async function compareWithRecord({ root, base, pages }: BuiltSite): Promise<void> {
  const known = readLock(process.cwd());
  const committed = committedLock(process.cwd());
  const old = committed ?? known;
  const { content } = await readPublished();
  if (!content) throw new Error('The content could be read before the build, and now it can not.');
  const files = listFiles(root);
  const texts: TextAnchors = new Map(
    content.prose.map((prose) => [
      `${prose.locale} ${prose.path}`,
      new Map([...anchorsOf(known, prose, process.cwd()), ...listedPrints(content, prose)]),
    ]),
  );
  const built = builtAddresses(pages, files, texts);
  const redirects = redirectsOf(pages, movedFiles(content), base, new Set(files));
  const leadOn = new Set([...redirects.map(({ from }) => from), ...goneAnchors(content)]);
  const lost = lostAddresses(old, built, leadOn);
  if (lost.length > 0) throw new ContentError(explain(lost, content, texts, Boolean(committed)));
  const lasting = new Set([...old.files].filter((file) => !fleeting.test(file)));
  const text = formatLock(mergeLock({ ...old, files: lasting }, built));
  if (text !== formatLock(known)) {
    if (process.env.ADDRESSES === 'frozen') {
      throw new ContentError([
        {
          file: lockFile,
          field: 'file',
          zh: '有新的地址或者段落没有记录。请运行 npm run build，再提交这个文件。',
          en: 'New addresses or paragraphs are not on record. Run npm run build, and commit this file.',
        },
      ]);
    }
    await writeFile(lockFile, text);
    console.info(
      `新的地址记在 ${lockFile}，请一并提交。/ New addresses are recorded in ${lockFile}: commit it.`,
    );
  }
  await writeFile(join(root, '_redirects'), redirectRules(redirects, base));
}

/** An address or anchor that used to be there. */
export interface LostAddress {
  path: string;
  anchor?: string;
  locale?: Locale;
}

/** The fingerprints of paragraphs by their anchors, for each text: `zh /about/`. */
type TextAnchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What a build answers at, as the record holds it. */
function builtAddresses(
  pages: readonly PageFacts[],
  files: readonly string[],
  texts: TextAnchors,
): AddressLock {
  const built: AddressLock = { pages: new Map(), files: new Set() };
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const { path } of pages) {
    if (!path.endsWith('/') || localeOfPath(path) !== defaultLocale) continue;
    const anchors: PageAnchors = new Map();
    for (const locale of locales) {
      const page = byPath.get(localPath(path, locale, ''));
      const prints = texts.get(`${locale} ${path}`);
      for (const id of page?.anchors ?? []) {
        if (!isPromised(path, id)) continue;
        const entry = anchors.get(id) ?? {};
        entry[locale] = prints?.get(id) ?? noFingerprint;
        anchors.set(id, entry);
      }
    }
    built.pages.set(path, anchors);
  }
  for (const file of files) if (!fleeting.test(file)) built.files.add(file);
  return built;
}

/**
 * What the record holds and a build does not answer at.
 *
 * @param leadOn addresses that lead on as a whole, whatever anchor is asked for, and anchors given up
 */
export function lostAddresses(
  old: AddressLock,
  built: AddressLock,
  leadOn: ReadonlySet<string>,
): LostAddress[] {
  const lost: LostAddress[] = [];
  for (const [path, anchors] of old.pages) {
    if (leadOn.has(path)) continue;
    const page = built.pages.get(path);
    if (!page) {
      lost.push({ path });
      continue;
    }
    for (const [anchor, prints] of anchors) {
      if (leadOn.has(`${path}#${anchor}`) || !isPromised(path, anchor)) continue;
      for (const locale of locales) {
        if (prints[locale] && !page.get(anchor)?.[locale]) lost.push({ path, anchor, locale });
      }
    }
  }
  for (const file of old.files) {
    if (!built.files.has(file) && !leadOn.has(file) && !fleeting.test(file))
      lost.push({ path: file });
  }
  return lost;
}

/** @param committed whether what is lost was in the record as committed, and so has been published */
function explain(
  lost: readonly LostAddress[],
  { drafts, prose }: Content,
  texts: TextAnchors,
  committed: boolean,
): Problem[] {
  const never = committed
    ? { zh: '', en: '' }
    : {
        zh: `如果只在这台电脑上构建过、从未发布，请从 ${lockFile} 里删去它的那几行。`,
        en: ` If it was only built on this computer and never published, take its lines out of ${lockFile}.`,
      };
  const told = new Map<string, Problem>();
  for (const { path, anchor, locale } of lost) {
    const problem = anchor
      ? lostAnchor(path, anchor, textThatHeld(prose, path, locale), texts)
      : lostPage(path, drafts);
    told.set(`${problem.file} ${problem.field}`, {
      ...problem,
      zh: problem.zh + never.zh,
      en: problem.en + never.en,
    });
  }
  return [...told.values()];
}

/** The text of a page in a language, or in Chinese while there is no translation. */
function textThatHeld(
  prose: readonly Prose[],
  path: string,
  locale: Locale | undefined,
): Prose | undefined {
  const own = prose.filter((text) => text.path === path);
  return own.find((text) => text.locale === locale) ?? own[0];
}

function lostPage(path: string, drafts: readonly Draft[]): Problem {
  const draft = drafts.find((entry) => path.startsWith(entry.path));
  if (draft) {
    return {
      file: draft.file,
      field: 'draft',
      zh: `“${path}”已经公布过，不能再作草稿。请删去 draft: true；要撤下它，就删去这一篇，并在 ${siteFiles.aliases} 里写明由哪个地址接替。`,
      en: `“${path}” has been published and can't become a draft again. Remove draft: true; to withdraw it, delete the entry and name the address that takes its place in ${siteFiles.aliases}.`,
    };
  }
  // One line there counts for both languages.
  const from = path.replace(/^\/en(?=\/)/, '');
  return {
    file: lockFile,
    field: from,
    zh: `“${from}”公布过，现在没有了。请恢复它；如果是改名，在接替它的条目里写 aliases: [旧名]；其他情况在 ${siteFiles.aliases} 里写 { from: ${from}, to: 接替它的地址 }。`,
    en: `“${from}” has been published and is gone. Restore it; if it was renamed, write aliases: [the old name] in the entry that takes its place; otherwise write { from: ${from}, to: the address that takes its place } in ${siteFiles.aliases}.`,
  };
}

/** @param text the text of the page, where it has one: a paragraph of it can take the place of what is gone */
function lostAnchor(
  path: string,
  anchor: string,
  text: Prose | undefined,
  texts: TextAnchors,
): Problem {
  const section = anchor.replace(/-?p\d+$/, '');
  const paragraphs = [...(texts.get(`${text?.locale ?? ''} ${path}`)?.keys() ?? [])];
  const successor =
    paragraphs.find((id) => section && id.startsWith(`${section}-p`)) ?? paragraphs[0];
  if (text && successor) {
    const line = `${anchor}: ${successor}`;
    return {
      file: text.file,
      field: `#${anchor}`,
      zh: `“${path}#${anchor}”公布过，现在没有了，别人的引用会落空。请恢复它；或者在文件开头写明由哪一段接替，例如 aliases: { ${line} }（已有 aliases 的，加进去）。`,
      en: `“${path}#${anchor}” has been published and is gone, so links to it would miss. Restore it, or name the paragraph that takes its place at the head of the file, as in aliases: { ${line} } (add it where there are aliases already).`,
    };
  }
  return {
    file: siteFiles.aliases,
    field: `${path}#${anchor}`,
    zh: `“${path}#${anchor}”公布过，现在没有了，别人的引用会落空。请恢复这个标识；如果确实撤去了，在 aliases 里加一行 - { from: '${path}#${anchor}', to: ${path} }，此后打开的是这一页的开头。`,
    en: `“${path}#${anchor}” has been published and is gone, so links to it would miss. Restore that id; if it is gone for good, add the line - { from: '${path}#${anchor}', to: ${path} } to aliases, and links to it open the page at its top.`,
  };
}

/**
 * Every address that only leads on, with its successor: pages that say so, their texts, and moved files.
 *
 * @param files what was built: none of it leads on, whatever the content says
 */
export function redirectsOf(
  facts: readonly Pick<PageFacts, 'path' | 'redirect'>[],
  moved: readonly Alias[],
  base: string,
  files: ReadonlySet<string> = new Set(),
): Alias[] {
  const root = basePrefix(base);
  const pages = facts.flatMap(({ path, redirect }) =>
    redirect ? [{ from: path, to: redirect.slice(root.length) }] : [],
  );
  const texts = pages.map(({ from, to }) => ({
    from: `${from}${markdownFile}`,
    to: `${to.replace(/index\.html$/, '')}${markdownFile}`,
  }));
  // A host that goes by the rules first would hide what is there again.
  return [...pages, ...texts, ...moved.filter(({ from }) => !files.has(from))];
}

/** Rules for hosts that read `_redirects`. */
export function redirectRules(redirects: readonly Alias[], base: string): string {
  const root = basePrefix(base);
  return redirects.map(({ from, to }) => `${root}${from} ${root}${to} 301\n`).join('');
}
