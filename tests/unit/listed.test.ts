import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/content/text/paragraphs.ts';
import { file, inFile, problemsOf, type Change } from '../inputs/input.ts';

/** The questions of the guide that the site was published with. */
const published = ['窗口在哪里？', '几点开门？', '要带什么？'];
const guide = 'guides/window/guide.yaml';
const first = `  - question: { zh: 窗口在哪里？, en: Where is the window? }
    answer: { zh: 请拨打12345。, en: Dial 12345. }
    basis: []
`;

const question = (zh: string, anchor?: string): string =>
  `  - question: { zh: ${zh}, en: Question ${fingerprint(zh)}? }
${anchor ? `    anchor: ${anchor}\n` : ''}    answer: { zh: 请拨打12345。, en: Dial 12345. }
    basis: []
`;

const record: Change = file(
  'site/addresses.lock',
  `/guides/window/\n${published.map((zh, i) => `  #question-${i + 1} ${fingerprint(zh)} *\n`).join('')}  #mistake-1 ${fingerprint('忘记盖章。')} *\n`,
);

/** What is told of the guide's lists when they hold these entries. */
const told = async (...entries: string[]): Promise<string[]> =>
  (await problemsOf([record, ...inFile(guide, first, entries.join(''))])).map(
    ({ file: where, line, field, zh, en }) => `${where}:${line} ${field} ${zh} ${en}`,
  );

describe('questions and mistakes keep their anchors', () => {
  const all = published.map((zh) => question(zh));
  test('where they stand, reworded, and with another at the end', async () => {
    expect(await told(...all)).toEqual([]);
    expect(await told(...all.slice(0, 2), question('要带哪些材料？'))).toEqual([]);
    expect(await told(...all, question('周末开吗？'))).toEqual([]);
  });
  test('one that another was put before says which anchor it had', async () => {
    const messages = await told(question('周末开吗？'), ...all);
    expect(messages).toHaveLength(3);
    for (const [i, message] of messages.entries()) {
      expect(message).toContain(`content/${guide}:`);
      expect(message).toContain(`questions[${i + 1}]`);
      expect(message).toContain(`请在这一条里写 anchor: question-${i + 1}。`);
      expect(message).toContain(`Write anchor: question-${i + 1} in it.`);
    }
  });
  test('so does one from before which another was taken away', async () => {
    const messages = await told(...all.slice(1));
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('anchor: question-2');
    expect(messages[1]).toContain('anchor: question-3');
  });
  test('what the message says to write is enough', async () => {
    const kept = published.map((zh, i) => question(zh, `question-${i + 1}`));
    expect(await told(...kept.slice(1))).toEqual([]);
    expect(await told(...kept.toReversed())).toEqual([]);
  });
  test('a new one takes no anchor that another has', async () => {
    const kept = published.map((zh, i) => question(zh, `question-${i + 1}`));
    const [taken] = await told(...kept.slice(1), question('周末开吗？'));
    expect(taken).toContain('questions[2]');
    expect(taken).toContain('anchor: question-4');
  });
  test('a mistake that another was put before is told as well', async () => {
    const [message, ...others] = await problemsOf([
      record,
      ...inFile(
        guide,
        'mistakes:\n',
        'mistakes:\n  - text: { zh: 来得太晚。, en: Too late. }\n    basis: []\n',
      ),
    ]);
    expect(others).toEqual([]);
    expect(message?.field).toBe('mistakes[1]');
    expect(message?.en).toContain('anchor: mistake-1');
  });
});
