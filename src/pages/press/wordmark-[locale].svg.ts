import type { APIRoute, GetStaticPathsItem } from 'astro';
import { getContent } from '../../content/store.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import { wordmark } from '../../meta/wordmark.ts';

export function getStaticPaths(): GetStaticPathsItem[] {
  return locales.map((locale) => ({ params: { locale }, props: { locale } }));
}

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) => {
  const { authority } = await getContent();
  return new Response(wordmark(authority.name[props.locale]), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
