import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../../content/store.ts';
import { localizedPaths } from '../../../i18n/paths.ts';
import { lexiconFile } from '../../../search/build-lexicon.ts';
import { soundsFile } from '../../../search/build-sounds.ts';
import { spellingFile } from '../../../search/build-spelling.ts';
import { modelFile } from '../../../search/model/build-model.ts';
import { suggestionFile } from '../../../search/build-suggestions.ts';

/** What the search goes by in each language, under addresses that change with it. */
export const getStaticPaths = (async () => {
  const content = await getContent();
  return localizedPaths().flatMap(({ params, props }) =>
    [lexiconFile, modelFile, soundsFile, spellingFile, suggestionFile].map((file) => {
      const { path, json } = file(content, props.locale);
      return { params: { ...params, file: path.slice('/search/'.length) }, props: { json } };
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
