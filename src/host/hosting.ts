import { basePrefix } from '../i18n/paths.ts';
import type { Manifest } from '../build/steps/manifest.ts';
import { mediaType, mediaTypes, shrinks } from '../meta/media-types.ts';
import { headerPlaces, headerRules, headersOf, type HeaderRule } from '../meta/security.ts';

/** What a host is told of the site. */
export interface Hosting {
  manifest: Manifest;
  /** The name of the host, such as `ip.example.gov.cn`. */
  host: string;
  /** The folder on the server that the build lies in. */
  root: string;
}

type Headers = HeaderRule['headers'];

const errorPage = '/404.html';
const madeBy = (host: string): string => `Made by “npm run deploy:config -- ${host}”.`;

/** The endings of each type: `text/html` has `.htm`, `.html`. */
const endings = Map.groupBy(Object.keys(mediaTypes), (ending) => mediaTypes[ending] ?? '');

const nameOf = (type: string): string => type.split(';')[0] ?? '';
/** Types that are text, besides HTML, which servers know to be. */
const texts = [...endings.keys()]
  .filter((type) => type.includes(';'))
  .map(nameOf)
  .filter((name) => name !== 'text/html');
/** Types that shrink on the wire, besides HTML. */
const compressed = [...endings]
  .filter(([, [ending = '']]) => shrinks(ending))
  .map(([type]) => nameOf(type))
  .filter((name) => name !== 'text/html');

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** A server block of nginx. */
function nginx(hosting: Hosting): string {
  const base = basePrefix(hosting.manifest.base);
  const types = [...endings].map(
    ([type, own]) => `    ${nameOf(type)} ${own.map((ending) => ending.slice(1)).join(' ')};`,
  );
  const location = ({ prefix, headers }: ReturnType<typeof headerPlaces>[number]): string =>
    [
      `  location ^~ ${prefix} {`,
      // A location that sends headers of its own sends none of those above it, so each names all.
      ...headers
        .filter(([name]) => name !== 'Content-Type')
        .map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`),
      ...(base ? [`    rewrite ^${base}(/.*)$ $1 break;`] : []),
      `    try_files $uri ${base ? '$uri/index.html $uri/' : '$uri/'} =404;`,
      '  }',
    ].join('\n');
  return `# ${madeBy('nginx')}
# Put it into the http block, and add the lines for your certificate, for IPv4 and IPv6 alike:
#   listen 443 ssl; listen [::]:443 ssl; ssl_certificate …; ssl_certificate_key …;
# It needs the gzip_static module, which the packages of nginx have.
server {
  listen 80;
  listen [::]:80;
  server_name ${hosting.host};
  root ${quoted(hosting.root)};
  index index.html;
  charset utf-8;
  charset_types ${texts.join(' ')};
  absolute_redirect off;
  server_tokens off;
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_types ${compressed.join(' ')};
  types_hash_max_size 8192;
  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  error_page 404 ${base}${errorPage};
${redirects(hosting)
  .map(([from, to]) => `  location = ${from} { return 301 ${to}$is_args$args; }\n`)
  .join('')}
${headerPlaces(hosting.manifest).map(location).join('\n')}
}
`;
}

/** A site of Caddy, which fetches its certificate itself. */
function caddy(hosting: Hosting): string {
  const [general, ...special] = headerPlaces(hosting.manifest);
  const base = basePrefix(hosting.manifest.base);
  const block = (headers: Headers, matcher: string): string =>
    [
      `  header ${matcher} {`,
      ...headers.map(([name, value]) => `    ${name} ${quoted(value)}`),
      '  }',
    ].join('\n');
  const serve = `    root * ${quoted(hosting.root)}\n    file_server {\n      precompressed gzip\n    }`;
  return `# ${madeBy('caddy')}
# Caddy listens on IPv4 and IPv6 as long as no “bind” says otherwise; the name needs an AAAA record as well.
${hosting.host} {
  encode zstd gzip
${redirects(hosting)
  .map(([from, to]) => `  redir ${from} ${to} 301\n`)
  .join('')}
  @pages not path ${special.map(({ prefix }) => `${prefix}*`).join(' ')}
${block(general?.headers ?? [], '@pages')}
${special.map(({ prefix, headers }) => block(headers, `${prefix}*`)).join('\n')}
${base ? `  handle_path ${base}/* {\n${serve}\n  }` : `  handle {\n${serve}\n  }`}
  handle_errors {
    rewrite * ${errorPage}
${block(general?.headers ?? [], '*').replace(/^/gm, '  ')}
${serve}
  }
}
`;
}

/** Directives of Apache for the folder of the build, as `.htaccess` or in its `<Directory>` block; mod_headers is needed. */
function apache(hosting: Hosting): string {
  const [general, ...special] = headerPlaces(hosting.manifest);
  const base = basePrefix(hosting.manifest.base);
  const lines = (headers: Headers, indent: string): string =>
    headers
      .map(([name, value]) => `${indent}Header always set ${name} ${quoted(value)}`)
      .join('\n');
  return `# ${madeBy('apache')}
# “Listen 80” and “Listen 443” of the server itself take IPv6 as well, unless they name an IPv4 address;
# the name needs an AAAA record.
DirectoryIndex index.html
Options -Indexes
ErrorDocument 404 ${base}${errorPage}
${[...endings].map(([type, own]) => `AddType ${quoted(type)} ${own.join(' ')}`).join('\n')}
${redirects(hosting)
  .map(([from, to]) => `RedirectMatch 301 ${quoted(`^${from}$`)} ${quoted(to)}\n`)
  .join('')}
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html ${compressed.join(' ')}
</IfModule>
<IfModule mod_headers.c>
${lines(general?.headers ?? [], '  ')}
${special
  .map(
    ({ prefix, headers }) =>
      `  <If "%{REQUEST_URI} =~ m#^${prefix}#">\n${lines(headers, '    ')}\n  </If>`,
  )
  .join('\n')}
</IfModule>
`;
}

/** `vercel.json`; of headers that are set twice the last one counts. */
function vercel(hosting: Hosting): string {
  return json({
    trailingSlash: true,
    headers: headerRules(hosting.manifest).map(({ path, headers }) => ({
      source: path.replace(/\*$/, '(.*)'),
      headers: headers.map(([key, value]) => ({ key, value })),
    })),
    redirects: redirects(hosting).map(([source, destination]) => ({
      source,
      destination,
      permanent: true,
    })),
  });
}

/** `wrangler.jsonc` for Workers with static assets, which read `_headers` and `_redirects`. */
function wrangler(hosting: Hosting): string {
  return json({
    name: hosting.host.replace(/[^a-z0-9]+/gi, '-').toLowerCase(),
    compatibility_date: '2026-01-01',
    assets: {
      directory: hosting.root,
      html_handling: 'force-trailing-slash',
      not_found_handling: '404-page',
    },
  });
}

/** What to send along with each file to a store of objects, which knows no kinds of file. */
function objectStore(hosting: Hosting): string {
  const prefix = basePrefix(hosting.manifest.base);
  const places = headerPlaces(hosting.manifest);
  return json({
    indexDocument: 'index.html',
    errorDocument: errorPage.slice(1),
    objects: Object.entries(hosting.manifest.files)
      .filter(([path]) => !path.startsWith('/_'))
      .map(([path, { sha256 }]) => {
        const headers = headersOf(`${prefix}${path}`, places);
        return {
          key: `${prefix}${path}`.slice(1),
          contentType: mediaType(path),
          cacheControl: headers.find(([name]) => name === 'Cache-Control')?.[1],
          sha256,
        };
      }),
    redirects: redirects(hosting).map(([from, to]) => ({ key: from.slice(1), location: to })),
  });
}

const redirects = ({ manifest }: Hosting): [from: string, to: string][] =>
  Object.entries(manifest.redirects);

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The hosts that a configuration can be made for. */
export const hosts = {
  nginx,
  caddy,
  apache,
  vercel,
  wrangler,
  'object-store': objectStore,
} as const;
export type HostName = keyof typeof hosts;
