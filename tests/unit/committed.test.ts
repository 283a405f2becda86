import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkAddresses, movedAddresses, movedFiles } from '../../src/content/addresses/check.ts';
import { formerAddresses } from '../../src/content/addresses/former.ts';
import type { Prose } from '../../src/content/content.ts';
import {
  committedLock,
  lockFile,
  readLock,
  type AddressLock,
} from '../../src/content/addresses/record.ts';
import { anchorsOf } from '../../src/content/text/anchors.ts';
import { copyContent } from '../content-copy.ts';
import { must, readContent } from '../content.ts';

describe('the record as it was committed', () => {
  let root = '';
  const write = (text: string): void => {
    mkdirSync(dirname(join(root, lockFile)), { recursive: true });
    writeFileSync(join(root, lockFile), text);
  };
  const git = (...words: string[]): void => {
    const { status, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@b', ...words],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(stderr);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'record-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('does not hold what only a build here has seen', () => {
    write('/news/a/\n');
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    write('/news/a/\n/news/only-here/\n');
    expect([...must(committedLock(root)).pages.keys()]).toEqual(['/news/a/']);
    expect([...readLock(root).pages.keys()]).toEqual(['/news/a/', '/news/only-here/']);
  });
  test('is found where the project is a folder of a larger repository', () => {
    const outer = root;
    git('init', '-q');
    root = join(outer, 'site');
    write('/news/a/\n');
    git('add', '.');
    git('commit', '-qm', 'a');
    expect([...must(committedLock(root)).pages.keys()]).toEqual(['/news/a/']);
    root = outer;
  });
  test('is nothing without Git, and before the first commit', () => {
    write('/news/a/\n');
    expect(committedLock(root)).toBeUndefined();
    git('init', '-q');
    expect(committedLock(root)).toBeUndefined();
  });
});

describe('a renamed entry', () => {
  const content = readContent();
  const guide = must(content.guides[0]);
  const entry = must(content.announcements[0]);
  guide.aliases = ['old-guide'];
  entry.aliases = ['old-news'];
  entry.attachments = [{ file: 'form.pdf', title: { zh: '表', en: 'Form' } }];

  test('takes its page, its data and its attachments along', () => {
    expect(movedAddresses(content)).toContainEqual(
      expect.objectContaining({ from: '/guides/old-guide/', to: `/guides/${guide.slug}/` }),
    );
    expect(movedFiles(content)).toEqual(
      expect.arrayContaining([
        { from: '/data/guides/old-guide.json', to: `/data/guides/${guide.slug}.json` },
        { from: '/news/old-news/form.pdf', to: `/news/${entry.slug}/form.pdf` },
      ]),
    );
  });
  test('keeps the anchors of its paragraphs', () => {
    using copy = copyContent();
    const now = 'announcements/new-name';
    const text = (slug: string, body: string): Prose => ({
      ...must(content.prose[0]),
      file: `content/announcements/${slug}/zh.mdx`,
      aliases: {},
      body,
    });
    const record: AddressLock = { pages: new Map(), files: new Set() };
    const old = text('old-name', '## 甲 [#aa]\n\n零。\n\n一。\n\n二。\n');
    const before = anchorsOf(record, old, copy.root);
    record.pages.set('/news/old-name/', new Map([...before].map(([id, zh]) => [id, { zh }])));
    copy.write(`content/${now}/announcement.yaml`, 'aliases: [old-name]\n');
    const former = formerAddresses(copy.root, `${now}/zh.mdx`);
    expect(former).toEqual(['/news/old-name/']);
    const renamed = text('new-name', '## 甲 [#aa]\n\n一。\n\n二。\n');
    expect([...anchorsOf(record, renamed, copy.root).keys()]).toEqual(['aa-p2', 'aa-p3']);
  });
  test('leaves no address that another may take', () => {
    expect(checkAddresses(content)).toEqual([]);
    const twice = readContent();
    must(twice.guides[0]).aliases = ['old-guide'];
    twice.aliases.push({ from: '/data/guides/old-guide.json', to: '/data/' });
    expect(checkAddresses(twice)).toHaveLength(1);
  });
});
