import { citedLaws } from '../../tools/laws.ts';
import type { LawRef, ToolData } from '../../tools/tool.ts';
import type { Content } from '../content.ts';
import { basisLabel, citedVersions, inForceText, lawOf } from '../laws/model.ts';
import type { LawReference } from '../laws/schema.ts';
import { overlaps, type Period } from '../periods.ts';
import { feePeriods, limitPeriods } from './dated.ts';

/** What the tools count with: the figures of all guides, and the laws that they cite besides. */
export function toolData(content: Content): ToolData {
  const data: ToolData = { limits: {}, fees: {}, laws: {} };
  for (const guide of content.guides) {
    // The tools go on naming a guide as it was called when they were written.
    const names = [guide.slug, ...guide.aliases];
    const lawRefs = (ids: readonly string[], within: Period): LawRef[] =>
      ids.flatMap((id) => {
        const entry = guide.basis.find((candidate) => candidate.id === id);
        return entry ? [lawRef(content, entry, within)] : [];
      });
    for (const limit of guide.limits) {
      const periods = limitPeriods(limit).map((period) => ({
        ...period,
        basis: lawRefs(period.basis, period),
      }));
      const { name, from, note, aliases } = limit;
      const told = {
        name,
        from,
        ...(aliases && { aliases }),
        ...(note && { note }),
        ...firstOf(periods),
        ...(limit.periods && { periods }),
      };
      for (const slug of names) data.limits[`${slug}#${limit.id}`] = told;
    }
    for (const fee of guide.fees) {
      const periods = feePeriods(fee).map((period) => ({
        ...period,
        paper: period.paper ?? period.online,
        basis: lawRefs(period.basis, period),
      }));
      const told = {
        ...firstOf(periods),
        ...(fee.periods && { periods }),
      };
      for (const slug of names) data.fees[`${slug}#${fee.id}`] = told;
    }
  }
  for (const [key, reference] of Object.entries(citedLaws)) {
    data.laws[key] = lawRef(content, reference, {});
  }
  return data;
}

/** A document as a result names it, with the day from which the version of those days is in force. */
function lawRef(content: Content, reference: LawReference, within: Period): LawRef {
  const law = lawOf(content, reference.law);
  const versions = citedVersions(law, reference);
  const cited = versions.find((version) => overlaps(version, within));
  const inForce = cited?.from;
  return {
    label: {
      zh: basisLabel(content, reference, 'zh', within),
      en: basisLabel(content, reference, 'en', within),
    },
    law: law.id,
    ...(inForce && { inForce }),
    ...(cited &&
      law.versions.length === 1 && {
        days: {
          zh: inForceText(law, cited.version, 'zh'),
          en: inForceText(law, cited.version, 'en'),
        },
      }),
  };
}

/** What holds first, without its days. */
function firstOf<T extends Period>(periods: readonly T[]): Omit<T, 'from' | 'until'> {
  const [period] = periods;
  if (!period) throw new Error('There is no period');
  const { from, until, ...values } = period;
  void [from, until];
  return values;
}
