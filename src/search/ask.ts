import { scriptOf } from '../content/questions/corpus.ts';
import type { Locale } from '../i18n/locales.ts';
import { answerCard, type Card } from './card.ts';
import type { Lexicon } from './lexicon.ts';
import { Matcher, type Understood } from './match.ts';
import type { Model } from './model/model.ts';
import { filterFields, type SearchState } from './query.ts';
import { rank, type Match, type Ranking } from './rank.ts';
import { mayBePinyin, mayBeTraditional, type Sounds } from './sounds.ts';
import { mayBeMisspelt, type Spelling } from './spelling.ts';
import { normalise } from './tokens.ts';

/**
 * How far the site knows what is meant: one page, with hardly a doubt; one of a few; something of
 * this field, but not what; or nothing that it deals with.
 */
export type Certainty = 'sure' | 'likely' | 'open' | 'elsewhere';

/** What a question finds. */
export interface Asked {
  matcher: Matcher;
  query: Understood;
  /** Set when the question was taken for another than was written: what it was taken for. */
  corrected?: string;
  certainty: Certainty;
  /** The pages that may be meant, best first; none when the matter is another office's. */
  matches: Match[];
  card?: Card;
}

/** What the search knows, each part loaded when it is first needed. */
export interface Knowledge {
  lexicon(): Promise<Lexicon>;
  /** @param locale the language of the question */
  model(locale: Locale): Promise<Model>;
  sounds(): Promise<Sounds>;
  spelling(): Promise<Spelling>;
}

/** The site is sure of a page from this probability on: right 98 times of 100 on unseen questions. */
const sureFrom = 0.98;
/** Below it, the best page is right less often than not (unseen: 0.4 of them; above it 0.6 and more). */
const likelyFrom = 0.4;
/**
 * No page is shown where it is this likely that none answers, and likelier than the best page: a
 * misspelt word may be half unknown.
 */
const elsewhereFrom = 0.4;
/** Below it, a question may be misspelt: how words sound and are spelt is looked up. */
const plainFrom = 0.5;
/**
 * Another way to read a question must make it this much clearer what is meant; letters among Chinese
 * characters are pinyin unless it gets far less clear.
 */
const clearer = { plain: 0.15, mixed: -0.3 };
/** How many pages are shown, and how likely each must be. */
const shown = { least: 3, most: 10, probability: 0.01 };

/** Words that ask for a target and name none. */
const targetWords = '目标 指标 年度目标 年底 达到 要达到 2024 2024年 target targets goal year';

/**
 * Asks what is known: what was learnt of questions, and what pages are called.
 *
 * @param text the question, cleaned and bounded
 * @param filters what pages are narrowed by
 */
export async function ask(
  text: string,
  { filters }: Pick<SearchState, 'filters'>,
  knowledge: Knowledge,
): Promise<Asked> {
  const [lexicon, { typed, plain }] = await Promise.all([
    knowledge.lexicon(),
    plainly(text, knowledge),
  ]);
  const matcher = matcherOf(lexicon);
  const model = await knowledge.model(scriptOf(plain));
  const rankOf = (reading: string): Ranking => rank(reading, lexicon.pages, matcher, model);
  let best = { text: plain, ranking: rankOf(plain) };
  const [readBelow, needed] = isMixed(plain)
    ? [sureFrom, clearer.mixed]
    : [plainFrom, clearer.plain];
  if (likeliest(best.ranking) < readBelow) {
    for (const reading of await otherReadings(plain, knowledge)) {
      const ranking = rankOf(reading);
      if (likeliest(ranking) > likeliest(best.ranking) + needed) best = { text: reading, ranking };
    }
  }
  const query = matcher.understand(best.text);
  const certainty = certaintyOf(best.ranking);
  const matches = certainty === 'elsewhere' ? [] : shownOf(best.ranking, filters);
  const card = answerCard(
    query,
    matcher,
    certainty === 'elsewhere' ? [] : best.ranking.matches,
    lexicon.targets.map((target) => ({
      target,
      score: matcher.coverage(query, `${target.name} ${targetWords}`),
    })),
  );
  return {
    matcher,
    query,
    certainty,
    matches,
    ...(best.text !== typed && { corrected: best.text }),
    ...(card && { card }),
  };
}

/**
 * A question in the form in which it is compared: as it was typed; and with traditional characters
 * simplified, and pinyin read where it is all pinyin, so that one language's model is enough.
 */
async function plainly(
  text: string,
  knowledge: Knowledge,
): Promise<{ typed: string; plain: string }> {
  if (mayBeTraditional(text)) {
    const typed = normalise(text, (await knowledge.sounds()).simple);
    return { typed, plain: typed };
  }
  const typed = normalise(text);
  const read = mayBePinyin(typed) ? (await knowledge.sounds()).fromPinyin(typed) : undefined;
  return { typed, plain: read ?? typed };
}

/**
 * Other ways to read a question: pinyin among Chinese characters and characters that only sound right,
 * or English words that are misspelt. One file is loaded for it, never both.
 */
async function otherReadings(text: string, knowledge: Knowledge): Promise<Set<string>> {
  const readings = new Set<string>();
  if (scriptOf(text) === 'zh') {
    const sounds = await knowledge.sounds();
    const read = sounds.fromPinyin(text) ?? text;
    readings.add(read).add(sounds.respell(read));
  } else if (mayBeMisspelt(text) && !mayBePinyin(text)) {
    readings.add((await knowledge.spelling()).respell(text));
  }
  readings.delete(text);
  return readings;
}

/** Whether Latin letters stand among Chinese characters; they may be pinyin. */
function isMixed(text: string): boolean {
  return scriptOf(text) === 'zh' && /[a-z]/.test(text);
}

/** The probability of the best page. */
function likeliest({ matches: [best] }: Ranking): number {
  return best?.probability ?? 0;
}

function certaintyOf(ranking: Ranking): Certainty {
  const best = likeliest(ranking);
  if (ranking.elsewhere >= elsewhereFrom && ranking.elsewhere > best) return 'elsewhere';
  return best >= sureFrom ? 'sure' : best >= likelyFrom ? 'likely' : 'open';
}

/** The pages that may be meant and pass the filters: always a few, and no more than are likely. */
function shownOf({ matches }: Ranking, filters: SearchState['filters']): Match[] {
  return matches
    .filter(({ page }) => filterFields.every((field) => allows(filters[field], page[field])))
    .filter(({ probability }, i) => i < shown.least || probability >= shown.probability)
    .slice(0, shown.most);
}

/** Whether a page with these values passes a filter; no filter lets all pass. */
function allows(wanted: string | undefined, values: string | string[] = []): boolean {
  return !wanted || [values].flat().includes(wanted);
}

const matchers = new WeakMap<Lexicon, Matcher>();

/** Makes one matcher of a lexicon and keeps it. */
function matcherOf(lexicon: Lexicon): Matcher {
  const known = matchers.get(lexicon) ?? new Matcher(lexicon);
  matchers.set(lexicon, known);
  return known;
}
