import type { APIRoute, GetStaticPathsItem } from 'astro';
import { getContent } from '../content/store.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { localPath } from '../i18n/paths.ts';
import { buildFeed, feedChannels } from './feeds.ts';
import { feedTypes, type FeedFormat } from './files.ts';

/** The address of every feed without its ending, with what makes it. */
export async function feedPaths(): Promise<GetStaticPathsItem[]> {
  const content = await getContent();
  return locales.flatMap((locale) =>
    feedChannels(content, locale).map(({ path }) => ({
      params: { feed: `${localPath(path, locale, '').slice(1)}feed` },
      props: { locale, path },
    })),
  );
}

/** The route of every feed in one format. */
export function feedRoute(format: FeedFormat): APIRoute<{ locale: Locale; path: string }> {
  return async ({ props: { locale, path }, site }) => {
    const content = await getContent();
    const channel = feedChannels(content, locale).find((entry) => entry.path === path);
    if (!channel) throw new Error(`There is no feed for ${path}`);
    return new Response(await buildFeed(content, channel, locale, format, site as URL), {
      headers: { 'Content-Type': `${feedTypes[format]}; charset=utf-8` },
    });
  };
}
