import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { ContentError } from '../../src/content/problems.ts';
import { keepText, keptText, keptTexts } from '../../src/content/kept-texts.ts';
import { textRenderer, type Text } from '../../src/markdown/markdown.ts';
import { Thread } from '../../src/build/thread.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

function start<Task, Answer>(file: string, workerData?: unknown): Thread<Task, Answer> {
  const thread = new Thread<Task, Answer>(new URL(file, import.meta.url), { workerData });
  closing.push(() => thread.close());
  return thread;
}

describe('a thread', () => {
  const answers = '../fixtures/answers.ts';

  test('answers each task, and goes on after a mistake, which keeps its kind', async () => {
    const thread = start<number | string, number>(answers);
    const mistake = thread.ask('mistake');
    expect(await Promise.all([thread.ask(1), thread.ask(2)])).toEqual([2, 4]);
    await expect(mistake).rejects.toMatchObject({
      name: ContentError.name,
      message: expect.stringContaining('content/a.mdx') as string,
    });
    expect(thread.busy).toBe(0);
  });

  test('makes whoever gives it too much wait', async () => {
    const thread = start<number, number>(answers);
    for (let i = 0; i < 20; i++) void thread.ask(i);
    await thread.room(5);
    expect(thread.busy).toBeLessThanOrEqual(5);
  });

  test('that has stopped says so to everybody', async () => {
    const thread = start<number | string, number>(answers);
    await expect(thread.ask('stop')).rejects.toThrow('3');
    await expect(thread.ask(1)).rejects.toThrow('3');
  });
});

test('texts are rendered in a thread as they are beside it', async () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:zh|en)\.mdx$/.test(file))
    .map((file) => resolve('content', file));
  const texts = files
    .map((file): Text => {
      const [, body = ''] = /^---\n.*?\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
      return { body, href: pathToFileURL(file).href };
    })
    .filter(({ body }) => !/[<{]/.test(body));
  expect(texts.length).toBeGreaterThan(5);
  const thread = start<Text[], string[]>('../../src/markdown/render-worker.ts', '/sub/');
  const names = await thread.ask(texts);
  expect(names.map(keptText)).toEqual(await Promise.all(texts.map(textRenderer('/sub/'))));
});

// In a folder of its own: what is damaged here is cleared away with all that is kept.
test('a kept text that is damaged is told, and not taken again', () => {
  const cwd = process.cwd();
  const scratch = mkdtempSync(join(tmpdir(), 'texts-'));
  process.chdir(scratch);
  onTestFinished(() => {
    process.chdir(cwd);
    rmSync(scratch, { recursive: true });
  });
  const text = { html: '<p>Only in this test.</p>', metadata: { imagePaths: [] } };
  const name = keepText(text);
  expect(keptText(name)).toEqual(text);
  writeFileSync(`.cache/texts/${name}`, 'half of i');
  expect(() => keptText(name)).toThrow(`.cache/texts/${name}`);
  expect(keptTexts().has(name)).toBe(false);
});
