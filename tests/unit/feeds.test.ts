import ICAL from 'ical.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekCalendar } from '../../src/feeds/calendar.ts';
import type { DataField } from '../../src/feeds/data-sets/fields.ts';
import { toCsv } from '../../src/feeds/data-sets/files.ts';
import { must, readContent } from '../content.ts';

const site = new URL('https://ip.example');

describe('the calendar of the week', () => {
  const content = readContent();
  const week = must(content.weeks[0]);
  const events = (text: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  test('26 April and the national week come back every year', () => {
    const [day, national] = events(weekCalendar(content, week, 'en', site));
    const years = (event: ICAL.Event | undefined): string[] => {
      const iterator = must(event).iterator();
      return [0, 1, 2].map(() => iterator.next().toString());
    };
    expect(years(day)).toEqual(['2024-04-26', '2025-04-26', '2026-04-26']);
    expect(years(national)).toEqual(['2024-04-20', '2025-04-20', '2026-04-20']);
    expect(must(national).duration.toString()).toBe('P1W');
    expect(must(day).summary).toBe('World IP Day');
  });

  test('an event of the office is in it once its days are known', () => {
    const withEvent = {
      ...week,
      events: [
        {
          id: 'opening',
          name: { zh: '开幕，欢迎；来', en: 'Opening, with music; come' },
          from: '2024-04-22',
          to: '2024-04-23',
          place: { zh: '图书馆', en: 'Library' },
        },
      ],
    };
    const event = must(events(weekCalendar(content, withEvent, 'en', site))[2]);
    expect(event.summary).toBe('Opening, with music; come');
    expect(event.location).toBe('Library');
    expect(event.startDate.toString()).toBe('2024-04-22');
    expect(event.endDate.toString()).toBe('2024-04-24');
  });

  test('the same content gives the same file, with ids that stay', () => {
    const once = weekCalendar(content, week, 'zh', site);
    expect(weekCalendar(content, week, 'zh', site)).toBe(once);
    expect(once).toContain('UID:world-ip-day.2024.zh@ip.example');
    expect(once).toMatch(/END:VCALENDAR\r\n$/);
    for (const line of once.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});

describe('CSV', () => {
  const fields: DataField[] = ['a', 'b'].map((name) => ({
    name,
    type: 'text',
    meaning: { zh: name, en: name },
  }));
  const read = (text: string): string[][] => parse(text, { bom: true });

  test('begins with the mark that Excel needs', () => {
    expect(toCsv(fields, [{ a: '甲', b: '乙' }])).toBe('\uFEFFa,b\r\n甲,乙\r\n');
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'a text that a spreadsheet would run (%j) is made harmless',
    (text) => {
      expect(read(toCsv(fields, [{ a: text, b: '' }]))[1]?.[0]).toBe(`'${text}`);
    },
  );
  test('any other text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
        fc.pre(!/^[=+\-@\t\r]/.test(a) && !/^[=+\-@\t\r]/.test(b));
        expect(read(toCsv(fields, [{ a, b }]))[1]).toEqual([a, b]);
      }),
    );
  });
  test('lists and empty fields', () => {
    expect(read(toCsv(fields, [{ a: ['x', 'y'], b: null }]))[1]).toEqual(['x; y', '']);
  });
});
