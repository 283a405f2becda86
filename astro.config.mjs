import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { hasMoved, movedPaths } from './src/build/moved.ts';
import { devFiles } from './src/build/dev-files.ts';
import { searchInDevelopment } from './src/build/search-in-development.ts';
import { textsAsWritten } from './src/markdown/as-written.ts';
import { markdown } from './src/markdown/markdown.ts';
import { translationsOf } from './src/i18n/paths.ts';
import { placeholderSite } from './src/meta/site.ts';

// Both move the whole site: to another host, or below a path of it.
const site = process.env.SITE_URL || placeholderSite;
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: markdown(base, movedPaths),
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !/\/(search|plan|week)\/$/.test(page),
      serialize: async (item) =>
        (await hasMoved(item.url, base))
          ? undefined
          : // The plugin would look for the pair of each page among all others.
            { ...item, links: translationsOf(item.url, base) },
    }),
    devFiles(),
    searchInDevelopment(),
  ],
  // Scripts stay files of their own, so that they are cached and need no exception in a security policy.
  vite: {
    cacheDir: '.cache/vite',
    worker: { format: 'es' },
    plugins: [textsAsWritten(), tailwindcss()],
    // No sheet uses `light-dark()`, so none needs what stands in for it in older browsers.
    css: { lightningcss: { exclude: Features.LightDark } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Short names: they stand in every page.
            output: {
              entryFileNames: 'assets/[hash].js',
              chunkFileNames: 'assets/[hash].js',
              assetFileNames: 'assets/[hash][extname]',
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome109', 'safari15.4', 'ios15.4', 'firefox115'],
      modulePreload: false,
      rollupOptions: {
        onwarn(warning, warn) {
          // Astro marks each text with a directive of its own, which the bundler does not know.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
