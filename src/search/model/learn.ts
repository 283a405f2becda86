import { featureNumbers, featuresOf, numberOf } from './features.ts';

/** A text with the answers that it stands for; how much it counts, beside a question of the corpus. */
export interface Example {
  /** Normalised. */
  text: string;
  /** Any of them will do. */
  answers: string[];
  weight: number;
}

/** What was learnt: how much each feature speaks for each answer. */
export interface Learnt {
  answers: string[];
  /** What speaks for each answer before anything is asked. */
  bias: number[];
  /** By the number of a feature: the answers that it speaks for or against, in order, each with its weight. */
  weights: Map<number, [answer: number, weight: number][]>;
}

/** Weights are multiples of this, so that few bytes hold them. */
export const step = 1;

/** Settings of the learning, found on questions that were kept apart. */
const settings = {
  rounds: 10,
  /**
   * The last rounds take no new weights in and draw none towards nothing: what was kept finds its
   * full size again. Without them, as many weights answer 1 to 4 questions of 100 less.
   */
  settling: 4,
  rate: 1,
  /** Steps of the settling rounds: twice as long, so that what was kept is as sure as it may be. */
  settlingRate: 2,
  /** How far each round draws every weight towards nothing (L1): what is not needed disappears. */
  thrift: 0.7,
  /** A text that is answered with this probability is looked at in every third round only. */
  known: 0.92,
  /** An answer whose probability is this close to what it should be teaches nothing. */
  closeEnough: 1e-2,
};

interface Row {
  features: Int32Array;
  values: Float32Array;
  answers: number[];
  weight: number;
  /** Whether it was answered with hardly a doubt when it was last looked at. */
  isKnown: boolean;
}

/** Weights as lists: of each feature, the answers for which it has one. */
interface Kept {
  /** Where the list of each feature begins; the last number is where all end. */
  begins: Int32Array;
  answers: Int32Array;
  weights: Float32Array;
  /** For the rate of each weight: the sum of the squares of its slopes. */
  squares: Float32Array;
}

/**
 * Learns which words speak for which answer: logistic regression over all answers, by stochastic
 * descent with a rate for each weight (AdaGrad), and a proximal step of L1 after each round but the
 * last ones. The same examples give the same result.
 *
 * @param answers the answers that examples may have, in the order in which they are numbered
 */
export function learn(examples: readonly Example[], answers: readonly string[]): Learnt {
  const { rows, numbers } = tabulate(examples, answers);
  const random = generator();
  const bias = new Float64Array(answers.length);
  const kept = takeIn(rows, numbers.length, bias, random);
  settle(rows, kept, bias, random);
  const learnt = new Map<number, [number, number][]>();
  numbers.forEach((number, feature) => {
    const own: [number, number][] = [];
    for (let i = kept.begins[feature] ?? 0; i < (kept.begins[feature + 1] ?? 0); i++) {
      const rounded = Math.round((kept.weights[i] ?? 0) / step);
      if (rounded !== 0) own.push([kept.answers[i] ?? 0, rounded * step]);
    }
    if (own.length > 0) learnt.set(number, own);
  });
  return { answers: [...answers], bias: [...bias], weights: learnt };
}

/** Weights that learn: what they say of a row, added to its scores, and what they take from its errors. */
interface Learner {
  score: (row: Row, scores: Float64Array) => void;
  correct: (row: Row, errors: Float64Array) => void;
}

/** One round over the rows, in a new order; what is known is looked at in every third one only. */
function lookThrough(
  rows: Row[],
  round: number,
  bias: Float64Array,
  random: () => number,
  { score, correct }: Learner,
): void {
  const errors = new Float64Array(bias.length);
  shuffle(rows, random);
  for (const row of rows) {
    if (row.isKnown && round % 3 !== 0) continue;
    errors.set(bias);
    score(row, errors);
    toErrors(errors, row, bias);
    correct(row, errors);
  }
}

/** The first rounds: any feature may come to speak for any answer, and what is not needed goes. */
function takeIn(rows: Row[], features: number, bias: Float64Array, random: () => number): Kept {
  const width = bias.length;
  const weights = new Float32Array(features * width);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const wrong = new Int32Array(width);
  const table: Learner = {
    score: ({ features, values }, scores) => {
      const rowOf = (k: number): number => (features[k] ?? 0) * width;
      // Four rows at a time: the table is larger than any cache, and four are waited for as long as one.
      for (let k = 0; k < features.length; k += 4) {
        const [row1, row2, row3, row4] = [rowOf(k), rowOf(k + 1), rowOf(k + 2), rowOf(k + 3)];
        const value1 = values[k] ?? 0;
        const value2 = values[k + 1] ?? 0;
        const value3 = values[k + 2] ?? 0;
        const value4 = values[k + 3] ?? 0;
        for (let c = 0; c < width; c++) {
          scores[c] =
            (scores[c] ?? 0) +
            value1 * (weights[row1 + c] ?? 0) +
            value2 * (weights[row2 + c] ?? 0) +
            value3 * (weights[row3 + c] ?? 0) +
            value4 * (weights[row4 + c] ?? 0);
        }
      }
    },
    correct: ({ features, values }, errors) => {
      let count = 0;
      for (let c = 0; c < width; c++) {
        if (Math.abs(errors[c] ?? 0) > settings.closeEnough) wrong[count++] = c;
      }
      for (let k = 0; k < features.length; k++) {
        const at = (features[k] ?? 0) * width;
        for (let i = 0; i < count; i++) {
          const c = wrong[i] ?? 0;
          const slope = (errors[c] ?? 0) * (values[k] ?? 0);
          descend(weights, squares, at + c, slope, settings.rate);
        }
      }
    },
  };
  for (let round = 0; round < settings.rounds - settings.settling; round++) {
    lookThrough(rows, round, bias, random, table);
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] ?? 0;
      if (weight === 0) continue;
      const pull = settings.thrift / Math.sqrt((squares[i] ?? 0) + 1e-3);
      weights[i] = Math.sign(weight) * Math.max(0, Math.abs(weight) - pull);
    }
  }
  return keep(weights, squares, width);
}

/** The weights that are worth sending, as lists: a few of two hundred of each feature. */
function keep(weights: Float32Array, squares: Float32Array, width: number): Kept {
  const places: number[] = [];
  const begins = new Int32Array(weights.length / width + 1);
  for (let i = 0; i < weights.length; i++) {
    if (i % width === 0) begins[i / width] = places.length;
    if (Math.abs(weights[i] ?? 0) >= step / 2) places.push(i);
  }
  begins[begins.length - 1] = places.length;
  return {
    begins,
    answers: Int32Array.from(places, (i) => i % width),
    weights: Float32Array.from(places, (i) => weights[i] ?? 0),
    squares: Float32Array.from(places, (i) => squares[i] ?? 0),
  };
}

/** The last rounds: what was kept finds its full size again. */
function settle(rows: Row[], kept: Kept, bias: Float64Array, random: () => number): void {
  const { begins, answers, weights, squares } = kept;
  const lists: Learner = {
    score: ({ features, values }, scores) => {
      for (let k = 0; k < features.length; k++) {
        const feature = features[k] ?? 0;
        for (let i = begins[feature] ?? 0; i < (begins[feature + 1] ?? 0); i++) {
          const c = answers[i] ?? 0;
          scores[c] = (scores[c] ?? 0) + (values[k] ?? 0) * (weights[i] ?? 0);
        }
      }
    },
    correct: ({ features, values }, errors) => {
      for (let k = 0; k < features.length; k++) {
        const feature = features[k] ?? 0;
        for (let i = begins[feature] ?? 0; i < (begins[feature + 1] ?? 0); i++) {
          const error = errors[answers[i] ?? 0] ?? 0;
          if (Math.abs(error) <= settings.closeEnough) continue;
          descend(weights, squares, i, error * (values[k] ?? 0), settings.settlingRate);
        }
      }
    },
  };
  for (let round = settings.rounds - settings.settling; round < settings.rounds; round++) {
    lookThrough(rows, round, bias, random, lists);
  }
}

/** One step of a weight, the shorter the more it has moved before. */
function descend(
  weights: Float32Array,
  squares: Float32Array,
  i: number,
  slope: number,
  rate: number,
): void {
  const square = (squares[i] ?? 0) + slope * slope;
  squares[i] = square;
  weights[i] = (weights[i] ?? 0) - (rate * slope) / Math.sqrt(square);
}

/**
 * Turns the scores that a row's answers have, in place, into how far each probability is from what it
 * should be, times the row's weight; notes whether the row is known, and moves the bias.
 */
function toErrors(scores: Float64Array, row: Row, bias: Float64Array): void {
  toProbabilities(scores);
  let right = 0;
  for (const c of row.answers) right += scores[c] ?? 0;
  row.isKnown = right > settings.known;
  // Where several answers will do, each should have its share of the whole as it stands; where
  // none has any (an exponential may come to nothing), all have the same.
  for (const c of row.answers) {
    const share = right > 0 ? (scores[c] ?? 0) / right : 1 / row.answers.length;
    scores[c] = (scores[c] ?? 0) - share;
  }
  for (let c = 0; c < scores.length; c++) {
    const error = (scores[c] ?? 0) * row.weight;
    scores[c] = error;
    bias[c] = (bias[c] ?? 0) - 0.01 * error;
  }
}

/** Turns scores into probabilities, in place. */
export function toProbabilities(scores: Float64Array): void {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const value = Math.exp((scores[i] ?? 0) - most);
    scores[i] = value;
    sum += value;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / sum;
}

/**
 * The examples as rows of numbers; the features, in order of appearance. What comes in one example only
 * says nothing that would hold for other questions.
 */
function tabulate(
  examples: readonly Example[],
  answers: readonly string[],
): { rows: Row[]; numbers: number[] } {
  const number = new Map(answers.map((answer, i) => [answer, i]));
  const count = new Int32Array(featureNumbers);
  const described = examples.map(({ text, ...example }) => {
    const features = featuresOf(text);
    const found = Int32Array.from(features.keys(), numberOf);
    for (const feature of found) count[feature] = (count[feature] ?? 0) + 1;
    return { ...example, found, values: Float32Array.from(features.values()) };
  });
  const isShared = (feature = 0): boolean => (count[feature] ?? 0) > 1;
  const place = new Map<number, number>();
  const placeOf = (feature: number): number => {
    const known = place.get(feature) ?? place.size;
    place.set(feature, known);
    return known;
  };
  const rows = described.map(({ found, values, answers: right, weight }) => ({
    features: found.filter(isShared).map(placeOf),
    values: values.filter((_, k) => isShared(found[k])),
    answers: right.flatMap((answer) => number.get(answer) ?? []),
    weight,
    isKnown: false,
  }));
  return { rows: rows.filter((row) => row.answers.length > 0), numbers: [...place.keys()] };
}

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function generator(): () => number {
  let state = 7;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
}

function shuffle(rows: Row[], random: () => number): void {
  for (const [i, row] of rows.entries()) {
    const j = i + Math.floor(random() * (rows.length - i));
    rows[i] = rows[j] ?? row;
    rows[j] = row;
  }
}
