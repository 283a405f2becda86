import Action from './Action.astro';
import Channel from './Channel.astro';
import Contact from './Contact.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Fee from './Fee.astro';
import GuideReview from './GuideReview.astro';
import Law from './Law.astro';
import Limit from './Limit.astro';
import Name from './Name.astro';
import Partners from './Partners.astro';
import Picture from './Picture.astro';
import Privacy from './Privacy.astro';
import SiteEditors from './SiteEditors.astro';
import Table from './Table.astro';
import Target from './Target.astro';
import TargetSentence from './TargetSentence.astro';
import type { proseComponents } from '../../content/text/schema.ts';

/** The components that a text may use, the content check refuses any other, and those that plugins write. */
export const components = {
  Action,
  Channel,
  Contact,
  Fee,
  GuideReview,
  Law,
  Limit,
  Name,
  Partners,
  Privacy,
  SiteEditors,
  Target,
  TargetSentence,
  img: Picture,
  table: Table,
  h2: Heading2,
  h3: Heading3,
} satisfies Record<keyof typeof proseComponents | 'img' | 'table' | 'h2' | 'h3', unknown>;
