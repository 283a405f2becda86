// Begins an entry as a draft: npm run new -- guide|announcement|item|plan|week|term <slug> [year]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { explainArguments, explainSystem } from '../build/system-errors.ts';
import { ContentError, nearest } from '../content/problems.ts';
import { readContent } from '../content/read/read.ts';
import { entryKinds, type EntryKind, newEntry, questionsHint } from './new-entry.ts';

const usage = `npm run new -- guide <slug>            办事指南 / a guide
npm run new -- announcement <slug>     公告、通知、信息 / an announcement
npm run new -- plan <year>             一年的工作要点 / a year's plan
npm run new -- item <slug> [year]      重点工作 / an item of a plan
npm run new -- week <year>             宣传周 / a publicity week
npm run new -- term <slug>             术语 / a term
slug：小写字母、数字和连字符，会成为网址 / lower-case letters, digits and hyphens; it becomes the address`;

/** What people call a kind, and is none. */
const meant: Record<string, EntryKind> = {
  ...{ news: 'announcement', notice: 'announcement', 公告: 'announcement', 通知: 'announcement' },
  ...{ 指南: 'guide', 事项: 'item', 要点: 'plan', 计划: 'plan', 宣传周: 'week', 术语: 'term' },
};

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [word = '', slug, year, ...rest] = positionals;
  const kind = entryKinds.find((entry) => entry === word);
  if (!kind || !slug || rest.length > 0 || (year !== undefined && !/^\d{4}$/.test(year))) {
    const guess =
      kind === 'item' && /^\d{4}$/.test(slug ?? '') && year
        ? `item ${year} ${slug}`
        : word && !kind && (meant[word] ?? nearest(word, entryKinds));
    throw new Error(`${guess ? `是不是“${guess}”？/ Did you mean “${guess}”?\n` : ''}${usage}`);
  }
  const { content, problems } = await readContent(process.cwd());
  if (!content) throw new ContentError(problems);
  const today = new Date().toISOString().slice(0, 10);
  const files = newEntry(process.cwd(), content, {
    kind,
    slug,
    year: year === undefined ? undefined : Number(year),
    today,
  });
  for (const { file, text } of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`已写好草稿 / A draft is ready:\n${files.map(({ file }) => `  ${file}`).join('\n')}
把每一处“（待写）”写好，用 npm run dev 看；写完删去 draft: true。
Write what says “(to write)” and look at it with npm run dev; then remove draft: true.${questionsHint(files)}`);
} catch (error) {
  console.error(
    explainArguments(error, usage) ??
      explainSystem(error) ??
      (error instanceof Error ? `\n${error.message}\n` : error),
  );
  process.exitCode = 1;
}
