import { gbk, hugePhoto, photo } from './bytes.ts';
import { file, inFile, inText, notice, type Refused } from './input.ts';

const zhText = `${notice}/zh.mdx`;
const enText = `${notice}/en.mdx`;
const zhLine = `${zhText}:8`;
const enLine = `${enText}:8`;

const text = (name: string, written: string, zh: string, en: string): Refused => ({
  name,
  changes: inText('zh', written),
  at: zhLine,
  zh,
  en,
});

/** A picture in the text, and its file. */
const pictured = (written: string, bytes: Uint8Array, zh: string, en: string): Refused[] => [
  {
    name: `a picture ${written} of ${bytes.length} bytes`,
    changes: [...inText('zh', written), file(`${notice}/photo.jpg`, bytes)],
    at: zhLine,
    zh,
    en,
  },
];

/** Texts as people write and paste them: what is refused. */
export const refusedTexts: Refused[] = [
  // Characters and encodings
  text('a vertical tab', '窗口\u000B开放。', '控制字符（U+000B）', '(U+000B) after “窗口”'),
  text(
    'an end-of-text character',
    '窗口\u0003开放。',
    '控制字符（U+0003）',
    'most likely from a paste',
  ),
  text('a zero byte', '窗口\u0000开放。', 'U+0000', 'Remove it'),
  text('a non-character', '窗口\uFFFF开放。', 'U+FFFF', 'Remove it'),
  {
    name: 'a text saved as GBK',
    changes: [file(zhText, gbk)],
    at: zhText,
    zh: '编码是GBK',
    en: 'encoded as GBK',
  },
  {
    name: 'a text saved as UTF-16',
    changes: [file(zhText, Buffer.from('\uFEFF---\n', 'utf16le'))],
    at: zhText,
    zh: '编码是UTF-16LE',
    en: 'encoded as UTF-16LE',
  },
  // Notes and tags
  text('a note that is not closed', '窗口开放。<!-- 内部：待核', '注释没有结束', 'not closed'),
  text('a script', '<script>alert(1)</script>', '不能有脚本', 'holds no scripts'),
  text('an event handler', '<b onclick="x()">窗口</b>', '不能有脚本、事件', 'event handlers'),
  text(
    'an inline frame',
    '<iframe src="https://example.com/"></iframe>',
    '不能用<iframe>',
    'The components are',
  ),
  text(
    'a style from Word',
    '<span style="color:red">窗口</span>',
    '不能用<span>',
    '<span> can’t'.replace('’', "'"),
  ),
  text('a break of HTML', '窗口<br>开放。', '不能用<br>', '<br> can'),
  text(
    'a component that is not closed',
    '<Channel id="hotline-12345">开放。',
    '没有写完整',
    'not complete',
  ),
  text('an import', 'import x from "y"', '导入', 'imports'),
  text('braces', '费用为{fee}。', '花括号', 'braces'),
  text(
    'a channel that does not exist',
    '拨打<Channel id="hotline-1234" />。',
    '是不是“hotline-12345”',
    'Did you mean “hotline-12345”',
  ),
  text(
    'a target that does not exist',
    '年度目标是<Target id="window" />。',
    '没有叫“window”的目标',
    'no indicator “window”',
  ),
  text(
    'an action that does not exist',
    '<Name id="wrok" />开放。',
    '没有叫“wrok”的举措',
    'no action “wrok”',
  ),
  text(
    'a fee that does not exist',
    '<Fee id="window#frist" />。',
    '是不是“first”',
    'Did you mean “first”',
  ),
  text('a fee of no guide', '<Fee id="first" />。', '要写明是哪一份指南', 'needs the guide'),
  text(
    'a tag with the quotes of Word',
    '年度目标是<Target id=“windows” />。',
    '<Target id="windows" />',
    'curved quotes',
  ),
  // Tables
  text(
    'a table from Word',
    '姓名\t单位\t备注\n张某\t保护中心\t备案',
    '| --- | --- |',
    'pasted from Word',
  ),
  text(
    'a table of a web page',
    '<table>\n<tr><td width="10">姓名</td><td>单位</td></tr>\n<tr>\n<td>张某\n</td><td>中心</td></tr>\n</table>',
    '| --- | --- |',
    'A table is written so',
  ),
  // Front matter
  {
    name: 'a head without an end',
    changes: [file(zhText, '---\nanswer: 窗口开放。请来。\n\n## 时间 [#hours]\n\n窗口开放。\n')],
    at: `${zhText}:3`,
    zh: '缺少一行“---”',
    en: 'a line “---” is missing',
  },
  {
    name: 'a head without a beginning',
    changes: [file(zhText, 'answer: 窗口开放。请来。\n---\n\n窗口开放。\n')],
    at: `${zhText}:1`,
    zh: '第一行应当是“---”',
    en: 'first line should be “---”',
  },
  // Headings
  {
    name: 'a heading with full-width marks',
    changes: inFile(zhText, '## 时间', '＃＃ 时间'),
    at: `${zhText}:6`,
    zh: '“## 时间 [#hours]”',
    en: 'plain # signs',
  },
  {
    name: 'a heading without its space',
    changes: inFile(zhText, '## 时间', '##时间'),
    at: `${zhText}:6`,
    zh: '“## 时间 [#hours]”',
    en: 'a space after them',
  },
  {
    name: 'a heading without an id',
    changes: inFile(zhText, '## 时间 [#hours]', '## 时间'),
    at: `${zhText}:6`,
    zh: '后面缺少标识',
    en: 'needs an id',
  },
  {
    name: 'a heading of level 1',
    changes: inFile(zhText, '## 时间', '# 时间'),
    at: `${zhText}:6`,
    zh: '不用一级标题',
    en: 'no heading of level 1',
  },
  {
    name: 'an id with a capital',
    changes: inFile(zhText, '[#hours]', '[#Hours]'),
    at: `${zhText}:6`,
    zh: '后面缺少标识',
    en: 'needs an id',
  },
  {
    name: 'an id that the page has already',
    changes: [...inFile(zhText, '[#hours]', '[#cite]'), ...inFile(enText, '[#hours]', '[#cite]')],
    at: `${zhText}:6`,
    zh: '用了两次',
    en: 'used twice',
  },
  {
    name: 'a heading in one language only',
    changes: inText('zh', '窗口开放。\n\n## 地点 [#place]'),
    at: enText,
    zh: '对不上',
    en: 'does not match',
  },
  {
    name: 'a paragraph in one language only',
    changes: inText('zh', '窗口开放。\n\n请带证件。'),
    at: enText,
    zh: '这里有1段',
    en: 'Paragraphs here: 1',
  },
  {
    name: 'a link in one language only',
    changes: inText('zh', '见[指南](/guides/window/)。'),
    at: enText,
    zh: '在这里没有',
    en: 'lacks /guides/window/',
  },
  // Links
  text(
    'a link to a file of one’s own computer',
    '见[表格](file:///C:/表格.docx)。',
    '通向您自己的电脑',
    'your own computer',
  ),
  text('a drive of Windows', '见[表格](C:/表格.docx)。', '通向您自己的电脑', 'your own computer'),
  text('a link that is a script', '见[表格](javascript:alert(1))。', '不是网址', 'is no address'),
  text(
    'a link with /en in it',
    '见[指南](/en/guides/window/)。',
    '不用写 /en',
    'Write “/guides/window/”',
  ),
  text(
    'a link that lacks https://',
    '见[示例](www.example.gov.cn)。',
    '缺少 https://',
    'Write “https://www.example.gov.cn”',
  ),
  text('a host without www', '见[示例](example.gov.cn/a)。', '缺少 https://', 'lacks https://'),
  text('a link from here', '见[指南](guides/window/)。', '不是从“/”开始', 'beginning with “/”'),
  text('a link with a space', '见[表格](/guides/my form/)。', '有空格', 'has a space'),
  text(
    'a link with full-width brackets',
    '见[指南]（/guides/window/）。',
    '全角的括号',
    'full-width brackets',
  ),
  {
    name: 'a link to the own host in full',
    changes: [
      ...inFile('site/authority.yaml', "domain: ''", 'domain: ip.example.gov.cn'),
      ...inText('zh', '见[指南](https://ip.example.gov.cn/en/guides/window/)。'),
    ],
    at: zhLine,
    zh: '请写“/guides/window/”',
    en: 'Write “/guides/window/”',
  },
  text(
    'a note that Markdown takes for a source',
    '[注]: 窗口',
    '不会印出来',
    'would not be printed',
  ),
  text('a footnote that nothing names', '[^1]: 窗口开放。', '不会印出来', 'would not be printed'),
  // Pictures
  text('a picture without words', '![](./photo.png)', '缺少替代文字', 'no alternative text'),
  text('a picture that is missing', '![窗口](./photo.png)', '没有找到图片', 'is missing'),
  text(
    'a picture of another host',
    '![窗口](https://example.com/a.png)',
    '不从别处取图',
    'fetches nothing from elsewhere',
  ),
  text(
    'a picture of the own computer',
    '![窗口](file:///C:/a.png)',
    '不从别处取图',
    'on your computer',
  ),
  text(
    'a picture as data',
    '![窗口](data:image/png;base64,AAAA)',
    '不从别处取图',
    'fetches nothing',
  ),
  text('a picture by an address', '![窗口](/photo.png)', '放在正文旁边', 'belongs beside the text'),
  text('a picture outside', '![窗口](../../../../photo.png)', '没有找到图片', 'is missing'),
  text('a picture whose name has a space', '![窗口](a b.png)', '有空格', 'name without spaces'),
  {
    name: 'a picture with nearly the right name',
    changes: [...inText('zh', '![窗口](./phto.png)'), file(`${notice}/photo.png`, 'x')],
    at: zhLine,
    zh: '是不是“photo.png”',
    en: 'Did you mean “photo.png”',
  },
  {
    name: 'a picture that is none',
    changes: [...inText('zh', '![窗口](./photo.png)'), file(`${notice}/photo.png`, 'x')],
    at: zhLine,
    zh: '与文件名不符',
    en: 'not what its name says',
  },
  ...pictured('![IMG_2031](./photo.jpg)', photo, '只是文件名', 'only a file name'),
  ...pictured('![photo.jpg](./photo.jpg)', photo, '只是文件名', 'only a file name'),
  ...pictured('![微信图片_20261126](./photo.jpg)', photo, '只是文件名', 'only a file name'),
  ...pictured('![窗口的外景](./photo.jpg)', hugePhoto, '太大（6001×10像素', 'is too large (6001'),
  // Persons
  text(
    'an identity number',
    '联系人证号11010519491231002X。',
    '“110…2X”是身份证号码',
    'an identity number',
  ),
  text(
    'an identity number in groups',
    '证号110105 19491231 002X。',
    '身份证号码',
    'an identity number',
  ),
  text('a mobile number', '请拨打13800138000。', '“138…00”是手机号码', 'a mobile number'),
  text('a mobile number in groups', '请拨打138 0013 8000。', '手机号码', 'a mobile number'),
  text('a mobile number with +86', '请拨打+86 138-0013-8000。', '手机号码', 'a mobile number'),
  text('a bank card', '账号6200000000000005。', '银行卡号码', 'a bank card'),
  text('a bank card in groups', '账号4111 1111 1111 1111。', '银行卡号码', 'a bank card'),
  text('a personal mailbox', '请寄zhangsan@qq.com。', '不是政府部门的邮箱', 'outside government'),
  {
    name: 'a mobile number in a title',
    changes: inFile(`${notice}/announcement.yaml`, '窗口开放时间', '窗口电话13800138000'),
    at: `${notice}/announcement.yaml:2`,
    zh: "public: ['完整的号码或者地址']",
    en: 'a mobile number',
  },
  {
    name: 'a mobile number in a guide',
    changes: inFile('guides/window/guide.yaml', '请拨打12345。', '请拨打13800138000。'),
    at: 'guides/window/guide.yaml',
    zh: 'content/site/',
    en: 'content/site/',
  },
  {
    name: 'a mobile number in an answer',
    changes: inFile(zhText, '请在上班时间前来。', '请拨打13800138000。'),
    at: zhText,
    zh: '手机号码',
    en: 'in the front matter',
  },
  // Languages
  text(
    'an English paragraph in zh.mdx',
    'The window is open on working days from nine to five.',
    '是英文',
    'is English where Chinese belongs',
  ),
  {
    name: 'a Chinese paragraph in en.mdx',
    changes: inText('en', '受理窗口在每个工作日的上午九点开放。'),
    at: enLine,
    zh: '是中文',
    en: 'is Chinese where English belongs',
  },
  {
    name: 'a Chinese title as the English one',
    changes: inFile(`${notice}/announcement.yaml`, 'Hours of the window', '商标窗口开放时间'),
    at: `${notice}/announcement.yaml:2`,
    zh: '是中文',
    en: 'Write it in English',
  },
  // Wording
  text('half-width marks beside Chinese', '窗口,开放。', '半角标点', 'half-width mark'),
  text('a space between Chinese and a figure', '窗口 3 个。', '不加空格', 'No space'),
  text('a date in figures', '窗口自2027-01-01开放。', '写成2027年1月1日', 'write a date as'),
  text('talk about the page', '本页不写地址。', '不谈网页自己', 'does not talk about its page'),
  // Front matter
  {
    name: 'one sentence as the answer',
    changes: inFile(zhText, '请在上班时间前来。', ''),
    at: zhText,
    zh: '应当正好两句话',
    en: 'exactly two sentences',
  },
  {
    name: 'no answer',
    changes: [file(zhText, '---\ntitle: 时间\n---\n\n## 时间 [#hours]\n\n窗口开放。\n')],
    at: zhText,
    zh: '没有叫“title”的栏目',
    en: 'no field “title”',
  },
  {
    name: 'no front matter',
    changes: [file(zhText, '## 时间 [#hours]\n\n窗口开放。\n')],
    at: zhText,
    zh: '应当是',
    en: 'should be',
  },
  {
    name: 'an empty file',
    changes: [file(zhText, '')],
    at: zhText,
    zh: '应当是',
    en: 'should be',
  },
  {
    name: 'no Chinese text',
    changes: [{ remove: zhText }],
    at: zhText,
    zh: '缺少这个文件',
    en: 'This file is missing',
  },
];
