import type { Localized } from '../../i18n/locales.ts';

/** Something that has to be there before the site opens, or while it is open. */
export interface LaunchItem {
  what: Localized;
  /** Where to write it: a file of the project, or a variable of the build. */
  file: string;
  field: string;
  /** Who must supply it. */
  who: Localized;
  /** What asks for it; nothing where it is only good practice. */
  norm: Localized | undefined;
  /** How it is written; invented. */
  example: string;
  done: boolean;
}

/** Who supplies what; departments are named by the content. */
export const suppliers = {
  office: { zh: '办公室', en: 'General Office' },
  leader: { zh: '局领导', en: 'Leadership of the office' },
  host: { zh: '网站运维单位', en: 'Whoever runs the host' },
  siteAuthority: { zh: '政府网站主管单位', en: 'Authority in charge of government sites' },
  staffing: { zh: '机构编制部门', en: 'Public-sector staffing authority' },
  editor: { zh: '网站编辑', en: 'Editors of the site' },
} as const satisfies Record<string, Localized>;

/**
 * Norms by what they regulate: 47号 is the guidelines for government sites with their page labels,
 * 19号 the inspection indicators, 55号 on domains, 61号 the disclosure platform, 12号 the site's report. The wording of 47号 and 19号 was read in reprints only: pages quote
 * none of them.
 */
export const norms = {
  guidelines: {
    zh: '国办发〔2017〕47号',
    en: 'Guobanfa [2017] No. 47',
  },
  inspection: {
    zh: '国办秘函〔2019〕19号',
    en: 'Guoban Mihan [2019] No. 19',
  },
  domain: {
    zh: '国办函〔2018〕55号',
    en: 'Guobanhan [2018] No. 55',
  },
  icp: {
    zh: '《非经营性互联网信息服务备案管理办法》第十三条',
    en: 'Measures for the record of non-commercial internet information services, Art. 13',
  },
  disclosure: {
    zh: '《政府信息公开条例》第二十条',
    en: 'Regulation on the Disclosure of Government Information, Art. 20',
  },
  disclosureGuide: {
    zh: '《政府信息公开条例》第十二条',
    en: 'Regulation on the Disclosure of Government Information, Art. 12',
  },
  requests: {
    zh: '《政府信息公开条例》第二十七条至第二十九条',
    en: 'Regulation on the Disclosure of Government Information, Arts. 27–29',
  },
  annual: {
    zh: '《政府信息公开条例》第五十条',
    en: 'Regulation on the Disclosure of Government Information, Art. 50',
  },
  platform: {
    zh: '国办公开办函〔2019〕61号（政府信息公开平台）',
    en: 'Guoban Gongkaiban Han [2019] No. 61 on the disclosure platform',
  },
  siteReport: {
    zh: '国办函〔2018〕12号（政府网站工作年度报表，每年1月31日前）',
    en: 'Guobanhan [2018] No. 12: annual report of the site, by 31 January',
  },
  privacy: {
    zh: '《个人信息保护法》第十七条',
    en: 'Personal Information Protection Law, Art. 17',
  },
  practice: { zh: '政府网站通行做法', en: 'Practice of government sites' },
} as const satisfies Record<string, Localized>;

/** An item of a file, in the order in which the lists write it. */
export type LaunchRow = [
  field: string,
  done: unknown,
  who: Localized,
  norm: Localized | undefined,
  zh: string,
  en: string,
  example: string,
];

/** The items of one file. */
export function itemsOf(file: string, rows: readonly LaunchRow[]): LaunchItem[] {
  return rows.map(([field, done, who, norm, zh, en, example]) => ({
    what: { zh, en },
    file,
    field,
    who,
    norm,
    example,
    done: Boolean(done),
  }));
}

/** Whether a text is there in both languages. */
export const both = ({ zh, en }: Localized): boolean => Boolean(zh && en);
