import type { APIRoute } from 'astro';
import { absoluteUrl } from '../i18n/paths.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...['/sitemap.xml', '/sitemap-index.xml'].map(
        (path) => `Sitemap: ${absoluteUrl(path, 'zh', site as URL)}`,
      ),
      '',
    ].join('\n'),
  );
