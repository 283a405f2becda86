import type { Locale } from '../i18n/locales.ts';
import type { Knowledge } from './ask.ts';
import type { Lexicon } from './lexicon.ts';
import { Model, type PackedModel } from './model/model.ts';
import { Sounds, type SoundsData } from './sounds.ts';
import { Spelling } from './spelling.ts';

/** The data files of the search, by the attributes of the page that hold their addresses. */
const names = {
  lexicon: 'lexicon',
  sounds: 'sounds',
  spelling: 'spelling',
  zh: 'model-zh',
  en: 'model-en',
} as const;

/**
 * What the search knows, from files that are loaded when they are first needed. After a failure the
 * next question tries again.
 *
 * @param root the element whose attributes hold the addresses: `data-lexicon` and so on
 */
export function knowledgeOf(root: HTMLElement): Knowledge {
  const file = <T>(name: string, isWhole: (data: Partial<T>) => boolean): (() => Promise<T>) =>
    once(() => newest(root, name, (url) => load(url, isWhole)));
  const model = (locale: Locale): (() => Promise<Model>) => {
    const packed = file<PackedModel>(names[locale], ({ answers, weights }) =>
      Boolean(answers && weights),
    );
    return once(async () => new Model(await packed()));
  };
  const models = { zh: model('zh'), en: model('en') };
  const sounds = file<SoundsData>(names.sounds, ({ syllables, words, simple }) =>
    [syllables, words, simple].every(Array.isArray),
  );
  const spelling = file<string[]>(names.spelling, Array.isArray);
  return {
    lexicon: file<Lexicon>(names.lexicon, ({ pages, targets }) =>
      [pages, targets].every(Array.isArray),
    ),
    model: (locale) => models[locale](),
    sounds: once(async () => new Sounds(await sounds())),
    spelling: once(async () => new Spelling(await spelling())),
  };
}

/** Does something once; after a failure the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

/** @throws when the file can't be loaded or is not what it should be */
async function load<T>(url: string, isWhole: (data: Partial<T>) => boolean): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const data = (await response.json()) as Partial<T>;
  if (!isWhole(data)) throw new Error(`${url}: not whole`);
  return data as T;
}

/**
 * A data file of the search. A page that stayed open while the site was published anew names files
 * that are gone; the page as it is now names those that are there.
 */
async function newest<T>(
  root: HTMLElement,
  name: string,
  load: (url: string) => Promise<T>,
): Promise<T> {
  const attribute = `data-${name}`;
  const address = root.getAttribute(attribute) ?? '';
  try {
    return await load(address);
  } catch (error) {
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    const now = new RegExp(`${attribute}="([^"]+)"`).exec(await response.text())?.[1];
    if (!now || now === address) throw error;
    root.setAttribute(attribute, now);
    return load(now);
  }
}
