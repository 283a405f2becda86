import { z } from 'zod';
import { withoutNotes } from '../../markdown/as-written.ts';
import { id, missing, publicData, text } from '../fields.ts';
import { say } from '../problems.ts';

const recorded = {
  error: say(
    "应当是 npm run translations 写入的记录，例如 '0a1b2c3d'，请不要手写",
    "should be as npm run translations writes it, such as '0a1b2c3d': do not write it by hand",
  ),
};

/** What is wrong with the sentences of an `answer`; nothing where there are two or three. */
function answerFault(value: string): string | undefined {
  const found = sentences(value);
  const isOpen = !/[。？！.?!][”’"'）)》]*$/.test(value.trim());
  if ((found === 2 || found === 3) && !isOpen) return undefined;
  if (isOpen && found < 2) {
    const [zh, en] = found === 1 ? ['第二句', 'the second sentence'] : ['每一句', 'each sentence'];
    return say(
      `${zh}末尾缺少句号，请补上“${/\p{Script=Han}/u.test(value) ? '。' : '.'}”；一共写两三句：这是什么，和读者有什么关系`,
      `lacks the full stop at the end of ${en}: add it; there are two or three sentences, what this is, and what it changes for the reader`,
    );
  }
  const count = isOpen ? found + 1 : found;
  return say(
    `应当是两三句话（这是什么，和读者有什么关系），现在有${count}句`,
    `should be two or three sentences (what this is, and what it changes for the reader), and there are ${count}`,
  );
}

/** Front matter of `zh.mdx` and `en.mdx`. */
export const proseSchema = z.strictObject({
  answer: text.superRefine((value, ctx) => {
    const message = answerFault(value);
    if (message) ctx.addIssue({ code: 'custom', message });
  }),
  /** Anchors that are gone, each with the paragraph that takes its place. */
  aliases: z.record(id, id).default({}),
  /**
   * Of a translation: what Chinese each section was made from, told by its fingerprint. Written by
   * `npm run translations`.
   */
  made_from: z
    .record(
      z.string().regex(/^(?:_before|_data|[a-z0-9]+(?:-[a-z0-9]+)*)$/, recorded),
      z.string(recorded).regex(/^[0-9a-f]{8}$/, recorded),
      missing('各节的记录', 'a record of each section'),
    )
    .default({}),
  /** Numbers and addresses of persons that the text may name, such as a mobile number on duty. */
  public: publicData,
});

export type ProseData = z.infer<typeof proseSchema>;

/** A file of prose in its two parts, and the lines that they begin on. */
export function splitSource(source: string): {
  frontMatter: string;
  frontMatterLine: number;
  text: string;
  textLine: number;
} {
  const [head = '', frontMatter = '', rest = source] =
    /^\uFEFF?---[ \t]*\r?\n(.*?)\r?\n---[^\n]*(?:\n|$)(.*)$/s.exec(source) ?? [];
  const text = rest.trim();
  const before = source.slice(0, source.length - rest.length) + (/^\s*/.exec(rest)?.[0] ?? '');
  return { frontMatter, frontMatterLine: head ? 2 : 1, text, textLine: before.split('\n').length };
}

/** Components that a text may use, and whether they name an entry of the page or a fact kept elsewhere. */
export const proseComponents: Readonly<Record<string, 'id' | 'reference' | undefined>> = {
  Action: 'id',
  Channel: 'id',
  Name: 'id',
  Partners: 'id',
  Target: 'id',
  TargetSentence: 'id',
  Fee: 'reference',
  Limit: 'reference',
  Law: 'reference',
  Contact: undefined,
  Privacy: undefined,
  GuideReview: undefined,
  SiteEditors: undefined,
};

/** A tag in a text: `<Action id="express" />`. */
export interface Tag {
  name: string;
  id: string | undefined;
  /** All that it is given: `{ id: 'trademark-law', article: '36' }`. */
  attributes: Record<string, string>;
  line: number;
}

/** What a text holds, as far as it can be checked without rendering it. */
export interface ProseScan {
  headings: { depth: number; text: string; id: string | undefined; line: number }[];
  tags: Tag[];
  images: { alt: string; line: number }[];
  /** Each line with markup, addresses and code taken away, for checks of the wording. */
  plain: { text: string; line: number }[];
  /** Lines that hold scripts, imports, exports or expressions. */
  code: { text: string; line: number }[];
}

const heading = /^(#{1,6})\s+(.*?)(?:\s+\[#([^\]]*)\])?\s*$/;

/**
 * Reads the structure of a text line by line.
 *
 * Texts are plain Markdown with the few components of `proseComponents`, so a scan is
 * enough here; the Markdown processor parses them once, when the page is built.
 *
 * @param body the text below the front matter
 * @param firstLine the line of the file that `body` starts on, for messages
 */
export function scanProse(body: string, firstLine = 1): ProseScan {
  const scan: ProseScan = { headings: [], tags: [], images: [], plain: [], code: [] };
  // Notes between editors are published nowhere, and come under no rule.
  const lines = withoutNotes(body).split(/\r?\n/);
  lines.forEach((raw, index) => {
    const line = firstLine + index;
    const source = raw.replace(/`[^`]*`/g, '');
    const title = heading.exec(source);
    if (title) {
      scan.headings.push({
        depth: title[1]?.length ?? 0,
        text: title[2] ?? '',
        id: title[3],
        line,
      });
    }
    for (const [, alt = ''] of source.matchAll(/!\[([^\]]*)\]\(/g)) scan.images.push({ alt, line });
    for (const [, name = '', attributes = ''] of source.matchAll(
      /<([A-Za-z][\w.-]*(?::\w+)?)([^>]*)>/g,
    )) {
      const given = Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      );
      scan.tags.push({ name, id: given.id, attributes: given, line });
    }
    if (/^\s*(import|export)\s|<script|\bon\w+\s*=|[{}]/i.test(source)) {
      scan.code.push({ text: source.trim(), line });
    }
    const plain = source
      .replace(/<[^>]*>/g, '')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/\s+\[#[^\]]*\]\s*$/, '')
      .replace(/[[\]*_#!]/g, '');
    if (plain.trim()) scan.plain.push({ text: plain, line });
  });
  return scan;
}

/**
 * Half-width marks and straight quotes beside a Chinese character, which GB/T 15834 asks to be full-width.
 *
 * @returns the first such place with its neighbours, or nothing
 */
export function halfWidthMark(value: string): string | undefined {
  return /.?(?:\p{Script=Han}[,;:()"]|[,;:()"]\p{Script=Han}).?/u.exec(value)?.[0];
}

/** The number of sentences in a short text, told by their closing marks. */
export function sentences(value: string): number {
  return value.match(/[。？！]|[.?!](?=[”’"']?(?:\s|$))/g)?.length ?? 0;
}
