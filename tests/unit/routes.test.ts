import { describe, expect, test } from 'vitest';
import { toolData } from '../../src/content/guides/model.ts';
import { disputeRoute, disputeRouteTool } from '../../src/tools/dispute-route.ts';
import { protectionKind, protectionKindTool } from '../../src/tools/protection-kind.ts';
import type { Answer, Outcome, Values } from '../../src/tools/tool.ts';
import { readContent } from '../content.ts';

const content = readContent();
const data = toolData(content);
const slugs = content.guides.map((guide) => guide.slug);
const sure = (outcome: Outcome): Answer => {
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  return outcome;
};
const base = {
  evidence: 'yes',
  place: 'other',
  agreement: 'no',
  willing: 'no',
  goal: 'stop',
  foreign: 'no',
};

describe('which way for a dispute', () => {
  test.each([
    [{ place: 'fair' }, 'desk at the fair', 'trade-fairs'],
    [{ place: 'platform' }, 'platform', 'report-infringement'],
    [{ agreement: 'yes' }, 'arbitration', 'disputes'],
    [{ willing: 'yes' }, 'Mediate', 'disputes'],
    [{ willing: 'unknown', goal: 'relation' }, 'Mediate', 'disputes'],
    [{ goal: 'stop' }, 'authority', 'disputes'],
    [{ goal: 'damages' }, 'court', 'disputes'],
    [{ goal: 'relation' }, 'Negotiate', 'disputes'],
  ] as [Values, string, string][])('%j', (values, headline, guide) => {
    const answer = sure(disputeRoute({ ...base, ...values }, data));
    expect(answer.headline.en).toContain(headline);
    expect(answer.guide).toBe(guide);
  });

  test('without evidence, that comes first', () => {
    expect(sure(disputeRoute({ ...base, evidence: 'no' }, data)).lines[0]?.en).toContain(
      'preserve evidence',
    );
  });
  test('a foreign element brings in WIPO', () => {
    const { lines } = sure(disputeRoute({ ...base, willing: 'yes', foreign: 'yes' }, data));
    expect(lines.map((line) => line.en).join()).toContain('WIPO');
  });

  test('no combination of answers is a dead end', () => {
    const fields = disputeRouteTool.fields(data);
    let combinations: Values[] = [{}];
    for (const { name, options = [] } of fields) {
      combinations = combinations.flatMap((values) =>
        options.map(({ id }) => ({ ...values, [name]: id })),
      );
    }
    expect(combinations.length).toBe(2 * 3 * 2 * 3 * 3 * 2);
    for (const values of combinations) {
      const answer = sure(disputeRoute(values, data));
      expect(slugs).toContain(answer.guide);
      expect(answer.lines.length).toBeGreaterThan(1);
      expect(answer.basis.length).toBeGreaterThan(0);
    }
  });
});

describe('which kind of protection', () => {
  test.each([
    ['invention', 'invention patent', '20 years', 'patent-pre-examination'],
    ['structure', 'utility model patent', '10 years', 'patent-pre-examination'],
    ['look', 'design patent', '15 years', 'patent-pre-examination'],
    ['brand', 'trademark', '10 years', 'trademark-registration'],
    ['work', 'copyright', '50 years', 'copyright-registration'],
    ['software', 'software copyright', '50 years', 'copyright-registration'],
    ['data', 'data intellectual property', 'pilot', 'data-ip'],
    ['origin', 'geographical indication', 'standard', 'geographical-indications'],
  ])('%s', (what, right, term, guide) => {
    const answer = sure(protectionKind({ what }, data));
    expect(answer.headline.en).toContain(right);
    expect(answer.lines.map((line) => line.en).join(' ')).toContain(term);
    expect(answer.guide).toBe(guide);
  });
  test('every option leads to a guide that exists', () => {
    for (const { id } of protectionKindTool.fields(data)[0]?.options ?? []) {
      expect(slugs).toContain(sure(protectionKind({ what: id }, data)).guide);
    }
  });
  test('anything else gets a sentence', () => {
    expect(protectionKind({ what: 'toString' }, data)).toHaveProperty('problem');
  });
});
