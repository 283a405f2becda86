import { z } from 'zod';
import { edtf, localized, missing, unknown } from '../fields.ts';
import type { Strings } from '../../i18n/strings.ts';
import { say } from '../problems.ts';
import { suppliedEmail, suppliedPhone, suppliedUrl } from './settings.ts';

const nowhere = { zh: '', en: '' };
const supplied = z.strictObject({ zh: unknown, en: unknown }).default(nowhere);

/** An entry of 政府信息公开: a text, a file, or an address of the portal. */
const entryFields = {
  title: localized,
  text: localized.optional(),
  /** The name of a file in `content/site/disclosure/`. */
  file: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|docx|xlsx|csv|txt|zip)$/, {
      error: say(
        '写 content/site/disclosure/ 里的文件名，例如 report-2026.pdf',
        'is the name of a file in content/site/disclosure/, such as report-2026.pdf',
      ),
    })
    .optional(),
  url: suppliedUrl,
  /** 索引号、发文字号、成文日期、有效性. */
  index_number: unknown.default(''),
  number: unknown.default(''),
  issued: edtf.optional(),
  validity: supplied,
};

interface Source {
  text?: unknown;
  file?: unknown;
  url: string;
}
const oneSource = ({ text, file, url }: Source): boolean =>
  [text, file, url].filter(Boolean).length === 1;
const oneSourceError = {
  path: ['text'],
  error: say(
    '写一种：正文（text）、文件（file）或者门户上的网址（url），例如 url: https://www.example.gov.cn/zfxxgk/',
    'An entry has one of text, file or url, as in url: https://www.example.gov.cn/zfxxgk/',
  ),
};

const entry = z.strictObject(entryFields).refine(oneSource, oneSourceError);
const report = z
  .strictObject({
    ...entryFields,
    year: z
      .number(missing('年份，例如 year: 2026', 'a year, as in year: 2026'))
      .int()
      .min(2000)
      .max(2999),
  })
  .refine(oneSource, oneSourceError);
export type DisclosureEntry = z.infer<typeof entry> & { year?: number };

const entries = z.array(entry, missing('条目的列表', 'a list of entries')).default([]);
const reports = z.array(report, missing('年报的列表', 'a list of reports')).default([]);

/** Parts of 政府信息公开 that hold entries, in the order of the page. */
export const disclosureParts = [
  'functions',
  'leaders',
  'guide',
  'rules',
  'catalogue',
  'reports',
  'site_reports',
] as const;
export type DisclosurePart = (typeof disclosureParts)[number];

/** Their names, among the interface's texts. */
export const partNames = {
  functions: 'disclosureFunctions',
  leaders: 'disclosureLeaders',
  guide: 'disclosureGuide',
  rules: 'disclosureRules',
  catalogue: 'disclosureCatalogue',
  reports: 'disclosureReports',
  site_reports: 'siteReports',
} as const satisfies Record<DisclosurePart, keyof Strings>;

/** `content/site/disclosure.yaml`: 政府信息公开. What is empty is not published. */
export const disclosureSchema = z.strictObject({
  functions: entries,
  leaders: entries,
  guide: entries,
  rules: entries,
  catalogue: entries,
  /** 政府信息公开工作年度报告. */
  reports,
  /** 政府网站工作年度报表; the newest has its place on the home page. */
  site_reports: reports,
  /** 依申请公开. */
  application: z
    .strictObject({
      address: supplied,
      phone: suppliedPhone,
      fax: suppliedPhone,
      email: suppliedEmail,
      hours: supplied,
      /** Where the form is, or where a request is made online. */
      url: suppliedUrl,
    })
    .default({ address: nowhere, phone: '', fax: '', email: '', hours: nowhere, url: '' }),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** What a site without the file has: nothing. */
export const emptyDisclosure: Disclosure = disclosureSchema.parse({});

/** Whether a way to ask for information has been published. */
export function takesApplications({ application }: Disclosure): boolean {
  const { address, phone, fax, email, url } = application;
  return Boolean(address.zh || phone || fax || email || url);
}

/** Whether there is anything to show. */
export function hasDisclosure(disclosure: Disclosure): boolean {
  return (
    takesApplications(disclosure) || disclosureParts.some((part) => disclosure[part].length > 0)
  );
}
