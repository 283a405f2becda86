/** The days from and until which something holds; an end that is open is left out. */
export interface Period {
  /** The first day, as `2027-01-01`. */
  from?: string | undefined;
  /** The last day. */
  until?: string | undefined;
}

const dayMs = 86_400_000;

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The day after an ISO day. */
export function dayAfter(day: string): string {
  return shift(day, 1);
}

/** The day before an ISO day. */
export function dayBefore(day: string): string {
  return shift(day, -1);
}

/** Whether a period holds on an ISO day. */
export function holdsOn({ from, until }: Period, day: string): boolean {
  return (!from || from <= day) && (!until || day <= until);
}

/** Whether two periods have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return (!a.from || !b.until || a.from <= b.until) && (!b.from || !a.until || b.from <= a.until);
}

/** What is wrong with one of several successive periods. */
export type PeriodFault =
  | { index: number; field: 'until'; kind: 'reversed' }
  | { index: number; field: 'until'; kind: 'open' }
  | { index: number; field: 'from'; kind: 'gap' | 'overlap'; expected: string };

/**
 * Checks that periods follow each other in order, with neither a gap nor an overlap.
 *
 * @returns the faults in order; a period that another follows needs a last day (`open`), and the
 *   next one begins on the day after it (`expected`)
 */
export function periodFaults(periods: readonly Period[]): PeriodFault[] {
  return periods.flatMap((period, index): PeriodFault[] => {
    const faults: PeriodFault[] = [];
    const { from, until } = period;
    if (from && until && until < from) faults.push({ index, field: 'until', kind: 'reversed' });
    const next = periods[index + 1];
    if (!next) return faults;
    if (!until) return [...faults, { index, field: 'until', kind: 'open' }];
    const expected = dayAfter(until);
    if (next.from === expected) return faults;
    const kind = next.from && next.from > expected ? 'gap' : 'overlap';
    return [...faults, { index: index + 1, field: 'from', kind, expected }];
  });
}

/** A fault in words, in both languages, with what to write. */
export function faultText(
  fault: PeriodFault,
  periods: readonly Period[],
): { zh: string; en: string } {
  const { index } = fault;
  if (fault.kind === 'reversed') {
    const { from = '', until = '' } = periods[index] ?? {};
    return {
      zh: `最后一天 until（${until}）早于第一天 from（${from}）。请改正其中一个。`,
      en: `The last day (until: ${until}) is before the first (from: ${from}). Correct one of the two.`,
    };
  }
  if (fault.kind === 'open') {
    return {
      zh: `后面还有一段，这一段要写最后一天，例如 until: '2026-12-31'。`,
      en: `Another period follows, so this one needs its last day, as in until: '2026-12-31'.`,
    };
  }
  const found = periods[index]?.from ?? '';
  const before = periods[index - 1]?.until ?? '';
  const zhFound = found ? `从${found}开始` : '没有写 from';
  const enFound = found ? `begins on ${found}` : 'has no from';
  const [zhKind, enKind] =
    fault.kind === 'gap' ? ['中间有空档', 'a gap is left'] : ['两段重叠', 'the two overlap'];
  return {
    zh: `前一段到${before}为止，这一段${zhFound}，${zhKind}。请写 from: '${fault.expected}'，或者改正前一段的 until。`,
    en: `The period before ends on ${before} and this one ${enFound}, so ${enKind}. Write from: '${fault.expected}', or correct until of the one before.`,
  };
}
