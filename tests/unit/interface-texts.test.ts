import { expect, test } from 'vitest';

test('no key of the interface texts stands under two themes, where one would hide the other', () => {
  const themes = import.meta.glob<Record<string, object>>('../../src/i18n/strings/*.ts', {
    eager: true,
  });
  const keys = Object.entries(themes)
    // What scripts load on use is in no common table.
    .filter(([file]) => !file.endsWith('/on-use.ts'))
    .flatMap(([, theme]) => Object.values(theme).flatMap((texts) => Object.keys(texts)));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
