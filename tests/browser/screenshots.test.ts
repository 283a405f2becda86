import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownEnvironment } from '../project.ts';

test('pages are drawn at three widths, light and dark', () => {
  const views = [360, 768, 1280].flatMap((width) =>
    ['light', 'dark'].map((scheme) => ({
      width,
      file: `.cache/screenshots/privacy-${width}-${scheme}.png`,
    })),
  );
  for (const { file } of views) rmSync(file, { force: true });
  const output = execFileSync(process.execPath, ['tests/browser/screenshots.ts', '/privacy/'], {
    env: ownEnvironment(),
    encoding: 'utf8',
  });
  expect(output.trim().split('\n')).toEqual(views.map(({ file }) => file));
  // The header of a PNG (ISO/IEC 15948, 11.2.2) has the width in its bytes 16 to 19.
  for (const { file, width } of views) expect(readFileSync(file).readUInt32BE(16)).toBe(width);
});
