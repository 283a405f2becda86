import type { APIRoute, GetStaticPathsItem } from 'astro';
import { kept } from '../../content/kept-results.ts';
import { getContent } from '../../content/store.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import { wordmark } from '../../meta/share-image.ts';

export function getStaticPaths(): GetStaticPathsItem[] {
  return locales.map((locale) => ({ params: { locale }, props: { locale } }));
}

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => {
  const { authority } = await getContent();
  const name = authority.name[props.locale];
  // Reading the typeface takes a third of a second.
  const svg = kept(`wordmark-${props.locale}`, name, () => wordmark(name));
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
