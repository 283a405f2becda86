import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fields of industry and matters, of which each generated announcement is about one pair. */
const fields = [
  ['生物医药', 'biomedicine'],
  ['集成电路', 'integrated circuits'],
  ['人工智能', 'artificial intelligence'],
  ['民用航空', 'civil aviation'],
  ['智能网联汽车', 'connected vehicles'],
  ['新材料', 'new materials'],
  ['海洋装备', 'marine equipment'],
  ['医疗器械', 'medical devices'],
  ['工业软件', 'industrial software'],
  ['绿色低碳', 'low-carbon technology'],
  ['现代农业', 'modern farming'],
  ['时尚消费品', 'consumer fashion'],
] as const;
const matters = [
  [
    '专利导航',
    'patent navigation',
    '检索和分析本领域的专利',
    'searches and reads the patents of the field',
  ],
  ['专利预审', 'pre-examination', '备案后提交预审请求', 'registers and then files its request'],
  [
    '质押融资',
    'pledge financing',
    '评估权利后与银行签订质押合同',
    'has its rights valued and signs with a bank',
  ],
  ['商标品牌', 'brands', '核对商标的类别和有效期', 'checks the classes and term of its marks'],
  [
    '海外维权',
    'protection abroad',
    '在出口前做侵权风险排查',
    'looks for risks of infringement before it exports',
  ],
  [
    '版权登记',
    'copyright registration',
    '准备作品和权属的证明',
    'prepares the work and proof of who owns it',
  ],
  [
    '数据产权',
    'data rights',
    '说明数据的来源和处理规则',
    'states where its data come from and how they are processed',
  ],
  ['人才培训', 'training', '按岗位选择课程', 'chooses courses by post'],
] as const;

/** A number from 0 to `below` that depends on the two others and on nothing else. */
const pick = (i: number, salt: number, below: number): number =>
  Math.abs(Math.imul(i + 1, 2_654_435_761) ^ Math.imul(salt + 1, 40_503)) % below;

/**
 * Adds announcements to a copy of the project until it has so many more pages, half of them in
 * each language. The same number gives the same pages.
 *
 * @param folder the project's folder
 * @param pages how many pages are added; each announcement makes two
 */
export function generatePages(folder: string, pages: number): void {
  if (pages === 0) return;
  // The lists of the year and the types that they belong to are there again.
  const aliases = join(folder, 'content/site/aliases.yaml');
  const others = readFileSync(aliases, 'utf8').replace(
    /^.*from: \/news\/(?:2024|type\/(?:announcement|notice))\/.*\n/gm,
    '',
  );
  writeFileSync(aliases, /^\s*-/m.test(others) ? others : '[]\n');
  for (let i = 0; i < pages / 2; i++) {
    const [fieldZh, fieldEn] = fields[pick(i, 1, fields.length)] ?? fields[0];
    const [matterZh, matterEn, actZh, actEn] = matters[pick(i, 2, matters.length)] ?? matters[0];
    const number = String(i + 1).padStart(5, '0');
    const slug = `generated-${number}`;
    const place = join(folder, 'content/announcements', slug);
    mkdirSync(place);
    const rounds = 2 + pick(i, 3, 4);
    writeFileSync(
      join(place, 'announcement.yaml'),
      `type: ${pick(i, 4, 2) === 0 ? 'notice' : 'announcement'}
title:
  zh: ${fieldZh}企业${matterZh}样例第${number}号
  en: 'Sample ${number}: ${matterEn} for ${fieldEn}'
order: ${100 + i}
modified: '2024-12-31'
items: []
guides: []
pending: []
source:
  zh: 为测量而生成的样例
  en: A sample generated for measuring
`,
    );
    const section = (n: number): { zh: string; en: string } => ({
      zh: `## 第${n}部分 [#part-${n}]

${fieldZh}企业办理${matterZh}时，先${actZh}，再按第${n}步准备材料。样例第${number}号的这一部分约有${20 + pick(i, n, 60)}个字，用来测量，不说明任何事实。

- 第一，核对名称、编号和期限，样例编号是${pick(i, n + 7, 9000) + 1000}。
- 第二，把材料分成${2 + pick(i, n + 9, 5)}份，按顺序放好。
`,
      en: `## Part ${n} [#part-${n}]

A company in ${fieldEn} that asks about ${matterEn} first ${actEn}, and then prepares its papers as step ${n} says. This part of sample ${number} serves measuring and states no fact.

- First, check names, numbers and terms; the sample's number is ${pick(i, n + 7, 9000) + 1000}.
- Second, put the papers in ${2 + pick(i, n + 9, 5)} sets, in their order.
`,
    });
    const sections = Array.from({ length: rounds }, (_, n) => section(n + 1));
    writeFileSync(
      join(place, 'zh.mdx'),
      `---\nanswer: >-\n  ${fieldZh}企业的${matterZh}样例。它只用来测量，不说明任何事实。\n---\n\n${sections.map(({ zh }) => zh).join('\n')}`,
    );
    writeFileSync(
      join(place, 'en.mdx'),
      `---\nanswer: >-\n  A sample about ${matterEn} for ${fieldEn}. It serves measuring and states no fact.\n---\n\n${sections.map(({ en }) => en).join('\n')}`,
    );
  }
}
