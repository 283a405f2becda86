import { locales } from '../../i18n/locales.ts';
import { folderOf, type Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { textsIn } from '../rules.ts';
import { dataFiles } from './every-text.ts';

/** What `npm run new` writes where an editor has to. */
const placeholder = /（待写）|\(to write\)/;

/** A page is published only when everything in it has been written. */
export function checkPlaceholders(content: Content): Problem[] {
  const drafts = content.drafts.map(({ file }) => folderOf(file));
  const isDraft = (file: string): boolean => drafts.some((folder) => file.startsWith(`${folder}/`));
  const data = dataFiles({ ...content, terms: content.terms.filter(({ draft }) => !draft) });
  // A text whose entry can't be read may be a draft's.
  const folders = new Set(data.map(([file]) => folderOf(file)));
  const texts = content.prose.filter(({ file }) => folders.has(folderOf(file)));
  const found = [
    ...data.flatMap(([file, value]) =>
      locales.flatMap((locale) =>
        textsIn(value, locale)
          .filter(([, text]) => placeholder.test(text))
          .map(([field]) => ({ file, field })),
      ),
    ),
    ...texts.flatMap(({ file, answer, body, bodyLine }) => [
      ...(placeholder.test(answer) ? [{ file, field: 'answer' }] : []),
      ...body
        .split(/\r?\n/)
        .flatMap((line, i) =>
          placeholder.test(line) ? [{ file, line: bodyLine + i, field: '' }] : [],
        ),
    ]),
  ];
  return found
    .filter(({ file }) => !isDraft(file))
    .map((place) => ({
      ...place,
      zh: '这里还是模板里的“（待写）”。请写好，或者在 YAML 里写上 draft: true。',
      en: 'This still holds “(to write)” from the template. Write it, or say draft: true in the YAML.',
    }));
}
