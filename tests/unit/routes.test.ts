import { describe, expect, test } from 'vitest';
import { toolData } from '../../src/content/guides/tool-data.ts';
import { disputeRoute, disputeRouteTool } from '../../src/tools/dispute-route.ts';
import { ways } from '../../src/tools/dispute-ways.ts';
import { kindIds, protectionKind, protectionKindTool } from '../../src/tools/protection-kind.ts';
import {
  askedFields,
  type Answer,
  type Field,
  type Outcome,
  type Values,
} from '../../src/tools/tool.ts';
import { readContent } from '../content.ts';

const content = readContent();
const data = toolData(content);
const slugs = content.guides.map((guide) => guide.slug);
const sure = (outcome: Outcome): Answer => {
  if ('problems' in outcome) throw new Error(outcome.problems.map(({ text }) => text.en).join());
  return outcome;
};
const said = (answer: Answer, locale: 'zh' | 'en'): string =>
  [answer.headline, ...answer.warnings, ...answer.lines].map((text) => text[locale]).join('\n');

/** Every way through the questions of a tool: only what is asked is answered. */
function everyCase(fields: readonly Field[], values: Values = {}): Values[] {
  const open = askedFields(fields, values).find(({ name }) => values[name] === undefined);
  if (!open) return [values];
  return (open.options ?? []).flatMap(({ id }) =>
    everyCase(fields, { ...values, [open.name]: id }),
  );
}

describe('which way for a dispute', () => {
  const cases = everyCase(disputeRouteTool.fields(data));
  const elsewhere = { evidence: 'yes', place: 'other', agreement: 'no' };

  test.each([
    [{ evidence: 'yes', place: 'fair' }, 'fair'],
    [{ evidence: 'yes', place: 'platform' }, 'platform'],
    [{ ...elsewhere, agreement: 'yes' }, 'arbitrate'],
    [{ ...elsewhere, willing: 'yes', foreign: 'no' }, 'mediate'],
    [{ ...elsewhere, willing: 'no', goal: 'stop', right: 'patent' }, 'act-patent'],
    [{ ...elsewhere, willing: 'unknown', goal: 'stop', right: 'trademark' }, 'act-trademark'],
    [{ ...elsewhere, willing: 'no', goal: 'stop', right: 'copyright' }, 'act-copyright'],
    [{ ...elsewhere, willing: 'no', goal: 'stop', right: 'competition' }, 'act-competition'],
    [{ ...elsewhere, willing: 'no', goal: 'stop', right: 'other' }, 'stop-in-court'],
    [{ ...elsewhere, willing: 'no', goal: 'damages' }, 'sue'],
    [{ ...elsewhere, willing: 'unknown', goal: 'damages' }, 'demand'],
    [{ ...elsewhere, willing: 'unknown', goal: 'relation' }, 'negotiate'],
    [{ ...elsewhere, willing: 'no', goal: 'relation' }, 'third-party'],
  ] as [Values, string][])('%j: %s', (values, way) => {
    expect(sure(disputeRoute(values, data)).outcome).toBe(way);
  });

  test('no case is a dead end, and every way is reached', () => {
    const reached = new Set(cases.map((values) => sure(disputeRoute(values, data)).outcome));
    expect([...reached].sort()).toEqual(Object.keys(ways).sort());
    for (const values of cases) {
      const answer = sure(disputeRoute(values, data));
      expect(slugs).toContain(answer.guide);
      expect(answer.lines.length).toBeGreaterThan(1);
      expect(answer.basis.length).toBeGreaterThan(0);
    }
  });

  test('nothing is asserted that was not answered', () => {
    for (const values of cases) {
      const answer = sure(disputeRoute(values, data));
      if (values.willing !== 'no') {
        expect(said(answer, 'zh')).not.toMatch(/对方不愿意协商/);
        expect(said(answer, 'en')).not.toMatch(/other side will not talk/);
      }
      if (values.willing !== 'yes') expect(said(answer, 'en')).not.toContain('side will talk, and');
      // Who refuses to talk is not sent back to talk.
      if (values.willing === 'no') expect(answer.headline.en).not.toMatch(/^Negotiate|^Mediate/);
      expect(answer.warnings.length > 0).toBe(values.evidence === 'no');
    }
  });

  test('a question that is asked and not answered stops it, at its field', () => {
    const problemsOf = (values: Values): string[] => {
      const outcome = disputeRoute(values, data);
      return 'problems' in outcome ? outcome.problems.map(({ field }) => field) : [];
    };
    expect(problemsOf({})).toEqual(['evidence', 'place']);
    expect(problemsOf({ ...elsewhere })).toEqual(['willing']);
    expect(problemsOf({ ...elsewhere, willing: 'no' })).toEqual(['goal']);
    expect(problemsOf({ ...elsewhere, willing: 'no', goal: 'stop' })).toEqual(['right']);
    expect(problemsOf({ evidence: 'maybe', place: 'fair' })).toEqual(['evidence']);
  });

  test('each way rests on its law', () => {
    const basis = (values: Values): string =>
      sure(disputeRoute(values, data))
        .basis.map(({ label }) => label.zh)
        .join();
    const stop = { ...elsewhere, willing: 'no', goal: 'stop' };
    expect(basis({ ...stop, right: 'patent' })).toContain('《专利法》第65条');
    expect(basis({ ...stop, right: 'copyright' })).toContain('《著作权法》第53条');
    expect(basis({ ...stop, right: 'trademark' })).toContain(
      '第60条（2027年1月1日前）、第74条（2027年1月1日起）',
    );
    expect(basis({ evidence: 'yes', place: 'platform' })).toContain('第43条第2款');
    expect(basis({ ...elsewhere, willing: 'yes', foreign: 'no' })).toContain('第205条');
  });
  test('a foreign element brings in WIPO, where mediation is the way', () => {
    const values = { ...elsewhere, willing: 'yes' };
    expect(said(sure(disputeRoute({ ...values, foreign: 'yes' }, data)), 'en')).toContain('WIPO');
    expect(said(sure(disputeRoute({ ...values, foreign: 'no' }, data)), 'en')).not.toContain(
      'WIPO',
    );
  });
});

describe('which kind of protection', () => {
  test.each([
    ['invention', 'invention patent', '20 years', 'patent-pre-examination'],
    ['structure', 'utility model patent', '10 years', 'patent-pre-examination'],
    ['look', 'design patent', '15 years', 'patent-pre-examination'],
    ['brand', 'trademark', '10 years', 'trademark-registration'],
    ['work', 'copyright', 'the author’s life and 50 years', 'copyright-registration'],
    ['work', 'copyright', 'Of an organisation: 50 years', 'copyright-registration'],
    ['film', 'copyright', 'Whoever owns it: 50 years', 'copyright-registration'],
    ['software', 'software copyright', 'the author’s life and 50 years', 'copyright-registration'],
    ['software', 'software copyright', '31 December', 'copyright-registration'],
    ['data', 'data product', 'valid for', 'data-ip'],
    ['origin', 'geographical indication', 'mark: 10 years', 'geographical-indications'],
  ])('%s: %s, %s', (what, right, term, guide) => {
    const answer = sure(protectionKind({ what }, data));
    expect(answer.headline.en).toContain(right);
    expect(said(answer, 'en')).toContain(term);
    expect(answer.guide).toBe(guide);
  });
  test('a film does not run by the life of its author', () => {
    expect(said(sure(protectionKind({ what: 'film' }, data)), 'en')).not.toContain('life');
  });
  test('software rests on its own regulations', () => {
    const { basis } = sure(protectionKind({ what: 'software' }, data));
    expect(basis.map(({ label }) => label.zh)).toContain('《计算机软件保护条例》第14条');
  });
  test('every kind is reached and leads to a guide that exists', () => {
    const reached = everyCase(protectionKindTool.fields(data)).map((values) =>
      sure(protectionKind(values, data)),
    );
    expect(reached.map(({ outcome }) => outcome)).toEqual(kindIds);
    for (const { guide } of reached) expect(slugs).toContain(guide);
  });
  test('anything else gets a sentence', () => {
    expect(protectionKind({ what: 'toString' }, data)).toHaveProperty('problems');
  });
});
