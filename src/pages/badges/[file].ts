import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPathsItem } from 'astro';
import { badgeFiles, badgeFolder } from '../../content/site/badges.ts';
import { getContent } from '../../content/store.ts';

export async function getStaticPaths(): Promise<GetStaticPathsItem[]> {
  const files = badgeFiles(await getContent()).map(([, file]) => file);
  return [...new Set(files)].map((file) => ({ params: { file } }));
}

/** A picture of the foot, as the settings name it. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(`${badgeFolder}/${params.file ?? ''}`));
