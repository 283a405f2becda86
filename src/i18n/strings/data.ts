import type { InterfaceTexts } from '../strings.ts';
import { plural } from '../plural.ts';

/** Open data and feeds. */
export const data = {
  dataTitle: { zh: '数据下载', en: 'Data to download' },
  dataAnswer: {
    zh: (n: number) =>
      `${n}个数据集，可以下载CSV和JSON格式，附字段说明和数据规格。数字与页面来自同一份数据。`,
    en: (n: number) =>
      `This site’s content as ${n} data sets, which you can download as CSV or JSON, each with a data dictionary and a schema. The figures come from the same data as the pages.`,
  },
  dataHow: {
    zh: 'CSV文件采用带BOM的UTF-8编码，可以用Excel直接打开。CSV中的列表以分号分隔，JSON中为数组；每行都有页面地址，便于核对和引用。数据的使用许可尚未公布，引用请注明来源。',
    en: 'The CSV files are UTF-8 with a byte order mark, so Excel opens them directly. Lists are separated by semicolons in CSV and are arrays in JSON; every row has the address of its page, for checking and quoting. No licence for the data has been published; when you quote them, please name the source.',
  },
  dataCatalog: { zh: '机器可读目录（DCAT）', en: 'Machine-readable catalogue (DCAT)' },
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
