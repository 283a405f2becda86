/** The longest query that is searched for, in characters; longer ones are cut, and the page says so. */
export const maxQueryLength = 400;

/** The fields that results can be narrowed by, as they stand in the address and in the index. */
export const filterFields = ['kind', 'year', 'group', 'lead', 'audience'] as const;
export type FilterField = (typeof filterFields)[number];

/** What a search page shows, all of which stands in its address. */
export interface SearchState {
  /** As the visitor wrote it. */
  q: string;
  filters: Partial<Record<FilterField, string>>;
  /** `order` sorts in the order of the plan; otherwise the most relevant comes first. */
  sort: 'relevance' | 'order';
}

/** A query made safe and comparable. */
export interface CleanQuery {
  text: string;
  /** Whether something was cut off. */
  cut: boolean;
}

/**
 * Makes any text searchable: compatibility forms unified (NFKC), control characters and halves
 * of characters taken out, spaces joined, the length bounded. Never throws.
 */
export function cleanQuery(raw: string): CleanQuery {
  // Bounded first, so that the work does not grow with the length of what was pasted.
  const bounded = raw.slice(0, maxQueryLength * 4);
  const text = bounded
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const characters = [...text];
  const cut = characters.length > maxQueryLength || raw.length > bounded.length;
  return { text: characters.slice(0, maxQueryLength).join('').trim(), cut };
}

/** The state that an address stands for; unknown filters are ignored. */
export function readState(search: string): SearchState {
  const query = new URLSearchParams(search);
  const filters: SearchState['filters'] = {};
  for (const field of filterFields) {
    const value = query.get(field);
    if (value && /^[a-z0-9-]+$/.test(value)) filters[field] = value;
  }
  return {
    q: query.get('q') ?? '',
    filters,
    sort: query.get('sort') === 'order' ? 'order' : 'relevance',
  };
}

/** The address of a state: `?q=…&kind=item`, or nothing for an empty one. */
export function writeState({ q, filters, sort }: SearchState): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const field of filterFields) {
    const value = filters[field];
    if (value) query.set(field, value);
  }
  if (sort === 'order') query.set('sort', sort);
  const text = query.toString();
  return text && `?${text}`;
}

/** A piece of an excerpt: plain, or a match. */
export interface ExcerptPart {
  text: string;
  mark: boolean;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  nbsp: ' ',
};

/** Pagefind marks word by word; Chinese is written without the space it puts between. */
const chineseNeighbours = /(?<=\p{Script=Han})<\/mark>\s*<mark>(?=\p{Script=Han})/gu;

/** Pagefind ends each block with a full stop; between Chinese words it would look like a slip. */
const blockEnd = /(\p{Script=Han})\.\s/gu;

/**
 * The pieces of an excerpt as Pagefind gives it: text with entities, matches in `<mark>`.
 * Any other markup stays text, so nothing of it is ever run.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .replace(chineseNeighbours, '')
    .replace(/<\/mark>(\s*)<mark>/g, '$1')
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => {
      const match = /^<mark>(.*)<\/mark>$/s.exec(piece);
      const text = (match?.[1] ?? piece)
        .replace(
          /&(amp|lt|gt|quot|#39|apos|nbsp);/g,
          (whole, name: string) => entities[name] ?? whole,
        )
        .replace(blockEnd, '$1 · ');
      return { text, mark: match !== null };
    });
}

/**
 * The pieces of a text of the site's own, with words marked wherever they stand.
 *
 * @param words of letters, apostrophes and hyphens alone, as `wordsOf` gives them
 */
export function markWords(text: string, words: readonly string[]): ExcerptPart[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [{ text, mark: false }];
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`, 'gi'))
    .map((piece, i) => ({ text: piece, mark: i % 2 === 1 }))
    .filter((part) => part.text);
}

/** Names, in the address of a page, the words to mark on it. */
export const markParameter = 'mark';

/** The address of a page at which the words that matched are marked. */
export function markedUrl(url: string, words: readonly string[]): string {
  const [page = '', hash] = url.split('#');
  const query = new URLSearchParams();
  const marked = new Set(words.map((text) => text.trim().toLowerCase()).filter(Boolean));
  for (const word of [...marked].slice(0, 6)) query.append(markParameter, word);
  return `${page}${marked.size > 0 ? `?${query}` : ''}${hash ? `#${hash}` : ''}`;
}
