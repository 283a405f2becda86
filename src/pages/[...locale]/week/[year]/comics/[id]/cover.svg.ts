import type { APIRoute } from 'astro';
import { getContent } from '../../../../../../content/store.ts';
import { comicModels, weekOf } from '../../../../../../content/week/model.ts';
import { localizedPaths } from '../../../../../../i18n/paths.ts';
import type { Locale } from '../../../../../../i18n/locales.ts';
import { drawingFile } from '../../../../../../components/comic/drawing-file.ts';

export async function getStaticPaths(): Promise<ReturnType<typeof localizedPaths>> {
  const { weeks } = await getContent();
  return localizedPaths(
    weeks.flatMap((week) => week.comics.map(({ id }) => ({ year: String(week.year), id }))),
  );
}

/** The last panel of a comic as a picture of its own. */
export const GET: APIRoute<{ locale: Locale }> = async ({ params, props }) => {
  const content = await getContent();
  const comics = comicModels(content, weekOf(content, Number(params.year)), props.locale);
  const cover = comics.find(({ id }) => id === params.id)?.panels.at(-1);
  if (!cover) throw new Error(`There is no comic “${params.id ?? ''}”`);
  return new Response(await drawingFile(cover.scene, cover.signs), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
