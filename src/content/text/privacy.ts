import type { Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { textsIn } from '../rules.ts';
import { dataTexts } from './every-text.ts';
import { locales } from '../../i18n/locales.ts';
import { withoutNotes } from '../../markdown/as-written.ts';

/** Data of a person, as they stand in a text. */
interface PersonalData {
  found: string;
  zh: string;
  en: string;
}

/** The check digit of an identity number (GB 11643—1999, ISO 7064 MOD 11-2). */
function isIdentityNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 17)].reduce(
    (total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

/** The check digit of a bank card (ISO/IEC 7812-1, Annex B). */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const plain = (written: string): string => written.replace(/[\s-]/g, '');

/** Kinds of personal data, with the numbers that only look like them left out. */
const kinds: { pattern: RegExp; is: (written: string) => boolean; zh: string; en: string }[] = [
  {
    pattern: /(?<![\dA-Za-z])\d{6}[ -]?(?:18|19|20)\d{6}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g,
    is: (written) => isIdentityNumber(plain(written)),
    zh: '身份证号码',
    en: 'an identity number',
  },
  {
    pattern: /(?<![\d-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d-])/g,
    is: () => true,
    zh: '手机号码',
    en: 'a mobile number',
  },
  {
    // Cards of UnionPay, Visa and Mastercard: no other long number begins so and has the check digit.
    pattern:
      /(?<![\d.-])(?:62|4\d|5[1-5])\d{2}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?(?![\d.-])/g,
    is: (written) => isCardNumber(plain(written)),
    zh: '银行卡号码',
    en: 'the number of a bank card',
  },
  {
    pattern: /[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
    // Mailboxes of authorities and international bodies belong to an office, not to a person.
    is: (written) => !/(?:\.gov(?:\.cn)?|\.gov\.[a-z]{2}|\.int)$/i.test(written),
    zh: '政府部门以外的邮箱地址',
    en: 'an e-mail address outside government',
  },
];

/** Data of persons in a text. */
function personalDataIn(text: string): PersonalData[] {
  return kinds.flatMap(({ pattern, is, zh, en }) =>
    [...text.matchAll(pattern)]
      .filter(([written]) => is(written))
      .map(([found]) => ({ found, zh, en })),
  );
}

/**
 * Personal data are published nowhere, unless the text's front matter, or the announcement, lists
 * them under `public`. Contacts of the office have fields of their own in `content/site/`.
 */
export function checkPrivacy(content: Content): Problem[] {
  const allowed = new Map<string, readonly string[]>(
    content.announcements.map((entry) => [entry.file, entry.public]),
  );
  const inData = dataTexts(content).flatMap(([file, value]) =>
    locales.flatMap((locale) =>
      textsIn(value, locale).flatMap(([field, text]) =>
        tell(file, { field }, text, allowed.get(file) ?? []),
      ),
    ),
  );
  const inProse = content.prose.flatMap((prose) => [
    ...tell(prose.file, { field: 'answer' }, prose.answer, prose.public),
    ...withoutNotes(prose.body)
      .split('\n')
      .flatMap((text, i) =>
        tell(prose.file, { field: '', line: prose.bodyLine + i }, text, prose.public),
      ),
  ]);
  return [...inData, ...inProse];
}

function tell(
  file: string,
  place: { field: string; line?: number },
  text: string,
  allowed: readonly string[],
): Problem[] {
  const where = /\.mdx$|\/announcement\.yaml$/.test(file);
  return personalDataIn(text)
    .filter(({ found }) => !allowed.includes(found))
    .map(({ found, zh, en }) => {
      // The message itself does not spread what it is about.
      const hint = `${found.slice(0, 3)}…${found.slice(-2)}`;
      return {
        file,
        ...place,
        zh: `“${hint}”是${zh}，不能公开。请删去${where ? `；确实可以公开的，在${file.endsWith('.mdx') ? '文件开头' : '这个文件里'}写明 public: ['完整的号码或者地址']` : '，本局和渠道的联系方式写在 content/site/ 里'}。`,
        en: `“${hint}” is ${en}, which may not be published. Remove it${where ? `; if it is meant for the public, list it ${file.endsWith('.mdx') ? 'in the front matter' : 'in this file'}: public: ['the whole number or address']` : '; contacts of the office and of channels stand in content/site/'}.`,
      };
    });
}
