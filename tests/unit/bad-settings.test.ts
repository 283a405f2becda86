import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblems } from '../../src/content/problems.ts';
import { readContent } from '../../src/content/read/read.ts';
import { copyContent, type ContentCopy } from '../content-copy.ts';

const authority = 'content/site/authority.yaml';
const disclosure = 'content/site/disclosure.yaml';
const news = 'content/announcements/window-hours/announcement.yaml';

let site: ContentCopy & Disposable;
beforeEach(() => {
  site = copyContent();
});
afterEach(() => {
  site[Symbol.dispose]();
});

const set = (key: string, value: string): void => {
  site.edit(authority, `${key}: ''`, `${key}: ${value}`);
};
const add = (file: string, lines: string): void => {
  site.write(file, `${site.read(file)}\n${lines}\n`);
};
/** Puts a picture where the marks of the foot lie, and names it. */
const showMark = (name: string, bytes: string | Uint8Array): void => {
  site.write(`content/site/badges/${name}`, bytes);
  set('public_security', `'', public_security_icon: ${name}`);
};
const putOnline = (moment: string): void => {
  add(news, `online: '${moment}'`);
};
const png = sharp({ create: { width: 20, height: 20, channels: 3, background: 'gray' } }).png();

const cases: [
  name: string,
  file: string,
  field: string,
  example: string,
  change: () => void | Promise<void>,
][] = [
  [
    'a code of the wrong length',
    authority,
    'records.site_code',
    '3101150000',
    () => set('site_code', "'31011500'"),
  ],
  [
    'an address that is none',
    authority,
    'contact.consult_url',
    'https://zwdt.example.gov.cn/',
    () => site.edit(authority, "postcode: ''", "postcode: ''\n  consult_url: www.example.gov.cn"),
  ],
  [
    'a domain that is no government’s',
    authority,
    'domain',
    'ip.example.gov.cn',
    () => set('domain', 'ip.example.com'),
  ],
  [
    'a picture that is too large',
    authority,
    'records.public_security_icon',
    'PNG',
    async () => showMark('police.png', Buffer.concat([await png.toBuffer(), Buffer.alloc(50_000)])),
  ],
  [
    'a picture from elsewhere',
    authority,
    'records.public_security_icon',
    'party.png',
    () => set('public_security', "'', public_security_icon: 'https://dcs.conac.cn/image/red.png'"),
  ],
  [
    'a drawing that loads from elsewhere',
    authority,
    'records.public_security_icon',
    'party.png',
    () =>
      showMark(
        'police.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://a.example/b.png"/></svg>',
      ),
  ],
  [
    'something online before the site opened',
    news,
    'online',
    '2026-01-01 09:00',
    () => {
      add(authority, "launch: '2026-01-01 09:00'");
      putOnline('2025-12-31 09:00');
    },
  ],
  [
    'something online in the future',
    news,
    'online',
    '2026-01-01 09:00',
    () => {
      add(authority, "launch: '2026-01-01 09:00'");
      putOnline('2999-01-01 09:00');
    },
  ],
  [
    'something online on a site that has not opened',
    news,
    'online',
    '2026-12-01 09:00',
    () => putOnline('2026-01-01 09:00'),
  ],
  [
    'an annual report without a year',
    disclosure,
    'reports[0].year',
    'year: 2026',
    () =>
      site.edit(
        disclosure,
        'reports: []',
        'reports: [{ title: { zh: 年报, en: Report }, url: https://www.example.gov.cn/ }]',
      ),
  ],
  [
    'an entry of disclosure with nothing behind it',
    disclosure,
    'guide[0].text',
    'url: https://www.example.gov.cn/zfxxgk/',
    () => site.edit(disclosure, 'guide: []', 'guide: [{ title: { zh: 指南, en: Guide } }]'),
  ],
  [
    'a file of disclosure that is not there',
    disclosure,
    'guide[0].file',
    'url: https://www.example.gov.cn/zfxxgk/',
    () =>
      site.edit(
        disclosure,
        'guide: []',
        'guide: [{ title: { zh: 指南, en: Guide }, file: guide.pdf }]',
      ),
  ],
  [
    'a file for verification whose name is a path',
    authority,
    'verification_files[0].name',
    'MP_verify_0123456789abcdef.txt',
    () => add(authority, 'verification_files: [{ name: ../verify.txt, content: a }]'),
  ],
];

test.each(cases)(
  '%s is told with file, field and an example',
  async (_, file, field, example, change) => {
    await change();
    const { problems } = await readContent(site.root);
    expect(problems.map((one) => `${one.file} ${one.field}`)).toEqual([`${file} ${field}`]);
    const told = formatProblems(problems);
    expect(told).toMatch(/:\d+ › /);
    for (const words of [problems[0]?.zh, problems[0]?.en]) expect(words).toContain(example);
  },
);
