import type { Locale } from '../locales.ts';
import type { InterfaceTexts } from '../strings.ts';
import { capitalised } from '../capital.ts';
import { plural } from '../plural.ts';

/** a, b or c */
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** How a paper of one form is counted; without a number where that depends on the case. */
const papers = (zh: string, one: string, many: string): Record<Locale, (n?: number) => string> => ({
  zh: (n?: number) => (n === undefined ? zh : `${zh}${n}份`),
  en: (n?: number) => (n === undefined ? one : plural(n, one, many)),
});

/** The service guides and their tools. */
export const guides = {
  guides: { zh: '办事指南', en: 'Service guides' },
  guidesAnswer: {
    zh: (n: number) => `${n}份办事指南，列明对象、条件、材料、时限、收费和依据。`,
    en: (n: number) =>
      `${n} guides, each with who can use it, conditions, documents, time limits, fees and legal basis.`,
  },
  allGuides: { zh: (n: number) => `全部${n}份指南`, en: (n: number) => `All ${n} guides` },
  intentAll: {
    zh: (name: string, n: number) => `“${name}”全部${n}份`,
    en: (name: string, n: number) => `All ${n} under “${name}”`,
  },
  guideKind: { zh: '办事指南', en: 'Service guide' },
  kindGuide: { zh: '办事指南', en: 'Guide' },
  intentApply: { zh: '我要申请', en: 'Apply for a right' },
  intentFinance: { zh: '我要融资和转化', en: 'Finance and trade' },
  intentDefend: { zh: '我要维权', en: 'Defend a right' },
  intentAbroad: { zh: '我要出海', en: 'Go abroad' },
  intentComply: { zh: '规范经营', en: 'Comply' },
  intentLearn: { zh: '学习培训', en: 'Learn' },
  filterIntent: { zh: '办理事项', en: 'What you want to do' },
  filterItem: { zh: '重点工作', en: 'Item of the plan' },
  guideCount: {
    zh: (n: string, all: number) => `${all}份中有${n}份符合`,
    en: (n: string, all: number) => `${n} of ${all} guides match`,
  },
  guideAll: { zh: (all: number) => `共${all}份`, en: (all: number) => `${all} guides` },
  guideNone: { zh: '没有同时符合这些条件的指南。', en: 'No guide meets all of these conditions.' },
  factWho: { zh: '办理对象', en: 'Who can use this' },
  factWhen: { zh: '何时办理', en: 'When to act' },
  factTime: { zh: '办理时限', en: 'How long it takes' },
  /** Where nothing is applied for. */
  factTimeOther: { zh: '时间', en: 'Time' },
  factCost: { zh: '收费标准', en: 'What it costs' },
  factWhere: { zh: '办理地点', en: 'Where to apply' },
  /** Where nothing is applied for. */
  factWhereOther: { zh: '办理渠道', en: 'Where to go' },
  factResult: { zh: '办理结果', en: 'What you get' },
  conditions: { zh: '办理条件', en: 'Conditions' },
  /** Where nobody is turned away. */
  conditionsAdvice: { zh: '事前核对', en: 'Check these points first' },
  conditionsAskAdvice: { zh: '请逐项核对', en: 'Check each point' },
  /** Once each of these points is ticked. */
  allChecked: { zh: '各项都已核对。', en: 'You have checked every point.' },
  conditionsAsk: { zh: '请逐项核对以下条件', en: 'Check each of these conditions' },
  /** Begins the sentence that a guide's outcome ends. */
  ifAllHold: {
    zh: '您符合所有适用条件的，',
    en: 'If you meet every condition that applies to you, ',
  },
  conditionsLeft: {
    zh: (n: string) => `还有${n}项没有确认，办法见该项下面。`,
    en: (n: string) => `${n} still to confirm. See what to do under each.`,
  },
  /** The options that something is meant for, by their `case`. */
  onlyFor: {
    zh: (cases: string[]) => `${cases.join('、')}时`,
    en: (cases: string[]) => capitalised(alternatives.format(cases)),
  },
  /** What follows where a condition is not met. */
  otherwise: { zh: '不符合的：', en: 'Otherwise: ' },
  /** The same under points to check, which are no conditions that one meets. */
  otherwiseAdvice: { zh: '否则：', en: 'Otherwise: ' },
  steps: { zh: '办理流程', en: 'Steps' },
  /** Where nothing is applied for. */
  stepsOther: { zh: '步骤', en: 'Steps' },
  /** Before a limit that runs in a step. */
  stepLimit: { zh: '期限：', en: 'Time limit: ' },
  /** Before the heading of the section that tells more about a step. */
  stepSee: { zh: '见', en: 'See ' },
  materials: { zh: '申请材料', en: 'Documents you need' },
  /** Where nothing is applied for. */
  materialsOther: { zh: '准备材料', en: 'What to prepare' },
  printGuide: { zh: '打印指南', en: 'Print the guide' },
  materialsPrevail: {
    zh: '在网上提交的，按系统的要求填写、上传。受理机关另有要求的，以其公布的清单为准。',
    en: 'If you file online, complete and upload the papers as the system asks. The authority may ask for more. If its list differs from this one, follow its list.',
  },
  /** Where nothing is applied for. */
  materialsPrevailOther: {
    zh: '承办的机关或者机构另有要求的，以其要求为准。',
    en: 'If the body that deals with your case asks for something else, do as it asks.',
  },
  materialsNote: {
    zh: '勾选只保存在这台设备的浏览器里，不会发送出去。',
    en: 'Your ticks are saved in this browser only. We do not receive them.',
  },
  materialsDownload: { zh: '下载清单（文本）', en: 'Download the list (text)' },
  materialsPrint: { zh: '打印', en: 'Print' },
  materialsClear: { zh: '清除勾选', en: 'Clear ticks' },
  formOriginal: papers('原件', 'original', 'originals'),
  formCopy: papers('复印件', 'photocopy', 'photocopies'),
  formElectronic: papers('电子文件', 'file', 'files'),
  materialContains: { zh: '内容要求：', en: 'Requirements: ' },
  /** Before the case in which a document is needed; in English the case ends the sentence. */
  when: { zh: '提交情形：', en: 'Needed ' },
  limits: { zh: '期限', en: 'Time limits' },
  limitName: { zh: '事项', en: 'Time limit for' },
  limitLength: { zh: '期限', en: 'Length' },
  limitFrom: { zh: '起止时间', en: 'Runs' },
  /** Of a limit that ends with an event, such as the last year of a term. */
  limitUntil: { zh: (event: string) => `到${event}为止`, en: (event: string) => `up to ${event}` },
  /** Whole, since on a phone the cell stands without the head of its column. */
  limitFromDay: { zh: (day: string) => `自${day}起`, en: (day: string) => `from ${day}` },
  limitBinds: { zh: '办理人和说明', en: 'Who must act; notes' },
  /** In a limit's cell, for days on which no rule tells which value applies; a note gives the safe side. */
  limitOpen: {
    zh: (noted: boolean) => `法律没有写明${noted ? '，见注' : ''}`,
    en: (noted: boolean) => `the law does not say${noted ? '; see the note' : ''}`,
  },
  /** What a row of time limits and its note below the table are called. */
  limitNote: { zh: (n: number) => `注${n}`, en: (n: number) => `Note ${n}` },
  /** Before the table. */
  limitsStatutory: {
    zh: '方括号中的编号指向本指南所用的法律和条文。',
    en: 'The numbers in brackets lead to the law and the articles used in this guide.',
  },
  limitPromised: { zh: '承诺', en: 'promised' },
  fees: { zh: '收费标准', en: 'Fees' },
  feeName: { zh: '收费项目', en: 'Fee' },
  feePayer: { zh: '缴费人', en: 'Paid by' },
  feeAmount: { zh: '金额（元）', en: 'Amount (CNY)' },
  feePaper: { zh: '纸质申请（元）', en: 'On paper (CNY)' },
  feeOnline: { zh: '网上申请（元）', en: 'Online (CNY)' },
  feeOnlineCondition: { zh: '网上申请的标准，', en: 'The online rate applies ' },
  result: { zh: '办理结果', en: 'Result' },
  resultValidity: { zh: '有效期', en: 'Validity' },
  resultNote: { zh: '说明', en: 'Please note' },
  resultDelivery: { zh: '送达方式', en: 'How you get it' },
  remedies: { zh: '救济途径', en: 'If you disagree' },
  mistakes: { zh: '常见错误', en: 'Common mistakes' },
  questions: { zh: '常见问题', en: 'Questions and answers' },
  legalBasis: { zh: '设定依据和其他依据', en: 'Legal basis' },
  /** Where nothing is applied for. */
  legalBasisOther: { zh: '依据', en: 'Legal basis' },
  /** Heard before the number of a basis. */
  basisRef: { zh: '依据', en: 'basis ' },
  contacts: { zh: '咨询渠道和投诉渠道', en: 'Who to contact' },
  contactsNational: { zh: '现在可以使用的渠道', en: 'Channels you can use now' },
  contactsLocal: {
    zh: '本站没有以下信息，请通过上述渠道询问：',
    en: 'This site does not have the following. Ask through the channels above:',
  },
  /** The title of a guide where it is cited before the office has reviewed it. */
  guideCited: {
    zh: (title: string) => `${title}（办事指南，尚待业务部门复核）`,
    en: (title: string) => `${title} (service guide, not yet reviewed)`,
  },
  /** What the guide rests on until the office has reviewed it. */
  notReviewed: {
    zh: (day: string) =>
      `本指南由网站编辑根据截至${day}公布的法律、法规和文件编写，尚待本局业务部门复核，复核以前不是本局的意见。办理前，请向承办机关核对期限和收费。`,
    en: (day: string) =>
      `The website’s editors wrote this guide from laws and other documents published by ${day}. The office’s divisions have not reviewed it yet; until they have, it is not the office’s view. Check time limits and fees with the authority before you act.`,
  },
  /** The same of all guides, where they are spoken of together. */
  guidesNotReviewed: {
    zh: (waiting: number, all: number) =>
      waiting === all
        ? `${all}份办事指南都尚待本局业务部门复核，均在页首注明。`
        : `${all}份办事指南中，有${waiting}份尚待本局业务部门复核，均在页首注明。`,
    en: (waiting: number, all: number) =>
      waiting === all
        ? `The office’s divisions have not reviewed any of the ${all} guides yet; each says so at its head.`
        : `The office’s divisions have not reviewed ${waiting} of the ${all} guides yet; each of these says so at its head.`,
  },
  reviewed: {
    zh: (on: string, by: string) => `本局${on}复核过${by ? `，下次复核不晚于${by}` : ''}。`,
    en: (on: string, by: string) =>
      `Reviewed by the office on ${on}${by ? `; next review by ${by}` : ''}.`,
  },
  reviewOverdue: {
    zh: '本指南已过应当复核的日期，使用前请先核对。',
    en: 'This guide is past the date of its next review. Please check before you rely on it.',
  },
  guideSource: { zh: '来源', en: 'Sources' },
  guideDisclaimer: {
    zh: '本指南与法律、法规、规章或者有关机关公布的规定不一致的，以后者为准。',
    en: 'If this guide differs from the law, or from rules that the authority concerned has published, the law or those rules prevail.',
  },
  relatedGuides: { zh: '相关指南', en: 'Related guides' },
  belongsTo: {
    zh: '相关的重点工作（网站编辑归类）',
    en: 'Related items of the plan (linked by the site’s editors)',
  },
  matter: { zh: '事项类型', en: 'Type of service' },
  applicants: { zh: '服务对象', en: 'Who it is for' },
  authority: { zh: '实施主体', en: 'Authority' },
  /** Where nothing is applied for. */
  authorityOther: { zh: '由谁办理', en: 'Who deals with it' },
  matterRegistration: { zh: '登记注册', en: 'registration' },
  matterPublicService: { zh: '公共服务', en: 'public service' },
  matterFinancing: { zh: '融资', en: 'financing' },
  matterDispute: { zh: '纠纷解决', en: 'dispute resolution' },
  matterReporting: { zh: '举报投诉', en: 'reporting' },
  matterSupervision: { zh: '规范管理', en: 'compliance' },
  applicantNatural: { zh: '自然人', en: 'individuals' },
  applicantLegal: { zh: '法人', en: 'companies and other legal persons' },
  applicantOther: { zh: '其他组织', en: 'other organisations' },
  itemGuides: { zh: '相关的办事指南', en: 'Related guides' },
} satisfies InterfaceTexts;
