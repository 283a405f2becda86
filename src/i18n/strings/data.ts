import type { InterfaceTexts } from '../strings.ts';
import { plural } from '../plural.ts';

/** Open data and feeds. */
export const data = {
  dataTitle: { zh: '开放数据', en: 'Open data' },
  dataAnswer: {
    zh: (n: number) =>
      `本站的事实整理成${n}份数据，可以下载CSV和JSON。每份都附有字段说明和数据规格，数字与页面同出一处。`,
    en: (n: number) =>
      `The facts of this site as ${n} data sets, to download as CSV and JSON. Each has a data dictionary and a schema, and its figures come from the same source as the pages.`,
  },
  dataHow: {
    zh: 'CSV带有编码标记，Excel可以直接打开中文。列表在CSV里用分号隔开，在JSON里是数组。每行都有页面地址，便于核对和引用。',
    en: 'The CSV files carry a byte order mark, so that Excel shows Chinese at once. Lists are separated by semicolons in CSV and are arrays in JSON. Every row has the address of its page, for checking and quoting.',
  },
  dataCatalog: { zh: '给机器读的目录（DCAT）', en: 'Catalogue for machines (DCAT)' },
  dataRows: { zh: (n: number) => `${n}行`, en: (n: number) => plural(n, 'row', 'rows') },
  dataDictionary: {
    zh: (name: string) => `${name}：字段说明`,
    en: (name: string) => `${name}: data dictionary`,
  },
  dataField: { zh: '字段', en: 'Field' },
  dataType: { zh: '类型', en: 'Type' },
  dataMeaning: { zh: '含义', en: 'Meaning' },
  dataText: { zh: '文字', en: 'text' },
  dataNumber: { zh: '数字', en: 'number' },
  dataUrl: { zh: '地址', en: 'address' },
  dataDate: { zh: '日期', en: 'date' },
  dataList: { zh: '列表', en: 'list' },
  dataOptional: { zh: '，可以为空', en: ', may be empty' },
} satisfies InterfaceTexts;
