import type { Locale } from '../../i18n/locales.ts';
import type { Problem } from '../problems.ts';

/** A way of writing that the house style does not allow, and what to write instead. */
interface Rule {
  found: RegExp;
  zh: string;
  en: string;
}

const aboutThePage: Rule = {
  found:
    /本页(?:因此|也)?(?:不写|不列|不说|不作)|本页依据的事实|本站(?:还|尚)?没有收到|\bthis page (?:does not|doesn’t|gives no|says no)|\bneither does this page\b|\bknown to this page\b|\bthe facts of this page\b/i,
  zh: '正文不谈网页自己。请直接写事实，例如“尚未在本站公布”。',
  en: 'A text does not talk about its page. State the fact, as in “not yet on this site”.',
};

const isoDate: Rule = {
  found: /(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/,
  zh: '正文里的日期写成2027年1月1日的样子。',
  en: 'In a text write a date as 1 January 2027.',
};

const wideCharacters: Rule = {
  found: /[０-９Ａ-Ｚａ-ｚ％]+/,
  zh: '这是全角的数字或者字母，搜索和读屏软件认不出。请用半角的，例如2026、PCT、10%。',
  en: 'These are full-width digits or letters, which searches and screen readers miss. Write plain ones, as in 2026, PCT, 10%.',
};

/** Lines that stand together and begin with them are told once, as a list (`marks.ts`); this tells of all others. */
const circled: Rule = {
  found: /[①-⑳]/u,
  zh: '带圈的数字不会成为列表。请写成“1. ”开头的列表，一项一行，上面空一行；句子里的写（1）。',
  en: 'Circled numbers make no list. Write a list whose lines begin with “1. ”, below an empty line, or (1) within a sentence.',
};

/** Words of the style's lists that no text needs in another sense. */
const words = (found: RegExp, zh: string, en: string): Rule => ({
  found,
  zh: `请改用${zh}。`,
  en: `Write ${en}.`,
});

const rules: Record<Locale, readonly Rule[]> = {
  zh: [
    aboutThePage,
    isoDate,
    wideCharacters,
    circled,
    words(/(?<![地社园小校])区里/, '“本区”', 'the area’s full or short name'),
    words(/当老板/, '“企业负责人”', 'the formal word'),
    words(/片子|看片/, '“宣传片”或者“影片”', 'the formal word'),
    words(/拿去用/, '“使用”', 'the formal word'),
    words(/(?<!政治)规矩/, '“规定”', 'the formal word'),
    words(/有头有尾/, '“全流程闭环”', 'the formal word'),
    words(/办成什么/, '“办理结果”', 'the term of government services'),
    words(/谁付/, '“缴费人”', 'the term of government services'),
    words(/往前起算/, '“期满前……内”', 'the period before expiry'),
    words(/官费/, '“费用”或者“收费标准”', 'the official term'),
    words(/全局的/, '“本局”', 'the office'),
    words(
      /外方/,
      '“外国当事人”“境外当事人”或者“内地以外的当事人”，香港、澳门、台湾地区的当事人不称外方',
      'who is meant: parties from Hong Kong, Macao and Taiwan are not foreign',
    ),
    words(/台湾(?!地区|居民|同胞|省)/, '“台湾地区”', '“台湾地区”, the name that the office uses'),
    {
      // A sentence ends in a full stop; the names of sources and most cells of tables do not.
      found: /(?<!（[^（）]*)第\d+条(?=[^（）]*(?:（[^（）]*）[^（）]*)*。)/u,
      zh: '句子里的条号用汉字，例如第四十二条；表格、出处和括号里的写成第42条。',
      en: 'In a Chinese sentence the number of an article is in characters, as in 第四十二条; tables, sources and brackets have 第42条.',
    },
    words(/要点(?:主张|想|希望)/, '“《工作要点》提出”', 'what the plan provides'),
    {
      found: /[\p{Script=Han}，。；：、！？）”》] +[\d“《（]|\d +[\p{Script=Han}（“《]/u,
      zh: '汉字、标点和数字之间不加空格，间距由样式设定。',
      en: 'No space between Chinese and digits or marks: the styles set the distance.',
    },
  ],
  en: [
    aboutThePage,
    isoDate,
    wideCharacters,
    circled,
    words(/\bcent(?:er|ers)\b/, '“centre”', '“centre”, the British spelling'),
    words(
      /\b(?:organi|utili|moderni|populari)z(?:e[sd]?|ing|ation)\b/,
      '英式拼写 -ise、-isation',
      'the British spelling, -ise and -isation',
    ),
    words(/\bcolors?\b/, '“colour”', '“colour”, the British spelling'),
    words(
      /(?<!rigorous )\bParty self-governance\b/i,
      '“full and rigorous Party self-governance”',
      '“full and rigorous Party self-governance”',
    ),
    words(/\bfeature film\b/i, '“short film”', '“short film”'),
    words(/\bto be supplied\b/i, '“not yet on this site”', '“not yet on this site”'),
    words(
      /\b(?:is|are) (?:the |your )?(?:insurer|municipality|office|authority)s?[’']s?(?=[.,;])/i,
      '主动句，例如 The insurer sets …',
      'who does it and the verb, as in “The insurer sets …”',
    ),
    words(
      /\b(?:will |are to |is to )?stands? (?:there|in|on) (?:the|this|each|that|their) (?:page|pages|guide|guides|list|site|contact)\b/i,
      '“is”或者“are”',
      '“is” or “are”',
    ),
    words(/\d %/, '“10%”，不加空格', '“10%” without a space'),
    words(/\bthe net\b/i, '“the internet”', '“the internet”'),
  ],
};

/**
 * Finds what the house style does not allow in a text of one language.
 *
 * @param field where the text stands in the file, such as `title.en`; empty in prose
 */
export function checkLanguage(
  file: string,
  field: string,
  text: string,
  locale: Locale,
): Problem[] {
  return rules[locale].flatMap(({ found, zh, en }) => {
    const match = found.exec(text);
    if (!match) return [];
    const words = match[0].trim();
    return [{ file, field, zh: `“${words}”：${zh}`, en: `“${words}”: ${en}` }];
  });
}
