import type { Content } from '../src/content/content.ts';
import type { Locale } from '../src/i18n/locales.ts';
import { ask, type Asked, type Knowledge } from '../src/search/ask.ts';
import { buildLexicon } from '../src/search/build-lexicon.ts';
import { buildSounds } from '../src/search/build-sounds.ts';
import { buildSpelling } from '../src/search/build-spelling.ts';
import { buildModel } from '../src/search/model/build-model.ts';
import { Model } from '../src/search/model/model.ts';
import { cleanQuery } from '../src/search/query.ts';
import { Sounds } from '../src/search/sounds.ts';
import { Spelling } from '../src/search/spelling.ts';

/** What the search knows on the pages of each language, made of content as the build makes it. */
export function knowledgeOf(content: Content): Record<Locale, Knowledge> {
  const models = once((locale) => new Model(buildModel(content, locale)));
  const lexicons = once((locale) => buildLexicon(content, locale));
  const sounds = once(() => new Sounds(buildSounds(content)));
  const spelling = once(() => new Spelling(buildSpelling(content)));
  const of = (locale: Locale): Knowledge => ({
    lexicon: () => Promise.resolve(lexicons(locale)),
    model: (language) => Promise.resolve(models(language)),
    sounds: () => Promise.resolve(sounds('zh')),
    spelling: () => Promise.resolve(spelling('en')),
  });
  return { zh: of('zh'), en: of('en') };
}

/** Asks a question as the search page does, without filters. */
export function askFor(knowledge: Knowledge, question: string): Promise<Asked> {
  return ask(cleanQuery(question).text, { filters: {} }, knowledge);
}

function once<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
