/// <reference types="astro/client" />

declare namespace App {
  /** What the components inside a text may show; the page sets it before rendering the text. */
  interface Locals {
    article?: import('./content/text/context.ts').TextContext;
  }
}

interface Window {
  /** Loads a module on first use; see `load-module.ts`. */
  loadModule(address: string): Promise<unknown>;
}
