import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import { weekPath, type Content, type WeekEntry } from '../content/content.ts';
import { answerOf } from '../content/plan/model.ts';
import { weekName } from '../content/week/name.ts';
import { midnight } from '../i18n/dates.ts';
import { languageTag, type Locale } from '../i18n/locales.ts';
import { absoluteUrl } from '../i18n/paths.ts';
import { strings } from '../i18n/strings.ts';

/**
 * The calendar of a publicity week (RFC 5545): 26 April and the national week of every year, and
 * the office's own events as far as their days are known. Ids and stamps come from the data, so
 * that the same content always gives the same file.
 */
export function weekCalendar(content: Content, week: WeekEntry, locale: Locale, site: URL): string {
  const t = strings(locale);
  const url = absoluteUrl(weekPath(week.year), locale, site);
  const stamp = midnight(week.modified);
  const calendar = ical({
    name: weekName(week, locale),
    description: answerOf(content, weekPath(week.year), locale),
    url,
    prodId: { company: site.host, product: 'publicity-week', language: languageTag[locale] },
  });
  const uid = (id: string): string => `${id}.${week.year}.${locale}@${site.host}`;
  calendar.createEvent({
    id: uid('world-ip-day'),
    stamp,
    start: midnight(`${week.year}-${week.world_day}`),
    allDay: true,
    repeating: { freq: ICalEventRepeatingFreq.YEARLY },
    summary: t.themeWorld,
    url,
  });
  calendar.createEvent({
    id: uid('national-week'),
    stamp,
    start: midnight(`${week.year}-${week.national_week.from}`),
    end: dayAfter(`${week.year}-${week.national_week.to}`),
    allDay: true,
    repeating: { freq: ICalEventRepeatingFreq.YEARLY },
    summary: t.themeNational,
    url,
  });
  for (const event of week.events) {
    calendar.createEvent({
      id: uid(event.id),
      stamp,
      start: midnight(event.from),
      end: dayAfter(event.to ?? event.from),
      allDay: true,
      summary: event.name[locale],
      ...(event.place[locale] ? { location: event.place[locale] } : {}),
      url: `${url}#events`,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** An all-day event ends on the day after its last (RFC 5545, 3.6.1). */
function dayAfter(day: string): Date {
  const date = midnight(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}
