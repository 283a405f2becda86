import { localizedPaths } from '../i18n/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { readLock, type AddressLock } from './addresses/record.ts';
import { anchorsOf } from './text/anchors.ts';
import { codeDigest, digestOf } from './code.ts';
import { dataDigest } from './kept-results.ts';
import { getAttachments, getContent, getTextSource } from './store.ts';

/** What the code is told from outside. */
const variables = ['SITE_URL', 'BASE_PATH', 'LINKS', 'OFFLINE'];

interface Inputs {
  /** Changes with anything that every page depends on. */
  shared: string;
  /** The anchors of paragraphs that have been published. */
  lock: AddressLock;
}
let inputs: Promise<Inputs> | undefined;

interface ReusablePage<P> {
  params: P;
  /** The address of the text that it shows; nothing for a page that shows only data. */
  address?: string;
}

/**
 * As `localizedPaths`, for pages that show data and no other text than their own: a build draws
 * them again only when something of that has changed. A change of data counts for all of them,
 * one of a text for its page.
 *
 * @param entries one a page; none for a single page
 */
export async function reusablePaths<P extends Record<string, string | undefined>>(
  entries: readonly ReusablePage<P>[] = [{ params: {} as P }],
): Promise<(ReturnType<typeof localizedPaths<P>>[number] & { cacheKey?: string })[]> {
  const paths = localizedPaths(entries.map(({ params }) => params));
  // In development each page is drawn when it is asked for.
  if (import.meta.env.DEV) return paths;
  inputs ??= readInputs();
  const { shared, lock } = await inputs;
  return Promise.all(
    paths.map(async (path, i) => {
      const address = entries[i % entries.length]?.address;
      const text = address && (await textKey(address, path.props.locale, lock));
      return { ...path, cacheKey: digestOf([shared, text ?? '']) };
    }),
  );
}

/** What the text of a page is drawn from. */
async function textKey(path: string, locale: Locale, lock: AddressLock): Promise<unknown> {
  const source = await getTextSource(path, locale);
  if (!source || source.name !== undefined) return source?.name;
  // What is not yet rendered gets its anchors from the record. That counts by what comes of it: what a
  // build has recorded is no reason to draw the page again.
  const { body, aliases } = source;
  return [body, [...anchorsOf(lock, path, locale, body, aliases).keys()]];
}

async function readInputs(): Promise<Inputs> {
  const data = dataDigest(await getContent());
  const attachments = [...(await getAttachments())];
  const told = variables.map((name) => process.env[name] ?? '');
  return {
    shared: digestOf([codeDigest(), told, data, attachments]),
    lock: readLock(process.cwd()),
  };
}
