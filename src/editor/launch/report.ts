import type { LaunchItem } from './item.ts';

/** The open items by who supplies them, those with most first. */
function bySupplier(items: readonly LaunchItem[]): [who: LaunchItem['who'], items: LaunchItem[]][] {
  const groups = Map.groupBy(
    items.filter(({ done }) => !done),
    ({ who }) => who.zh,
  );
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((open) => (open[0] ? [[open[0].who, open]] : []));
}

/** The list as text, for people: who supplies what, where it is written, why, and how. */
export function formatLaunchItems(items: readonly LaunchItem[]): string {
  const done = items.filter((item) => item.done).length;
  const progress = `已完成${done}项，共${items.length}项。/ ${done} of ${items.length} are there.`;
  if (done === items.length) return `可以上线，没有缺项。/ Ready: nothing is missing.\n${progress}`;
  const groups = bySupplier(items).map(([who, open]) => {
    const files = [...Map.groupBy(open, ({ file }) => file)].map(
      ([file, rows]) => `${file}\n${rows.map(row).join('\n')}`,
    );
    return `\n## ${who.zh} / ${who.en}（${open.length}）\n${files.join('\n')}`;
  });
  return [progress, ...groups].join('\n');
}

function row({ what, field, norm, example }: LaunchItem): string {
  const by = norm ? `依据 / by: ${norm.zh} / ${norm.en}　` : '';
  return [
    `  - ${field ? `${field}　` : ''}${what.zh} / ${what.en}`,
    `      ${by}例如 / as in: ${example}`,
  ].join('\n');
}

/** The list for programs. */
export function launchReport(items: readonly LaunchItem[]): {
  ready: boolean;
  done: number;
  total: number;
  open: LaunchItem[];
} {
  const open = items.filter((item) => !item.done);
  return {
    ready: open.length === 0,
    done: items.length - open.length,
    total: items.length,
    open,
  };
}
