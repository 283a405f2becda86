import type { APIRoute } from 'astro';
import { getContent } from '../../../../content/store.ts';
import { weekCalendar } from '../../../../feeds/calendar.ts';
import { yearPaths } from '../../../../i18n/paths.ts';
import type { Locale } from '../../../../i18n/locales.ts';

export async function getStaticPaths(): Promise<ReturnType<typeof yearPaths>> {
  return yearPaths((await getContent()).weeks);
}

export const GET: APIRoute<{ locale: Locale }> = async ({ params, props, site }) => {
  const content = await getContent();
  const week = content.weeks.find(({ year }) => String(year) === params.year);
  if (!week) throw new Error(`There is no week of ${params.year ?? ''}`);
  return new Response(weekCalendar(content, week, props.locale, site as URL), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
