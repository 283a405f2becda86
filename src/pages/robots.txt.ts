import type { APIRoute } from 'astro';
import { absoluteUrl } from '../i18n/paths.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${absoluteUrl('/sitemap-index.xml', 'zh', site as URL)}\n`,
  );
