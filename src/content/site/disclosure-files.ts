import { readFile } from 'node:fs/promises';
import { siteFiles, type Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { authorFault } from '../read/authors.ts';
import { otherCase } from '../read/letter-case.ts';
import { disclosureParts } from './disclosure.ts';

/** Where the files of 政府信息公开 lie; pages link to them below `/disclosure/`. */
export const disclosureFolder = 'content/site/disclosure';

/** The files that the settings name, by field. */
export function disclosureFiles({ disclosure }: Content): [field: string, file: string][] {
  return disclosureParts.flatMap((part) =>
    disclosure[part].flatMap(({ file }, i): [string, string][] =>
      file ? [[`${part}[${i}].file`, file]] : [],
    ),
  );
}

/**
 * Every file that is named is there, and names nobody besides.
 *
 * @param root the project's folder
 */
export async function checkDisclosureFiles(content: Content, root: string): Promise<Problem[]> {
  const found = disclosureFiles(content).map(async ([field, name]): Promise<Problem[]> => {
    const file = `${disclosureFolder}/${name}`;
    const differs = otherCase(root, file, 'rename');
    if (differs) return [{ file: siteFiles.disclosure, field, ...differs }];
    const bytes = await readFile(`${root}/${file}`).catch(() => undefined);
    const fault = bytes && (await authorFault(content, file, bytes));
    if (fault) return [{ file: siteFiles.disclosure, field, ...fault }];
    if (bytes) return [];
    return [
      {
        file: siteFiles.disclosure,
        field,
        zh: `没有找到文件 ${file}。请把文件放到那里，或者改写门户上的网址，例如 url: https://www.example.gov.cn/zfxxgk/。`,
        en: `The file ${file} is missing. Put it there, or give its address on the portal, as in url: https://www.example.gov.cn/zfxxgk/.`,
      },
    ];
  });
  return (await Promise.all(found)).flat();
}
