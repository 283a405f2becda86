import type { APIRoute } from 'astro';
import { getData } from '../../content/store.ts';
import { dataCatalog } from '../../feeds/data-sets/catalog.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(`${JSON.stringify(dataCatalog(await getData(), site as URL), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
