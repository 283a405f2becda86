// Lists translations to write or to check, and records what was checked: npm run translations
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explainArguments } from '../build/system-errors.ts';
import { ContentError } from '../content/problems.ts';
import { readContent } from '../content/read/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import {
  formatTranslations,
  recordIn,
  translationsAt,
  translationTasks,
} from './translation-report.ts';

const usage = `npm run translations                        列出 / list
npm run translations -- --accept <folder>   记为已核对 / record as checked
npm run translations -- --accept-all        全部记为已核对 / record all as checked
folder：文件夹，例如 guides/disputes / the folder of the text, as in guides/disputes`;

try {
  const { values } = parseArgs({
    options: { accept: { type: 'string', multiple: true }, 'accept-all': { type: 'boolean' } },
  });
  const { content, problems } = await readContent(process.cwd());
  if (!content) throw new ContentError(problems);
  const accepted = values['accept-all']
    ? content.prose.filter(({ locale }) => locale !== defaultLocale)
    : (values.accept ?? []).flatMap((path) => translationsAt(content, path));
  // What was checked against a text that is itself wrong would be checked for nothing.
  const wrong = problems.filter(({ file }) => accepted.some((text) => file === text.file));
  if (wrong.length > 0) {
    const files = [...new Set(wrong.map(({ file }) => file))].join(', ');
    throw new Error(
      `${new ContentError(wrong).message}\n\n没有记录：请先改好 ${files}。/ Not recorded: mend ${files} first.`,
    );
  }
  let changed = 0;
  for (const { file, path } of accepted) {
    const before = readFileSync(file, 'utf8');
    const after = recordIn(before, content, path);
    if (after === before) continue;
    changed += 1;
    writeFileSync(file, after);
    console.log(`${file}：已记录 / recorded`);
  }
  if (accepted.length > 0 && changed === 0) {
    console.log(
      '原来的记录都还对，没有要记的。/ The records are up to date: there was nothing to record.',
    );
  }
  if (accepted.length === 0) console.log(formatTranslations(translationTasks(content)));
} catch (error) {
  console.error(
    explainArguments(error, usage) ?? (error instanceof Error ? `\n${error.message}\n` : error),
  );
  process.exitCode = 1;
}
