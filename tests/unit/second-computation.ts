/*
 * Deadlines worked out another way than the site does: by counting day for day, and with the days off
 * and the working weekends of the State Council's notices typed from them.
 */

const off = spans(
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
);
const working = new Set([
  ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14'],
  ...['2024-09-29', '2024-10-12', '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28'],
  ...['2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20'],
  '2026-10-10',
]);

function next(iso: string): string {
  const date = new Date(`${iso}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function spans(...list: [string, string][]): Set<string> {
  const days = new Set<string>();
  for (const [first, last] of list) for (let d = first; d <= last; d = next(d)) days.add(d);
  return days;
}

/** The end of a period, by walking through the calendar. */
export function endByHand(event: string, value: number, unit: 'days' | 'months' | 'years'): string {
  if (unit === 'days') {
    let day = event;
    for (let n = 0; n < value; n++) day = next(day);
    return day;
  }
  const [year = 0, month = 0, date = 0] = event.split('-').map(Number);
  const ahead = unit === 'years' ? value * 12 : value;
  let [y, m] = [year, month];
  for (let n = 0; n < ahead; n++) [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${y}-${pad(m)}-${pad(Math.min(date, lengths[m - 1] ?? 0))}`;
}

/** The last day to act of a period that ends from 2024 to 2026. */
export function lastDayByHand(end: string): string {
  const weekday = new Date(`${end}T12:00:00Z`).getUTCDay();
  const isOff = !working.has(end) && (off.has(end) || weekday === 0 || weekday === 6);
  return isOff ? lastDayByHand(next(end)) : end;
}
