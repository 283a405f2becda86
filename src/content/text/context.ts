import type { Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import { refsTo, type RefModel } from '../guides/model.ts';
import { type ActionModel } from '../plan/model.ts';
import { allTargets, type TargetModel } from '../plan/targets.ts';
import { channelModels, type ChannelModel } from '../site/channels.ts';
import type { Authority } from '../site/schema.ts';
import { staleSections } from './made-from.ts';
import { ownBasis, referrer, type Reference } from './references.ts';

/** What the components of a text (`<Name id="…" />`) are about. */
export interface TextContext {
  locale: Locale;
  actions: ActionModel[];
  /** Those of every plan under `2024/<id>`, and those of the page's own plan under their id. */
  targets: TargetModel[];
  channels: ChannelModel[];
  authority: Authority;
  /** The page's address without locale prefix, where the text is on a page. */
  path: string;
  /** Its sections whose Chinese has changed since they were translated. */
  stale: ReadonlySet<string>;
  /** Tells the fact that a reference stands for. */
  refer: (reference: Reference) => string;
  /** The numbered reference to an entry of the guide's own list of legal basis; nothing where there is none. */
  basisRef: (reference: Reference) => RefModel | undefined;
}

/**
 * What a text may name beside what all texts may.
 *
 * @param path the address of the text's page, without locale prefix
 * @param own the page's actions, the targets of its own plan, and the guide whose fees it may name by id
 */
export function textContext(
  content: Content,
  locale: Locale,
  path: string,
  own: { actions?: ActionModel[]; targets?: TargetModel[]; guide?: string } = {},
): TextContext {
  const guide = content.guides.find(({ slug }) => slug === own.guide);
  return {
    locale,
    actions: own.actions ?? [],
    targets: [...(own.targets ?? []), ...allTargets(content, locale)],
    channels: channelModels(content, locale),
    authority: content.authority,
    path,
    stale: staleSections(content, path, locale),
    refer: referrer(content, locale, own.guide),
    basisRef: (reference) => {
      const basis = ownBasis(guide, reference);
      return guide && basis && refsTo(content, guide, [basis.id], locale)[0];
    },
  };
}
