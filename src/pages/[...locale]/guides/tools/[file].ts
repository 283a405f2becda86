import type { APIRoute, GetStaticPaths } from 'astro';
import { toolFiles } from '../../../../content/guides/tool-file.ts';
import { getContent } from '../../../../content/store.ts';
import { defaultLocale } from '../../../../i18n/locales.ts';

/** What the tools count with in each language, under an address that changes with it. */
export const getStaticPaths = (async () => {
  return toolFiles(await getContent()).map(({ locale, file, json }) => ({
    params: { locale: locale === defaultLocale ? undefined : locale, file },
    props: { json },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
