import { locales, type Locale } from '../../i18n/locales.ts';

/** The folder of the corpus, below the project's root. */
export const questionsFolder = 'content/site/questions/';

/** Its files, below `content/`. */
export const questionFiles = 'site/questions/*.tsv';

/** Stands in place of a page where a question is for another office, or no question at all. */
export const noPage = 'none';

/** The longest question of the corpus, in characters. Nobody asks more at once; the search cuts earlier. */
export const longestQuestion = 300;

/** A question as somebody asked it, with the page that answers. */
export interface CorpusQuestion {
  file: string;
  /** From 1. */
  line: number;
  /** The pages that answer, each as well as the others and once: addresses without locale prefix; or `noPage` alone. */
  pages: string[];
  locale: Locale;
  text: string;
}

/** A line that is no question, and why. */
export interface BadLine {
  file: string;
  line: number;
  reason: 'fields' | 'address' | 'locale' | 'empty' | 'long';
  /** What stands there, cut to what can be read in a message. */
  found: string;
}

/** A file of questions, read. */
export interface CorpusFile {
  questions: CorpusQuestion[];
  bad: BadLine[];
}

const addresses = /^(?:none|\/(?:[a-z0-9-]+\/)*(?:\|\/(?:[a-z0-9-]+\/)*)*)$/;

/**
 * Reads a file of questions: one a line, `address<TAB>language<TAB>question`. Where several pages
 * answer, their addresses stand with `|` between them; `none` stands for what other offices deal
 * with. Empty lines, and lines that begin with `#`, say nothing.
 *
 * @param file its path from the project's root
 */
export function readQuestions(file: string, source: string): CorpusFile {
  const questions: CorpusQuestion[] = [];
  const bad: BadLine[] = [];
  source.split(/\r?\n/).forEach((text, i) => {
    if (!text.trim() || text.startsWith('#')) return;
    const refuse = (reason: BadLine['reason'], found: string): void => {
      const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
      bad.push({ file, line: i + 1, reason, found: shown });
    };
    const [where = '', language = '', question, ...rest] = text.split('\t');
    if (question === undefined || rest.length > 0) {
      refuse('fields', text);
      return;
    }
    const pages = where.trim();
    const locale = locales.find((each) => each === language.trim());
    const asked = question.trim();
    if (!addresses.test(pages)) refuse('address', where);
    else if (!locale) refuse('locale', language);
    else if (!asked) refuse('empty', text);
    else if (asked.length > longestQuestion) refuse('long', asked);
    else {
      // Two addresses of one page, a former one and today's, have become the same by now.
      const distinct = [...new Set(pages.split('|'))];
      questions.push({ file, line: i + 1, pages: distinct, locale, text: asked });
    }
  });
  return { questions, bad };
}

/**
 * By whose words a question is understood: one that holds a Chinese character is read as Chinese,
 * whatever else it holds, on the pages of either language.
 */
export function scriptOf(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
