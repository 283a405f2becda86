import type { BuiltPage, PageFacts } from './page.ts';
import { addressRecord } from './steps/address-record.ts';
import { explicitLinks } from './steps/explicit-links.ts';
import { hashes } from './steps/hashes.ts';
import { hostFiles } from './steps/host-files.ts';
import { links } from './steps/links.ts';
import { manifest } from './steps/manifest.ts';
import { markdownEditions } from './steps/markdown-editions.ts';
import { searchIndex } from './steps/search-index.ts';
import { serviceWorker } from './steps/service-worker.ts';
import { shareImages } from './steps/share-images.ts';
import { siteMaps } from './steps/site-maps.ts';
import { verificationFiles } from './steps/verification-files.ts';

/** The site as Astro has written it. */
export interface BuiltSite {
  /** The folder that it was written to. */
  root: string;
  /** The path that it was built for. */
  base: string;
  /** Every page that has been walked over, in the order of the addresses. */
  pages: PageFacts[];
}

/**
 * Adds something to a built site, or checks it: an error stops the build. All pages are walked over
 * once, in the order of their addresses, and each is handed from step to step.
 */
export interface Step {
  /** Comes before the first page. */
  begin?(site: BuiltSite): Promise<void>;
  /** Comes for every page; may change its HTML, which is written when the last step has had it. */
  page?(page: BuiltPage, site: BuiltSite): Promise<void> | void;
  /** Comes after the last page, when all of them are written. */
  end?(site: BuiltSite): Promise<void>;
}

/** What happens to a site after Astro has written it, in this order. */
export const steps: readonly Step[] = [
  hashes(),
  explicitLinks,
  searchIndex(),
  shareImages(),
  // Takes out of the parsed page what only works on a screen: the last to look at it.
  markdownEditions,
  links,
  siteMaps(),
  // Addresses are recorded only once nothing above has stopped the build.
  addressRecord,
  verificationFiles,
  serviceWorker,
  hostFiles,
  // Lists all files, so it comes last.
  manifest,
];
