import { escapePath, globSync } from 'tinyglobby';
import type { Localized } from '../../i18n/locales.ts';

/**
 * What is wrong with the name of a file that is there with other capitals only (`hall.JPG` for
 * `hall.jpg`): some computers open it all the same, web servers do not.
 *
 * @param root the project's folder
 * @param file path from there, as a text or a setting has it
 * @param remedy whether the file is to be renamed, where names are lower-case, or what names it mended
 * @returns nothing where there is no such file, or its name is right
 */
export function otherCase(
  root: string,
  file: string,
  remedy: 'rename' | 'rewrite',
): Localized | undefined {
  const found = globSync(escapePath(file), { cwd: root, caseSensitiveMatch: false, dot: true });
  const [there] = found;
  if (!there || found.includes(file)) return undefined;
  const [is, written] = [shortest(there, file), shortest(file, there)];
  return remedy === 'rename'
    ? {
        zh: `文件名大小写不同：这里写的是“${written}”，文件却叫“${is}”，放到网上打不开。请把文件改名为“${written}”。`,
        en: `The letters differ in case: this names “${written}”, and the file is called “${is}”, which a web server does not find. Rename the file to “${written}”.`,
      }
    : {
        zh: `文件名大小写不同：这里写的是“${written}”，文件却叫“${is}”，放到网上打不开。请在这里写“${is}”。`,
        en: `The letters differ in case: this names “${written}”, and the file is called “${is}”, which a web server does not find. Write “${is}” here.`,
      };
}

/** The path from the first folder in which it differs from another. */
function shortest(path: string, other: string): string {
  const [parts, others] = [path.split('/'), other.split('/')];
  return parts.slice(parts.findIndex((part, i) => part !== others[i])).join('/');
}
