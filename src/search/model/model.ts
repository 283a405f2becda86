import { featuresOf, numberOf } from './features.ts';
import type { Learnt } from './learn.ts';

/**
 * What was learnt, as a file: each list of small numbers is a text of one character a number, which
 * hosts compress as well as any form of its own.
 */
export interface PackedModel {
  answers: string[];
  bias: number[];
  /** The numbers of the features, in their order, each as the distance from the one before. */
  features: string;
  /** For how many answers each of them speaks. */
  counts: string;
  /** These answers, one feature after the other; of a feature, each as the distance from the one before. */
  speaksFor: string;
  /** The weights in the same order, in steps from the least. */
  weights: string;
  least: number;
  step: number;
}

/** The least character that stands for a number; the ones before it need escaping in JSON. */
const zero = 35;
/** A number that takes more than one character has all but its last in this many characters. */
const base = 90;

/** Numbers as characters; those from 0 to 89 take one character each, greater ones more. */
function write(values: readonly number[]): string {
  return values
    .map((value) => {
      let text = String.fromCharCode(zero + (value % base));
      for (let rest = Math.floor(value / base); rest > 0; rest = Math.floor((rest - 1) / base)) {
        text = String.fromCharCode(zero + base + ((rest - 1) % base)) + text;
      }
      return text;
    })
    .join('');
}

function read(text: string): number[] {
  const values: number[] = [];
  let rest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) - zero;
    if (code >= base) rest = rest * base + (code - base) + 1;
    else {
      values.push(rest * base + code);
      rest = 0;
    }
  }
  return values;
}

/** What was learnt, in the form in which it is sent. */
export function pack({ answers, bias, weights }: Learnt, step: number): PackedModel {
  const sorted = [...weights].sort(([a], [b]) => a - b);
  const all = sorted.flatMap(([, own]) => own);
  const steps = all.map(([, weight]) => Math.round(weight / step));
  const least = steps.reduce((a, b) => Math.min(a, b), 0);
  return {
    answers,
    bias: bias.map((value) => Math.round(value * 100) / 100),
    features: write(sorted.map(([number], i) => number - (sorted[i - 1]?.[0] ?? 0))),
    counts: write(sorted.map(([, own]) => own.length)),
    speaksFor: write(
      sorted.flatMap(([, own]) => own.map(([answer], i) => answer - (own[i - 1]?.[0] ?? 0))),
    ),
    weights: write(steps.map((value) => value - least)),
    least,
    step,
  };
}

/** Scores answers to questions; the same in the browser, in the build and in tests. */
export class Model {
  readonly answers: readonly string[];
  readonly #bias: readonly number[];
  /** By the number of a feature: the answers that it speaks for, each with its weight. */
  readonly weights = new Map<number, readonly (readonly [answer: number, weight: number])[]>();

  constructor(packed: PackedModel) {
    const { answers, bias, least, step } = packed;
    this.answers = answers;
    this.#bias = bias;
    const counts = read(packed.counts);
    const speaksFor = read(packed.speaksFor);
    const weights = read(packed.weights);
    let number = 0;
    let at = 0;
    read(packed.features).forEach((distance, i) => {
      number += distance;
      const own: [number, number][] = [];
      let answer = 0;
      for (const end = at + (counts[i] ?? 0); at < end; at++) {
        answer += speaksFor[at] ?? 0;
        own.push([answer, ((weights[at] ?? 0) + least) * step]);
      }
      this.weights.set(number, own);
    });
  }

  /**
   * How much speaks for each answer, as a logarithm of its probability plus what is the same for all.
   *
   * @param text normalised
   */
  scores(text: string): Float64Array {
    const scores = Float64Array.from(this.#bias);
    for (const [feature, value] of featuresOf(text)) {
      for (const [answer, weight] of this.weights.get(numberOf(feature)) ?? []) {
        scores[answer] = (scores[answer] ?? 0) + value * weight;
      }
    }
    return scores;
  }

  /**
   * How much of a text the model knows anything of, from 0 to 1.
   *
   * @param text normalised
   */
  familiarity(text: string): number {
    let known = 0;
    let whole = 0;
    for (const [feature, value] of featuresOf(text)) {
      whole += value ** 2;
      if (this.weights.has(numberOf(feature))) known += value ** 2;
    }
    return whole > 0 ? known / whole : 0;
  }

  /** What of a text speaks for an answer, the most telling first: for explanations. */
  reasons(text: string, answer: string): { feature: string; weight: number }[] {
    const index = this.answers.indexOf(answer);
    return [...featuresOf(text)]
      .map(([feature, value]) => {
        const own = this.weights.get(numberOf(feature)) ?? [];
        return { feature, weight: value * (own.find(([each]) => each === index)?.[1] ?? 0) };
      })
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => b.weight - a.weight);
  }
}
