import type { APIRoute, GetStaticPathsItem } from 'astro';
import { getData } from '../../content/store.ts';
import { dataSets } from '../../feeds/data-sets/data-sets.ts';
import { dataFile, dataFormats, type DataFormat } from '../../feeds/data-sets/files.ts';

const formats = Object.keys(dataFormats) as DataFormat[];

export function getStaticPaths(): GetStaticPathsItem[] {
  return dataSets.flatMap((set) =>
    formats.map((format) => ({ params: { set: set.id, format }, props: { format } })),
  );
}

/** A data set in one form. */
export const GET: APIRoute<{ format: DataFormat }> = async ({ params, props, site }) => {
  const set = dataSets.find(({ id }) => id === params.set);
  if (!set) throw new Error(`There is no data set “${params.set ?? ''}”`);
  return new Response(dataFile(set, props.format, await getData(), site as URL), {
    headers: { 'Content-Type': `${dataFormats[props.format]}; charset=utf-8` },
  });
};
