import { z } from 'zod';
import { say } from '../problems.ts';
import { missing, text, unknown, unknownLocalized } from '../fields.ts';

/** A value that the office supplies, empty until then, in a form that can be told at once. */
function supplied(pattern: RegExp, zh: string, en: string): z.ZodDefault<z.ZodString> {
  return unknown
    .refine((value) => !value || pattern.test(value), { error: say(zh, en) })
    .default('');
}

/** An address elsewhere that a page links to; empty until it is known. */
export const suppliedUrl = unknown
  .refine((value) => !value || (value.startsWith('https://') && URL.canParse(value)), {
    error: say(
      '要写完整的网址，例如 https://zwdt.example.gov.cn/',
      'is a whole address, such as https://zwdt.example.gov.cn/',
    ),
  })
  .default('');

/** A telephone number as it is printed. */
export const suppliedPhone = supplied(
  /^\+?[\d\s()-]{5,24}$/,
  '电话只写数字、空格和连字符，例如 021-12345678',
  'A telephone number is digits, spaces and hyphens, such as 021-12345678',
);

export const suppliedEmail = supplied(
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  '要写完整的电子邮箱，例如 office@example.gov.cn',
  'is a whole e-mail address, such as office@example.gov.cn',
);

/** A picture of `content/site/badges/`; never one from elsewhere, which would be a request to another host. */
const badge = supplied(
  /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|svg|webp|gif|jpg)$/,
  '写 content/site/badges/ 里的文件名，例如 party.png；不能写其他网站的网址',
  'is the name of a file in content/site/badges/, such as party.png; never an address elsewhere',
);

/** A day and minute in China: `2026-12-01 09:00`. */
export const minutePattern = /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d$/;

/** When something went on this site, to the minute; empty until it has. */
export const moment = unknown
  .refine((value) => !value || isMoment(value), {
    error: say(
      "写到分钟并加引号，例如 '2026-12-01 09:00'",
      "is a day and minute in quotes, as in '2026-12-01 09:00'",
    ),
  })
  .default('');

function isMoment(value: string): boolean {
  const day = minutePattern.exec(value)?.[1];
  if (!day) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(+date) && date.toISOString().startsWith(day);
}

/** Not yet known, in either language. */
export const nowhere = { zh: '', en: '' };

/** How the office answers. */
export const contactSchema = z.strictObject({
  address: unknownLocalized,
  postcode: supplied(
    /^\d{6}$/,
    '邮编是6位数字，例如 200135',
    'A postcode has 6 digits, such as 200135',
  ),
  phone: suppliedPhone,
  fax: suppliedPhone,
  email: suppliedEmail,
  hours: unknownLocalized,
  /** The platform on which the office takes questions and suggestions, and answers. */
  consult_url: suppliedUrl,
});

/** Where a guide's visitors go (办理地点、办理时间、联系电话、在线办理). */
export const guideContactSchema = z
  .strictObject({
    place: unknownLocalized.default(nowhere),
    hours: unknownLocalized.default(nowhere),
    phone: suppliedPhone,
    apply_url: suppliedUrl,
  })
  .default({ place: nowhere, hours: nowhere, phone: '', apply_url: '' });

/** What a department tells of itself (机关职能、负责人、联系方式). */
export const departmentFields = {
  duties: unknownLocalized.default(nowhere),
  head: unknownLocalized.default(nowhere),
  address: unknownLocalized.default(nowhere),
  hours: unknownLocalized.default(nowhere),
  phone: suppliedPhone,
};

/** What other authorities have given the site. */
export const recordsSchema = z.strictObject({
  site_code: supplied(
    /^[A-Za-z0-9]{10}$/,
    '政府网站标识码是10位，例如 3101150000',
    'A government site code has 10 characters, such as 3101150000',
  ),
  icp: supplied(
    /^\p{Script=Han}ICP[备证]\d{6,12}号(?:-\d{1,3})?$/u,
    '要写完整的ICP备案号，例如 沪ICP备00000000号-1',
    'is the whole ICP record number, such as 沪ICP备00000000号-1',
  ),
  public_security: supplied(
    /^\p{Script=Han}公网安备\s?\d{14}号$/u,
    '要写完整的公安备案号（14位数字），例如 沪公网安备00000000000000号',
    'is the whole record number with 14 digits, such as 沪公网安备00000000000000号',
  ),
  public_security_icon: badge,
  /** 党政机关网站标识: the address that the mark leads to, and its picture. */
  party_mark: z.strictObject({ url: suppliedUrl, image: badge }).default({ url: '', image: '' }),
  /** 信息无障碍标识, once the site has been assessed. */
  accessibility_mark: z
    .strictObject({ url: suppliedUrl, image: badge })
    .default({ url: '', image: '' }),
  /** 开办批准文号; a site that is a channel of a portal has none of its own. */
  approval: unknown.default(''),
  /** Reports on the site's security: test before it opens, and classified protection (等级保护). */
  security_test: unknown.default(''),
  security_grade: unknown.default(''),
  /** Who has approved the English name of the office, and when. */
  english_name: unknown.default(''),
});

/** The portal that this site is a channel of; its labels then name the portal. */
export const portalSchema = z
  .strictObject({ name: unknownLocalized.default(nowhere) })
  .default({ name: nowhere });

/** What the privacy page says of the host's logs (个人信息保护法第十七条). */
export const privacySchema = z
  .strictObject({
    /** Who decides on the processing. */
    handler: unknownLocalized.default(nowhere),
    /** Who runs the host on its behalf. */
    host: unknownLocalized.default(nowhere),
    purposes: unknownLocalized.default(nowhere),
    retention: unknownLocalized.default(nowhere),
    /** How requests about personal information are made. */
    rights: unknownLocalized.default(nowhere),
    contact: unknownLocalized.default(nowhere),
    /** The day from which this holds. */
    effective: supplied(
      /^\d{4}-\d\d-\d\d$/,
      '要写到日，例如 2026-12-01',
      'names a day, as in 2026-12-01',
    ),
  })
  .default({
    handler: nowhere,
    host: nowhere,
    purposes: nowhere,
    retention: nowhere,
    rights: nowhere,
    contact: nowhere,
    effective: '',
  });

/** Codes by which search engines know the owner of the site. */
export const searchEnginesSchema = z
  .strictObject({
    baidu: unknown.default(''),
    bing: unknown.default(''),
    so360: unknown.default(''),
    sogou: unknown.default(''),
  })
  .default({ baidu: '', bing: '', so360: '', sogou: '' });

/** Files by which others know the owner of the site (WeChat, search engines), at its root. */
export const verificationFilesSchema = z
  .array(
    z.strictObject({
      name: text.regex(/^\w[\w-]*\.(?:txt|html|xml)$/, {
        error: say(
          '写对方给的文件名，例如 MP_verify_0123456789abcdef.txt',
          'is the name of the file as it was given, such as MP_verify_0123456789abcdef.txt',
        ),
      }),
      content: text,
    }),
    missing(
      "列表，例如 [{ name: MP_verify_0123456789abcdef.txt, content: '0123456789abcdef' }]",
      "a list, as in [{ name: MP_verify_0123456789abcdef.txt, content: '0123456789abcdef' }]",
    ),
  )
  .default([]);

/** The host that the site is published at. */
export const domainSchema = supplied(
  /^(?!.*\.example$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.gov\.cn$/,
  '政府网站的域名以 .gov.cn 结尾，不带 https:// 和路径，例如 ip.example.gov.cn',
  'the domain of a government site ends in .gov.cn, without https:// or path, such as ip.example.gov.cn',
);
