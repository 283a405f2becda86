import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencies } from '../../src/host/dependencies.ts';

const installed = await dependencies(process.cwd());

test('every package states a licence that lets the project use it', () => {
  const free =
    /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|L?GPL-3\.0(?:-or-later)?|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|OFL-1\.1|Python-2\.0|Zlib|Unlicense|CPAL-1\.0|AGPL-1\.0)$/;
  expect(installed.length).toBeGreaterThan(300);
  const strange = installed.filter(
    ({ licence }) =>
      !licence.split(/ AND | OR |[()]/).every((part) => part === '' || free.test(part)),
  );
  expect(strange).toEqual([]);
});

test('no package runs a program while it is installed, except those that the project names', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  const running = installed.filter(({ installScript }) => installScript);
  expect(running.map(({ name }) => name).sort()).toEqual(Object.keys(allowScripts).sort());
});
