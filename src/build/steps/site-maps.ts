// Lists every page for search engines that read no index of site maps; writes /sitemap.xml and /sitemap.txt.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../steps.ts';

interface Listed {
  url: string;
  /** Day, or day and time, of the last change, where the page tells it. */
  modified: string | undefined;
}

/** One flat list, as Baidu asks for; the index with the languages of each page stands beside it. */
export function siteMaps(): Step {
  const pages: Listed[] = [];
  return {
    page({ path, html, facts }) {
      const url = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      if (!url || facts.redirect || /\/search\/$/.test(path)) return;
      pages.push({ url, modified: modifiedOf(html) });
    },
    async end({ root }) {
      const rows = pages.map(
        ({ url, modified }) =>
          `<url><loc>${url}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}</url>\n`,
      );
      await writeFile(
        join(root, 'sitemap.xml'),
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</urlset>\n`,
      );
      await writeFile(join(root, 'sitemap.txt'), pages.map(({ url }) => `${url}\n`).join(''));
    },
  };
}

/** What the page itself tells machines: its last change, else when it went online. */
function modifiedOf(html: string): string | undefined {
  const changed = /"dateModified":"([^"]+)"/.exec(html)?.[1];
  const published = /<meta name="PubDate" content="(\S+) (\S+)"/.exec(html);
  return changed ?? (published ? `${published[1]}T${published[2]}:00+08:00` : undefined);
}
