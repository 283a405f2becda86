import { dev } from 'astro';

// Astro's own command would report its use to its makers; its notes, such as that an office has no
// comics, are no mistakes of an editor's.
const { resolvedUrls } = await dev({
  server: { port: Number(process.env.PORT || 4321) },
  logLevel: 'error',
});
const [url = ''] = resolvedUrls.local;
console.log(
  `\n  本站地址，边写边看 / the site while you write: ${url}\n  English:                                   ${url}en/\n  第一页要等一会儿 / the first page takes a while · Ctrl+C 停止 / to stop\n`,
);
