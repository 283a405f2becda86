import { addDays, parseDay } from './days.ts';

/**
 * A calendar file (RFC 5545) with one whole day.
 *
 * @param iso the day
 * @param stamp when the file is made, as `20240426T000000Z`
 */
export function calendarFile(iso: string, summary: string, stamp: string): string {
  if (!parseDay(iso)) throw new RangeError(`${iso} is not a date`);
  const compact = (date: string): string => date.replaceAll('-', '');
  const text = summary.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IP office//Deadlines//EN',
    'BEGIN:VEVENT',
    `UID:${iso}-${stamp}@deadlines`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(iso)}`,
    `DTEND;VALUE=DATE:${compact(addDays(iso, 1))}`,
    ...fold(`SUMMARY:${text}`),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Lines of at most 75 octets, as RFC 5545 §3.1 asks; a character is never cut. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (new TextEncoder().encode(current + character).length > 74) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current];
}
