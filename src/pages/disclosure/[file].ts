import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPathsItem } from 'astro';
import { disclosureFiles, disclosureFolder } from '../../content/site/disclosure-files.ts';
import { getContent } from '../../content/store.ts';

export async function getStaticPaths(): Promise<GetStaticPathsItem[]> {
  const files = disclosureFiles(await getContent()).map(([, file]) => file);
  return [...new Set(files)].map((file) => ({ params: { file } }));
}

/** A file of 政府信息公开, as the settings name it. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(`${disclosureFolder}/${params.file ?? ''}`));
