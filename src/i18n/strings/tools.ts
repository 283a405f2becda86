import type { InterfaceTexts } from '../strings.ts';

/** The tools of the guides. */
export const tools = {
  tools: { zh: '试算和自查', en: 'Calculators and checks' },
  toolOpen: { zh: '开始填写', en: 'Start' },
  toolStart: { zh: '查看结果', en: 'Show the result' },
  toolChoose: { zh: '请选择', en: 'Choose' },
  toolExamples: { zh: '示例', en: 'Examples' },
  toolNoScript: {
    zh: '试算和自查需要启用JavaScript。以下是示例。',
    en: 'The calculators and checks need JavaScript. Here are some examples.',
  },
  toolBasis: { zh: '依据：', en: 'Basis: ' },
  toolLawOf: {
    zh: (day: string) => `法律以${day}为准。`,
    en: (day: string) => `Law as of ${day}.`,
  },
  toolMade: { zh: (day: string) => `${day}得出。`, en: (day: string) => `Worked out on ${day}.` },
  toolPast: {
    zh: '这一天已经过去。请立即询问受理机关或者专业人员还能怎样办理。',
    en: 'That day has passed. Ask the authority or a professional at once what can still be done.',
  },
  toolCopy: { zh: '复制这个结果的链接', en: 'Copy the link to this result' },
  toolCopied: { zh: '链接已复制', en: 'Link copied' },
  toolCopyFailed: {
    zh: '没有复制成功，请复制地址栏',
    en: 'Not copied. Copy the address from the address bar',
  },
  toolPrint: { zh: '打印这个结果', en: 'Print this result' },
  toolCalendar: { zh: '加入日历（.ics）', en: 'Add to calendar (.ics)' },
  toolGuide: { zh: '相关指南：', en: 'Related guide: ' },
} satisfies InterfaceTexts;
