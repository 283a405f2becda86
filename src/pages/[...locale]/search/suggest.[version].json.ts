import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../../content/store.ts';
import { localizedPaths } from '../../../i18n/paths.ts';
import { suggestionFile } from '../../../search/build-suggestions.ts';

/** What is offered while typing in one language, under an address that changes with it. */
export const getStaticPaths = (async () => {
  const content = await getContent();
  return localizedPaths().map(({ params, props }) => {
    const { version, json } = suggestionFile(content, props.locale);
    return { params: { ...params, version }, props: { json } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
