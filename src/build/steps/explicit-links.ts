// Lets links name the file of the page that they lead to, where that is asked for; writes pages.
import { basePrefix } from '../../i18n/paths.ts';
import type { Step } from '../steps.ts';

/** With `LINKS=explicit`, for hosts that know no index documents. */
export const explicitLinks: Step = {
  page(page, { base }) {
    if (namesFiles()) page.html = namePages(page.html, base);
  },
};

/** Where a page says that another one is opened: links, forms, and redirects. */
const opening =
  /(<(?:a|form)\b[^>]*?\s(?:href|action)="|http-equiv="refresh" content="0; url=)([^"]*)/g;

/**
 * Whether links of this build name the file of the page that they lead to (`LINKS=explicit`), for
 * hosts that know no index documents. Canonical addresses stay as they are.
 */
export function namesFiles(): boolean {
  return process.env.LINKS === 'explicit';
}

/** A page's HTML with every link to a page of the site naming its file, and told so for its scripts. */
function namePages(html: string, base: string): string {
  const inside = `${basePrefix(base)}/`;
  return html
    .replace('<html ', '<html data-page="index.html" ')
    .replace(opening, (whole, before: string, address: string) => {
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
      const toPage = path.startsWith(inside) && !path.startsWith('//') && path.endsWith('/');
      return toPage ? `${before}${path}index.html${rest}` : whole;
    });
}
