import { serveSite } from './server.ts';

const { url } = await serveSite(
  process.env.OUT_DIR || 'dist',
  Number(process.env.PORT || 4321),
  process.env.BASE_PATH || '/',
);
console.log(
  `\n  本站地址 / the site: ${url}\n  English:            ${url}en/\n  Ctrl+C 停止 / to stop\n`,
);
