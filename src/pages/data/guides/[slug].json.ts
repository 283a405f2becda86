import type { APIRoute } from 'astro';
import { getContent } from '../../../content/store.ts';
import { guideJson } from '../../../meta/guide-data.ts';

export async function getStaticPaths(): Promise<{ params: { slug: string } }[]> {
  const { guides } = await getContent();
  return guides.map(({ slug }) => ({ params: { slug } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const content = await getContent();
  const guide = content.guides.find(({ slug }) => slug === params.slug);
  if (!guide) throw new Error(`There is no guide “${params.slug ?? ''}”`);
  return Response.json(guideJson(content, guide, site as URL));
};
