/**
 * Brings any text into one form: compatibility forms unified (NFKC), lower case, simplified
 * characters, the middle dot of dates as a full stop, spaces joined. Doing it twice changes nothing.
 *
 * @param simple traditional characters of the site's vocabulary with their simplified forms
 */
export function normalise(text: string, simple: ReadonlyMap<string, string> = new Map()): string {
  const plain = numerals(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/(\d)[·・‧•](\d)/g, '$1.$2')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  return simple.size === 0 ? plain : [...plain].map((c) => simple.get(c) ?? c).join('');
}

const digits = '零一二三四五六七八九';
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const large: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const written = '零〇一二两三四五六七八九十百千';

/** The value of a Chinese number below ten thousand: 二百六十 is 260. */
function chineseValue(text: string): number {
  let whole = 0;
  let digit = 0;
  for (const character of text) {
    const unit = small[character];
    if (unit) {
      whole += (digit || 1) * unit;
      digit = 0;
    } else digit = Math.max(0, digits.indexOf(character.replace('〇', '零').replace('两', '二')));
  }
  return whole + digit;
}

const plainNumber = (value: number): string => String(Math.round(value * 1e6) / 1e6);
const scales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/**
 * Numbers in one form, however they are written: 三十亿, 30亿 and 3 billion; 百分之二十 and 20%;
 * 260,000 and 26万. A single figure in words stays as it is: it is often part of a name.
 */
export function numerals(text: string): string {
  let before = text;
  // A number may make up another with what follows it; a few rounds settle any text.
  for (let round = 0; round < 6; round++) {
    const after = numeralsOnce(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

const percent = new RegExp(`百分之([${written}]+|\\d+(?:\\.\\d+)?)`, 'g');
const scaled = new RegExp(`(\\d+(?:\\.\\d+)?|[${written}]+)([万亿]+)`, 'g');
const counted = new RegExp(
  `[一二三四五六七八九两]?[十百千][${written}]*(?=[年月日天个件家项条元号次])`,
  'g',
);
const english = /(\d+(?:\.\d+)?)((?:\s*(?:thousand|million|billion)\b)+)/gi;

function numeralsOnce(text: string): string {
  const value = (n: string): number => (/\d/.test(n) ? Number(n) : chineseValue(n));
  return text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(percent, (_, n: string) => `${plainNumber(value(n))}%`)
    .replace(scaled, (whole, n: string, units: string) =>
      number(
        [...units].reduce((product, unit) => product * (large[unit] ?? 1), value(n)),
        whole,
      ),
    )
    .replace(counted, (n) => plainNumber(chineseValue(n)))
    .replace(english, (whole, n: string, words: string) =>
      number(
        (words.toLowerCase().match(/[a-z]+/g) ?? []).reduce(
          (product, word) => product * (scales[word] ?? 1),
          Number(n),
        ),
        whole,
      ),
    );
}

/** A number in figures, or what was written where nobody means a number. */
function number(value: number, whole: string): string {
  return value < 1e15 ? plainNumber(value) : whole;
}

/** Words that carry a question or politeness and name nothing. Longer ones come first. */
const emptyPhrases =
  /怎么办理?|怎么样|怎么弄|有没有|能不能|可不可以|要不要|是不是|来不来|怎么|如何|怎样|什么|哪些|哪里|哪个|哪儿|谁负责|可以|能否|是否|需要|应该|应当|我们|他们|你们|咱们|请问|想要|一下|一个|一件|已经|今年|快要|别人|有人|发现|要?多少钱?|要?多久|要?几天|多长时间|要不要钱|收不收[钱费]|收钱|贵不贵|多贵|要钱|花钱|收费吗|费用|知道|办理|手续|是多少|担心|害怕|怕被?|贵局|你局|局里的?|这里|那里|为什么|的话|还是|之后|以后|的时候|你好|您好|谢谢/g;
/** The same of one character; they count as empty only where they are not part of a word. */
const emptyCharacters = new Set(
  '走搞弄好我你您他谁吗呢吧啊了的得要想把被在去给让请有能会上和与或快向对来到再用做就都也还很',
);
const emptyWords = new Set(
  'a an the i we you he she they it my our your their his her its me us them do does did can could should would may might must will shall is are was were be been am to of in on at for from by with about and or not no how what when where which who whom whose why there here this that these those have has had get got need want please if any some someone somebody anyone much many long next go going take takes cost costs fee fees price charge charged run runs running handle handles manage manages lead leads responsible'.split(
    ' ',
  ),
);

/** Chinese characters in a row, or letters and figures in a row; the two never mix. */
const runs =
  /\p{Script=Han}+|(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}.+/'])*/gu;

/** Whether a single Chinese character names nothing where it stands alone. */
export function isEmptyCharacter(character: string): boolean {
  return emptyCharacters.has(character);
}

/** Whether an English word carries a question and names nothing. */
export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word);
}

/** English words without their endings, so that “renewing” meets “renewal”. */
export function stem(word: string): string {
  if (word.length <= 4 || /\d/.test(word)) return word.replace(/'s$/, '');
  const bare = word
    .replace(/'s$/, '')
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ations?|ings?|ments?|als?|ers?|ors?|ed|es|s|y|e)$/, '');
  return bare.length >= 3 ? bare : word;
}

/**
 * The units that texts are compared by: pairs of Chinese characters (one alone where it stands
 * alone), stems of English words, and figures as they stand (`4.26`, `1+1+n`, `gb/t`).
 *
 * Words that carry a question and name nothing are left out.
 *
 * @param text normalised
 */
export function tokens(text: string): string[] {
  const source = text.replace(emptyPhrases, ' ');
  const found: string[] = [];
  for (const [run = ''] of source.matchAll(runs)) {
    if (/\p{Script=Han}/u.test(run)) {
      const characters = [...run.replace(/[^\p{Script=Han}]/gu, '')];
      if (characters.length === 1) found.push(...characters);
      for (let i = 0; i + 1 < characters.length; i++) {
        found.push(`${characters[i] ?? ''}${characters[i + 1] ?? ''}`);
      }
    } else {
      const word = run.replace(/[.+/']+$/, '');
      if (emptyWords.has(word)) continue;
      found.push(stem(word));
    }
  }
  return found;
}

/** A question without the phrases and words that name nothing; the whole where nothing is left. */
export function contentOf(text: string): string {
  const left = text
    .replace(emptyPhrases, ' ')
    .split(/[\s?？!！,，。;；]+/)
    .filter((word) => word && !emptyWords.has(word))
    .join(' ');
  return left || text;
}
