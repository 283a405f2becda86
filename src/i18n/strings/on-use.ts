import type { InterfaceTexts } from '../strings.ts';

/*
 * Texts that scripts need which a page loads on first use. They come with these scripts and stand in
 * no page, so they are not in the table of `strings`.
 */

/** Quoting a paragraph, copying a citation. */
export const quoteTexts = {
  title: { zh: '引用这一段', en: 'Quote this paragraph' },
  link: { zh: '复制这一段的链接', en: 'Copy link to this paragraph' },
  citation: { zh: '连同引文一起复制', en: 'Copy with citation' },
  words: { zh: '复制所选文字的链接', en: 'Copy link to the selected words' },
  both: { zh: '复制中英文和引文', en: 'Copy both languages with citation' },
  copied: { zh: '已复制', en: 'Copied' },
  failed: {
    zh: '浏览器不允许复制，请手动复制',
    en: 'The browser does not allow copying; please copy by hand',
  },
} satisfies InterfaceTexts;

/** The other language beside the text. */
export const sidesTexts = {
  failed: {
    zh: '英文版暂时打不开，请稍后再试，或者使用页面顶部的语言链接。',
    en: 'The Chinese text cannot be loaded now. Try again later, or use the language link at the top.',
  },
} satisfies InterfaceTexts;

/** Reading aloud. */
export const speechTexts = {
  title: { zh: '朗读', en: 'Reading aloud' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Go on' },
  previous: { zh: '上一节', en: 'Previous section' },
  next: { zh: '下一节', en: 'Next section' },
  stop: { zh: '停止', en: 'Stop' },
  gone: {
    zh: '朗读已停止：设备上没有可用的普通话语音。',
    en: 'Reading aloud has stopped: this device has no English voice available now.',
  },
} satisfies InterfaceTexts;

/** The tools of the guides, beside what their file of figures tells. */
export const toolTexts = {
  failed: {
    zh: '试算所需的数据没有载入，请检查网络后刷新页面。',
    en: 'The data for the calculator could not be loaded. Check your connection and reload the page.',
  },
} satisfies InterfaceTexts;

/** What was searched for, marked on a page. */
export const markTexts = {
  clear: { zh: '清除高亮', en: 'Remove highlighting' },
} satisfies InterfaceTexts;
