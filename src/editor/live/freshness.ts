import type { Localized } from '../../i18n/locales.ts';
import { norms } from '../launch/item.ts';
import type { LiveSite } from './read.ts';

/** Something of the published site that has a day, or that must not be empty. */
export interface FreshnessLine {
  what: Localized;
  /** The page or file that it stands on, below the site's address. */
  path: string;
  /** The day that counts, where there is one. */
  day: string | undefined;
  /** What asks for it; nothing where it is only good practice. */
  norm: Localized | undefined;
  stale: boolean;
}

/** Days without a new entry that the inspection indicators allow (国办秘函〔2019〕19号). */
const most = { news: 14, ofOneType: 183 };

/**
 * What of the published site is up to date and what is not.
 *
 * @param today ISO day of the check, in China
 */
export function freshness(site: LiveSite, today: string): FreshnessLine[] {
  return [
    ...newsLines(site, today),
    ...columnLines(site),
    horizonLine(site, today),
    ...lawLines(site, today),
    ...reviewLines(site, today),
  ];
}

function newsLines({ news, columns }: LiveSite, today: string): FreshnessLine[] {
  const line = (
    path: string,
    rows: LiveSite['news'],
    days: number,
    zh: string,
    en: string,
  ): FreshnessLine => {
    const day = rows
      .flatMap(({ online }) => online?.slice(0, 10) ?? [])
      .sort()
      .at(-1);
    const age = day ? daysBetween(day, today) : undefined;
    return {
      what: {
        zh: `${zh}最新一条：${age === undefined ? '没有写明上线时间' : `${age}天前`}，最多${days}天`,
        en: `newest entry of ${en}: ${age === undefined ? 'without a time' : `${age} days ago`}, at most ${days}`,
      },
      path,
      day,
      norm: norms.inspection,
      stale: age === undefined || age > days,
    };
  };
  const types = [...new Set(news.map(({ type }) => type))];
  return [
    line(
      'news/',
      news,
      most.news,
      '首页和解读与信息',
      'the home page and the notes and information',
    ),
    ...types.map((type) => {
      const path = `news/type/${type}/`;
      const name = (prefix: string): string =>
        columns.find((column) => column.path === prefix + path)?.name ?? type;
      const rows = news.filter((row) => row.type === type);
      return line(path, rows, most.ofOneType, name(''), name('en/'));
    }),
  ];
}

function columnLines({ columns }: LiveSite): FreshnessLine[] {
  return columns.flatMap(({ path, name, entries, emptyParts, newest }): FreshnessLine[] => [
    {
      what: {
        zh: `栏目“${name}”：${entries > 0 ? `${entries}行` : '没有内容'}`,
        en: `column “${name}”: ${entries > 0 ? `${entries} rows` : 'empty'}`,
      },
      path,
      day: newest,
      norm: norms.inspection,
      stale: entries === 0,
    },
    ...emptyParts.map((part) => ({
      what: { zh: `“${part}”下没有内容`, en: `nothing stands under “${part}”` },
      path,
      day: undefined,
      norm: norms.inspection,
      stale: true,
    })),
  ]);
}

function horizonLine({ planYears }: LiveSite, today: string): FreshnessLine {
  const newest = Math.max(...planYears);
  return {
    what: {
      zh: `最新的年度工作要点是${newest}年的`,
      en: `the newest work plan is that of ${newest}`,
    },
    path: 'plan/',
    day: `${newest}-12-31`,
    norm: norms.inspection,
    stale: String(newest) < today.slice(0, 4),
  };
}

/** Laws that have come into force since a guide that rests on them was last looked at. */
function lawLines({ laws, guides }: LiveSite, today: string): FreshnessLine[] {
  return laws.flatMap(({ id, title_zh, title_en, from, until, replaced_by }): FreshnessLine[] => {
    const ended: FreshnessLine[] =
      until &&
      until < today &&
      !replaced_by &&
      !laws.some((other) => other.id === id && other.from > until)
        ? [
            {
              what: {
                zh: `${title_zh}到${until}为止，没有写明以后适用什么`,
                en: `${title_en} ended on ${until}, and nothing says what follows`,
              },
              path: `laws/${id}/`,
              day: until,
              norm: undefined,
              stale: true,
            },
          ]
        : [];
    if (from > today) return ended;
    const unseen = guides.filter(({ basis, online, reviewed }) => {
      const seen = [online, reviewed]
        .flatMap((day) => day?.slice(0, 10) || [])
        .sort()
        .at(-1);
      return seen !== undefined && seen < from && basis.some(({ law }) => law === id);
    });
    return [
      ...ended,
      ...unseen.map(({ slug, title }) => ({
        what: {
          zh: `${title_zh}${from}起有新的规定，指南“${title.zh}”之后没有复核`,
          en: `${title_en} has new rules since ${from}, and the guide “${title.en}” has not been reviewed since`,
        },
        path: `guides/${slug}/`,
        day: from,
        norm: norms.inspection,
        stale: true,
      })),
    ];
  });
}

function reviewLines({ guides }: LiveSite, today: string): FreshnessLine[] {
  return guides.flatMap(({ slug, title, review_by }) =>
    review_by && review_by < today
      ? [
          {
            what: {
              zh: `指南“${title.zh}”应当在${review_by}以前复核`,
              en: `the guide “${title.en}” was due for review by ${review_by}`,
            },
            path: `guides/${slug}/`,
            day: review_by,
            norm: norms.inspection,
            stale: true,
          },
        ]
      : [],
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The lines as text, what is stale first. */
export function formatFreshness(lines: readonly FreshnessLine[]): string {
  const row = ({ what, path, day, norm, stale }: FreshnessLine): string =>
    [
      `- /${path}${day ? `（${day}）` : ''}　${what.zh} / ${what.en}`,
      ...(stale && norm ? [`    依据 / by: ${norm.zh} / ${norm.en}`] : []),
    ].join('\n');
  const stale = lines.filter((line) => line.stale);
  const rest = lines.filter((line) => !line.stale);
  return [
    stale.length > 0
      ? `需要更新（${stale.length}）/ stale (${stale.length}):`
      : '没有需要更新的内容。/ Nothing is stale.',
    ...stale.map(row),
    `其余（${rest.length}）/ the rest (${rest.length}):`,
    ...rest.map(row),
  ].join('\n');
}

/** The lines for programs. */
export function freshnessReport(
  address: string,
  today: string,
  lines: readonly FreshnessLine[],
): { address: string; today: string; fresh: boolean; lines: FreshnessLine[] } {
  return { address, today, fresh: lines.every(({ stale }) => !stale), lines: [...lines] };
}
