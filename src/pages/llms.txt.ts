import type { APIRoute } from 'astro';
import { getContent } from '../content/store.ts';
import { llmsText } from '../feeds/llms.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await getContent(), site as URL), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
