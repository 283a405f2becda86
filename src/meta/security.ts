import { createHash } from 'node:crypto';
import { locales } from '../i18n/locales.ts';
import { basePrefix, localPath } from '../i18n/paths.ts';
import { mediaType } from './media-types.ts';

/**
 * Runs before the first paint, so that large text and high contrast do not flash; the only script in a
 * page that runs. What it reads is kept by the buttons in the bar (`components/chrome/display.ts`).
 */
export const firstScript =
  "{const r=document.documentElement;r.classList.add('js');try{for(const k of['text','contrast']){const v=localStorage.getItem(k);if(v)r.dataset[k]=v}}catch{}}";

const firstScriptHash = createHash('sha256').update(firstScript).digest('base64');

/** Where the service worker lies. */
export const workerFile = '/sw.js';

/** Whether this build keeps pages for reading without network (`OFFLINE=on`). */
export function isOffline(): boolean {
  return process.env.OFFLINE === 'on';
}

/** What of a build its headers depend on. */
export interface Delivery {
  /** The site's base path. */
  base: string;
  /** Whether it has a service worker. */
  offline: boolean;
}

/** Where browsers find which pages they may fetch before a link is followed; named in a header. */
const speculationFile = '/pages.speculationrules';

/**
 * Those rules (Speculation Rules, HTML): pages of this site that the reader is about to open. Files
 * to download are left alone.
 */
export function speculationRules(base: string): string {
  return JSON.stringify({
    prefetch: [{ where: { href_matches: `${basePrefix(base)}/*/` }, eagerness: 'moderate' }],
  });
}

/**
 * The Content-Security-Policy of a page (W3C CSP 3): what the page brings itself and nothing else.
 *
 * @param search the search page compiles Pagefind's engine, which needs `wasm-unsafe-eval`
 * @param offline pages start a service worker, whose address a policy of that name gives
 */
export function contentSecurityPolicy(search: boolean, offline: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${firstScriptHash}'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    ...(offline ? ["worker-src 'self'"] : []),
    `trusted-types ${offline ? 'offline' : "'none'"}`,
  ].join('; ');
}

/** Headers for a set of addresses; a path ending in `*` stands for all that begin so. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** A year, in seconds. */
const year = 31_536_000;

/** What a host should send with the site's files, from the most general rule to the most special. */
export function headerRules({ base, offline }: Delivery): HeaderRule[] {
  const root = basePrefix(base);
  const always: HeaderRule['headers'] = [
    // `frame-ancestors` counts in a header only; the rest stands in each page as well.
    ['Content-Security-Policy', `${contentSecurityPolicy(false, offline)}; frame-ancestors 'none'`],
    ['Strict-Transport-Security', `max-age=${year}; includeSubDomains`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    [
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Speculation-Rules', `"${root}${speculationFile}"`],
    ['Cache-Control', 'public, max-age=0, must-revalidate'],
  ];
  const open: HeaderRule['headers'] = [
    ['Access-Control-Allow-Origin', '*'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ];
  const forever: HeaderRule['headers'] = [['Cache-Control', `public, max-age=${year}, immutable`]];
  const searching: HeaderRule['headers'] = [
    ['Content-Security-Policy', `${contentSecurityPolicy(true, offline)}; frame-ancestors 'none'`],
  ];
  return [
    { path: `${root}/*`, headers: always },
    ...locales.map((locale) => ({
      path: `${localPath('/search/', locale, base)}*`,
      headers: searching,
    })),
    { path: `${root}/assets/*`, headers: forever },
    {
      path: `${root}${speculationFile}`,
      headers: [['Content-Type', mediaType(speculationFile)]],
    },
    // What others may show or read: data, and pictures made to be shared.
    ...['data', 'share', 'press'].map((folder) => ({ path: `${root}/${folder}/*`, headers: open })),
  ];
}

/** The same rules as parts of the site, each with all headers that are sent there; the root comes first. */
export function headerPlaces(
  delivery: Delivery,
): { prefix: string; headers: HeaderRule['headers'] }[] {
  const [general, ...special] = headerRules(delivery);
  const always = general?.headers ?? [];
  return [
    { prefix: `${basePrefix(delivery.base)}/`, headers: always },
    ...special.map(({ path, headers }) => ({
      prefix: path.replace(/\*$/, ''),
      headers: [
        ...always.filter(([name]) => !headers.some(([other]) => other === name)),
        ...headers,
      ],
    })),
  ];
}

/**
 * The headers that a host should send with an address, base path included.
 *
 * @param places from `headerPlaces`, made once for all addresses
 */
export function headersOf(
  path: string,
  places: ReturnType<typeof headerPlaces>,
): HeaderRule['headers'] {
  const around = places.filter(({ prefix }) => path.startsWith(prefix));
  return around.sort((a, b) => b.prefix.length - a.prefix.length)[0]?.headers ?? [];
}

/** The rules as `_headers`, which Cloudflare Pages and Netlify read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }, i) => {
      const general = i > 0 ? new Set(rules[0]?.headers.map(([name]) => name)) : new Set<string>();
      return [
        path,
        // A header that a general rule sets as well would be sent twice: it is taken away first.
        ...headers.flatMap(([name, value]) => [
          ...(general.has(name) ? [`  ! ${name}`] : []),
          `  ${name}: ${value}`,
        ]),
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}
