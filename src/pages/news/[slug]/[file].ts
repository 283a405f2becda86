import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { folderOf } from '../../../content/content.ts';
import { getContent } from '../../../content/store.ts';

export async function getStaticPaths(): Promise<{ params: { slug: string; file: string } }[]> {
  const { announcements } = await getContent();
  return announcements.flatMap(({ slug, attachments }) =>
    attachments.map(({ file }) => ({ params: { slug, file } })),
  );
}

/** An attachment, below the address of its announcement. */
export const GET: APIRoute = async ({ params }) => {
  const { announcements } = await getContent();
  const entry = announcements.find(({ slug }) => slug === params.slug);
  if (!entry) throw new Error(`There is no announcement “${params.slug ?? ''}”`);
  return new Response(await readFile(`${folderOf(entry.file)}/${params.file ?? ''}`));
};
