import type { APIRoute } from 'astro';
import { getData } from '../../../content/store.ts';
import { guideJson } from '../../../meta/guide-data.ts';

export async function getStaticPaths(): Promise<{ params: { slug: string } }[]> {
  const { guides } = await getData();
  return guides.map(({ slug }) => ({ params: { slug } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const content = await getData();
  const guide = content.guides.find(({ slug }) => slug === params.slug);
  if (!guide) throw new Error(`There is no guide “${params.slug ?? ''}”`);
  return Response.json(guideJson(content, guide, site as URL));
};
