/**
 * Compares two dates in EDTF level 0 (`2024`, `2024-04`, `2024-04-26`).
 *
 * @returns below, at or above zero; of two that agree as far as both go, the less precise comes first
 */
export function byDate(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The parts of a date, as many as are known: year, month (from 1), day. */
export function dateParts(date: string): number[] {
  return date.split('-').map(Number);
}

/**
 * The instant that stands for a day in formats which want one: midnight UTC, the beginning of the
 * office's morning in China, so that the same content always gives the same file.
 *
 * @param day an ISO day, such as `2024-04-26`
 */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A day and minute in China (`2026-12-01 09:00`) in ISO 8601; a day alone stays one. */
export function isoMoment(moment: string): string {
  const [day = '', time] = moment.split(' ');
  return time ? `${day}T${time}:00+08:00` : day;
}

/** The instant of a day and minute in China, or the one that stands for a day. */
export function instant(moment: string): Date {
  return moment.length > 10 ? new Date(isoMoment(moment)) : midnight(moment);
}

/** The later of two, each a day or a day and minute; nothing counts as earliest. */
export function later(a: string, b: string): string {
  if (!a || !b) return a || b;
  return instant(a) < instant(b) ? b : a;
}
