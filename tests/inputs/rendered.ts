/** A piece of Markdown as people write it, and what becomes of it on the page. */
export interface Rendered {
  id: string;
  zh: string;
  en: string;
  /** HTML that the page holds, without the marks of paragraphs; for both languages, or one each. */
  html: string | { zh: string; en: string };
}

const same = (id: string, zh: string, html: string): Rendered => ({
  id,
  zh,
  en: 'A passage.',
  html: { zh: html, en: 'A passage.' },
});

/** What is right is shown as it was meant. */
export const renderedTexts: Rendered[] = [
  same('tildes', '审查要3~5个工作日，每件收100~200元。', '审查要3~5个工作日，每件收100~200元。'),
  same('stars', '尺寸3*4*5厘米。', '尺寸3*4*5厘米。'),
  same(
    'strong',
    '**“窗口”**已经开通，**注意：**请带证件，按**《办法》**办理。',
    '<strong>“窗口”</strong>已经开通，<strong>注意：</strong>请带证件，按<strong>《办法》</strong>办理。',
  ),
  same(
    'emphasis',
    '请*及时*办理，**（试行）**有效。',
    '请<em>及时</em>办理，<strong>（试行）</strong>有效。',
  ),
  same('deleted', '收费~~300元~~已经取消。', '收费<del>300元</del>已经取消。'),
  same(
    'address',
    '详见 https://www.example.gov.cn/a。公布以后再办。',
    '>https://www.example.gov.cn/a</a>（离开本站）。公布以后再办。',
  ),
  same(
    'address-in-brackets',
    '详见（https://www.example.gov.cn/b），再办。',
    '>https://www.example.gov.cn/b</a>（离开本站）），再办。',
  ),
  {
    id: 'link-beside',
    zh: '见[《办法》](/guides/window/)，再办。',
    en: 'See [the rules](/guides/window/).',
    html: { zh: '>《办法》</a>，再办。', en: 'href="/en/guides/window/"' },
  },
  same('line-break', '企业可以\n到窗口办理。', '企业可以到窗口办理。'),
  same('line-break-after-a-mark', '请带证件，\n再到窗口。', '请带证件，再到窗口。'),
  same('note', '窗口开放。<!-- 内部：待核13800138000 -->请来。', '窗口开放。请来。'),
  same('note-of-mdx', '窗口开放。{/* 内部：待核 */}请来。', '窗口开放。请来。'),
  same('less-than', '费用<100元，时间>3天。', '费用&lt;100元，时间'),
  same('less-than-before-a-space', '甲 < 乙。', '甲 &lt; 乙。'),
  same('ampersand', 'A&B公司，&copy不是标记。', 'A&amp;B公司'),
  same('four-spaces', '    企业可以到窗口办理。', '企业可以到窗口办理。'),
  same('ideographic-spaces', '　　企业可以到窗口办理。', '企业可以到窗口办理。'),
  same('hash', '#窗口开放#是话题。', '#窗口开放#是话题。'),
  same('underscores', '文件名a_b_c.pdf。', '文件名a_b_c.pdf。'),
  same('import', 'import是进口的意思。', 'import是进口的意思。'),
  same('export', 'export出口。', 'export出口。'),
  same('dollar', '约合$5^2元。', '约合$5^2元。'),
  same('quotes', '“甲”‘乙’"B"。', '“甲”‘乙’&quot;B&quot;。'),
  same('rare', '㛃𠮷🎉가。', '㛃𠮷🎉가。'),
  same('joiner', '家庭👨‍👩‍👧。', '家庭👨‍👩‍👧。'),
  same('ellipsis', '等等……——。', '等等……——。'),
  same('percent', '比例100%，路径%20。', '比例100%，路径%20。'),
  same('backslash', '目录甲\\乙。', '目录甲\\乙。'),
  same('mail', '请寄 ip@example.gov.cn。', 'href="mailto:ip@example.gov.cn"'),
  {
    id: 'footnote',
    zh: '按规定[^1]办理。\n\n[^1]: 《示例条例》第五条。',
    en: 'As the rules say[^1].\n\n[^1]: Sample Regulations, article 5.',
    html: { zh: '>注释</h2>', en: '>Notes</h2>' },
  },
  {
    id: 'wide-table',
    zh: '见下表。\n\n| 甲 | 乙 | 丙 | 丁 |\n| --- | --- | --- | --- |\n| https://www.example.gov.cn/very/long/address/that/goes/on | 2 | 3 | 4 |',
    en: 'See the table.\n\n| A | B | C | D |\n| --- | --- | --- | --- |\n| https://www.example.gov.cn/very/long/address/that/goes/on | 2 | 3 | 4 |',
    html: '<section class="scroll" tabindex="0"',
  },
  {
    id: 'picture',
    zh: '见图。\n\n![窗口的照片](./photo.jpg)',
    en: 'See the picture.\n\n![The window](./photo.jpg)',
    html: { zh: 'alt="窗口的照片"', en: 'alt="The window"' },
  },
  {
    id: 'list',
    zh: '- 身份证\n- 申请书',
    en: '- Identity card\n- Application form',
    html: { zh: '申请书', en: 'Application form' },
  },
  {
    id: 'numbered',
    zh: '3. 身份证\n4. 申请书',
    en: '3. Identity card\n4. Application form',
    html: '<ol start="3">',
  },
  {
    id: 'quote',
    zh: '> 窗口开放。',
    en: '> The window is open.',
    html: '<blockquote>',
  },
  {
    id: 'chinese-name',
    zh: '见《办法》。',
    en: 'See 《办法》.',
    html: { zh: '见《办法》。', en: '<span lang="zh-CN">《办法》</span>' },
  },
];
