import type { Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import { allTargets, type ActionModel, type TargetModel } from '../plan/model.ts';
import { channelModels, type ChannelModel } from '../site/channels.ts';
import type { Authority } from '../site/schema.ts';
import { referrer, type Reference } from './references.ts';

/** What the components of a text (`<Name id="…" />`) are about. */
export interface TextContext {
  locale: Locale;
  actions: ActionModel[];
  /** Those of every plan under `2024/<id>`, and those of the page's own plan under their id. */
  targets: TargetModel[];
  channels: ChannelModel[];
  authority: Authority;
  /** Tells the fact that a reference stands for. */
  refer: (reference: Reference) => string;
}

/**
 * What a text may name beside what all texts may.
 *
 * @param own the page's actions, the targets of its own plan, and the guide whose fees it may name by id
 */
export function textContext(
  content: Content,
  locale: Locale,
  own: { actions?: ActionModel[]; targets?: TargetModel[]; guide?: string } = {},
): TextContext {
  return {
    locale,
    actions: own.actions ?? [],
    targets: [...(own.targets ?? []), ...allTargets(content, locale)],
    channels: channelModels(content, locale),
    authority: content.authority,
    refer: referrer(content, locale, own.guide),
  };
}
