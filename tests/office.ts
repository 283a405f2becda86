import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parseDocument } from 'yaml';
import type { ProjectCopy } from './project.ts';

const both = { zh: '虚构的示例', en: 'Invented example' };

/** Fills every setting of a copy with what is invented and says so, as an office would with its own. */
export async function fillOffice({ folder, remove }: ProjectCopy): Promise<void> {
  const at = (path: string): string => join(folder, 'content', path);
  for (const name of ['authority', 'disclosure']) {
    cpSync(`tests/fixtures/office/${name}.yaml`, at(`site/${name}.yaml`));
  }
  mkdirSync(at('site/badges'), { recursive: true });
  mkdirSync(at('site/disclosure'), { recursive: true });
  const square = { width: 20, height: 20, channels: 3, background: 'gray' } as const;
  for (const name of ['police.png', 'party.png']) {
    writeFileSync(at(`site/badges/${name}`), await sharp({ create: square }).png().toBuffer());
  }
  writeFileSync(
    at('site/badges/accessible.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9"/></svg>',
  );
  writeFileSync(at('site/disclosure/report-2030.pdf'), '%PDF-1.4 invented');
  edit(at('site/taxonomy.yaml'), (text) => {
    const document = parseDocument(text);
    const { departments } = document.toJS() as { departments: unknown[] };
    departments.forEach((_, i) => {
      document.setIn(['departments', i, 'duties'], both);
      document.setIn(['departments', i, 'head'], both);
      document.setIn(['departments', i, 'phone'], '021-00000005');
    });
    return document.toString();
  });
  for (const path of globSync('guides/*/guide.yaml', { cwd: at('.') })) {
    edit(at(path), (text) => {
      const document = parseDocument(text);
      const { local = [] } = document.toJS() as { local?: unknown[] };
      local.forEach((_, i) => {
        document.setIn(['local', i, 'value'], both);
      });
      document.set('contact', {
        place: both,
        hours: both,
        phone: '021-00000006',
        apply_url: 'https://www.example.gov.cn/apply/',
      });
      document.set('reviewed', '2025-11-01');
      return document.toString();
    });
  }
  for (const path of globSync('announcements/*/announcement.yaml', { cwd: at('.') })) {
    edit(at(path), (text) => {
      const document = parseDocument(text);
      document.set('pending', []);
      return document.toString();
    });
  }
  for (const path of globSync('work-plan/*/plan.yaml', { cwd: at('.') })) {
    edit(at(path), (text) => text.replace(/^issued: .*$/m, "issued: '2024-03-01'"));
  }
  for (const path of globSync('**/*.{yaml,mdx}', { cwd: at('.') })) {
    edit(at(path), (text) =>
      text
        .replace(/XX(?=[\p{Script=Han}“])|(?<=[\p{Script=Han}“])XX/gu, '示例')
        .replaceAll('XX', 'Example'),
    );
  }
  // The record is of the texts as they were.
  remove('content/site/addresses.lock');
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
