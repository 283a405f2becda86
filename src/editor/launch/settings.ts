import type { Localized } from '../../i18n/locales.ts';
import { siteFiles } from '../../content/content.ts';
import type { Authority } from '../../content/site/schema.ts';
import { both, itemsOf, norms, suppliers, type LaunchItem, type LaunchRow } from './item.ts';
import { privacy } from './privacy.ts';

const placeholder = /XX|某/;

/** What of the office's own settings is there, and what is not. */
export function settingItems(authority: Authority): LaunchItem[] {
  return itemsOf(siteFiles.authority, [
    ...identity(authority),
    ...contact(authority),
    ...records(authority),
    ...privacy(authority),
  ]);
}

/** The host that is built for: the one of the settings, and a government's. */
export function addressItem(authority: Authority, siteUrl: string): LaunchItem {
  const host = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  return {
    what: {
      zh: '构建时的正式网址，主机与 domain 一致',
      en: 'address for the build, at the host of “domain”',
    },
    file: 'SITE_URL',
    field: '',
    who: suppliers.host,
    norm: norms.domain,
    example: 'SITE_URL=https://ip.example.gov.cn npm run build',
    done:
      host?.protocol === 'https:' && Boolean(authority.domain) && host.host === authority.domain,
  };
}

function identity({
  name,
  site_name,
  portal,
  editors,
  records,
  domain,
  launch,
}: Authority): LaunchRow[] {
  const { office, siteAuthority, leader } = suppliers;
  const named = (value: Localized): boolean => !placeholder.test(value.zh + value.en);
  return [
    [
      'records.approval',
      records.approval || portal.name.zh,
      siteAuthority,
      norms.guidelines,
      '开办批准文号；作为门户频道的，改填 portal.name',
      'number of the approval to open the site; for a channel of a portal, portal.name',
      "approval: '某政办函〔2026〕1号'",
    ],
    [
      'name',
      named(name),
      office,
      norms.guidelines,
      '单位的正式名称（现在含有“XX”）',
      'the office’s real name (it has “XX” in it now)',
      'name: { zh: 示例区知识产权局, en: Example District Intellectual Property Office }',
    ],
    [
      'site_name',
      named(site_name),
      office,
      norms.guidelines,
      '网站的正式名称（现在含有“XX”）',
      'the site’s real name (it has “XX” in it now)',
      'site_name: { zh: 示例区知识产权局网站, en: Example District IP Office }',
    ],
    [
      'editors',
      both(editors),
      office,
      norms.practice,
      '网站编辑由谁担任（中英文），供引用的人参考',
      'who edits the site (both languages), for those who quote it',
      'editors: { zh: 办公室, en: staff of the General Office }',
    ],
    [
      'records.english_name',
      records.english_name,
      leader,
      norms.practice,
      '英文名称的核定（由谁、在何时）',
      'approval of the English name: by whom, when',
      "english_name: '区外事办，2026-11-01'",
    ],
    [
      'domain',
      domain,
      siteAuthority,
      norms.domain,
      '以 .gov.cn 结尾的域名',
      'domain that ends in .gov.cn',
      'domain: ip.example.gov.cn',
    ],
    [
      'launch',
      launch,
      office,
      norms.inspection,
      '开通的日期和时间，网页标签PubDate从它得出',
      'day and minute of the opening, from which the label PubDate follows',
      "launch: '2026-12-01 09:00'",
    ],
  ];
}

function contact({ contact: own, press }: Authority): LaunchRow[] {
  const { office } = suppliers;
  return [
    [
      'contact.consult_url',
      own.consult_url,
      office,
      norms.inspection,
      '在线咨询、建议的平台网址（信访、举报渠道不算）',
      'platform that takes questions and suggestions (petitions and reports do not count)',
      'consult_url: https://www.example.gov.cn/hdjl/',
    ],
    [
      'contact.address',
      both(own.address),
      office,
      norms.disclosure,
      '办公地址（中英文）',
      'address (both languages)',
      'address: { zh: 示例路1号, en: 1 Example Road }',
    ],
    [
      'contact.postcode',
      own.postcode,
      office,
      norms.practice,
      '邮编',
      'postcode',
      "postcode: '200000'",
    ],
    [
      'contact.phone',
      own.phone,
      office,
      norms.disclosure,
      '电话',
      'telephone',
      "phone: '021-00000000'",
    ],
    [
      'contact.email',
      own.email,
      office,
      norms.practice,
      '电子邮箱',
      'e-mail',
      'email: office@example.gov.cn',
    ],
    [
      'contact.hours',
      both(own.hours),
      office,
      norms.disclosure,
      '办公时间（中英文）',
      'office hours (both languages)',
      'hours: { zh: 工作日9:00—17:00, en: Working days 9:00–17:00 }',
    ],
    [
      'press',
      press.name.zh || press.phone || press.email,
      office,
      norms.practice,
      '媒体联系人',
      'contact for the press',
      "phone: '021-00000000'",
    ],
  ];
}

function records({ records: own, portal }: Authority): LaunchRow[] {
  const { siteAuthority, host, staffing } = suppliers;
  // A channel is part of the portal's own records.
  const portalHas = Boolean(portal.name.zh);
  return [
    [
      'records.site_code',
      own.site_code,
      siteAuthority,
      norms.guidelines,
      '政府网站标识码（10位）；“政府网站找错”的链接由它得出',
      'government site code (10 characters); the link for reporting errors follows from it',
      "site_code: '0000000000'",
    ],
    [
      'records.icp',
      own.icp,
      host,
      norms.icp,
      'ICP备案号',
      'ICP record number',
      'icp: 沪ICP备00000000号-1',
    ],
    [
      'records.public_security',
      own.public_security,
      host,
      norms.guidelines,
      '公安备案号',
      'public-security record number',
      'public_security: 沪公网安备00000000000000号',
    ],
    [
      'records.public_security_icon',
      own.public_security_icon,
      host,
      norms.practice,
      '公安备案图标，放在 content/site/badges/',
      'icon of the public-security record, in content/site/badges/',
      'public_security_icon: police.png',
    ],
    [
      'records.party_mark',
      portalHas || (own.party_mark.url && own.party_mark.image),
      staffing,
      norms.guidelines,
      '党政机关网站标识：链接和图片',
      'mark of government and party sites: address and picture',
      'party_mark: { url: https://bszs.conac.cn/sitename?method=show&id=…, image: party.png }',
    ],
    [
      'records.security_test',
      own.security_test,
      host,
      norms.guidelines,
      '上线前安全检测报告的编号',
      'number of the report on the security test',
      "security_test: '2026-001'",
    ],
    [
      'records.security_grade',
      own.security_grade,
      host,
      norms.practice,
      '网络安全等级保护备案编号',
      'number of the record of classified protection',
      "security_grade: '00000000000-00001'",
    ],
  ];
}
