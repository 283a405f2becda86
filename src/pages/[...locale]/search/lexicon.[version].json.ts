import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../../content/store.ts';
import { localizedPaths } from '../../../i18n/paths.ts';
import { lexiconFile } from '../../../search/build-lexicon.ts';

/** The vocabulary of one language, under an address that changes with it. */
export const getStaticPaths = (async () => {
  const content = await getContent();
  return localizedPaths().map(({ params, props }) => {
    const { version, json } = lexiconFile(content, props.locale);
    return { params: { ...params, version }, props: { json } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
