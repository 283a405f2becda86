import { featuresOf, numberOf } from './features.ts';

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
  thrift: 0.5,
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

/**
 * Learns which words speak for which answer: logistic regression over all answers, by stochastic
 * descent with a rate for each weight (AdaGrad), and a proximal step of L1 after each round but the
 * last ones. The same examples give the same result.
 *
 * @param answers the answers that examples may have, in the order in which they are numbered
 */
export function learn(examples: readonly Example[], answers: readonly string[]): Learnt {
  const { rounds, settling, rate, settlingRate, thrift, known, closeEnough } = settings;
  const { rows, numbers } = tabulate(examples, answers);
  const width = answers.length;
  const weights = new Float32Array(numbers.length * width);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const bias = new Float64Array(width);
  const errors = new Float64Array(width);
  const wrong = new Int32Array(width);
  const random = generator();
  for (let round = 0; round < rounds; round++) {
    shuffle(rows, random);
    const isSettling = round >= rounds - settling;
    if (isSettling) dropSmall(weights);
    const stride = isSettling ? settlingRate : rate;
    for (const row of rows) {
      if (row.isKnown && round % 3 !== 0) continue;
      const { features, values, answers, weight } = row;
      errors.set(bias);
      for (let k = 0; k < features.length; k++) {
        const at = (features[k] ?? 0) * width;
        const value = values[k] ?? 0;
        for (let c = 0; c < width; c++) {
          errors[c] = (errors[c] ?? 0) + value * (weights[at + c] ?? 0);
        }
      }
      toProbabilities(errors);
      let right = 0;
      for (const c of answers) right += errors[c] ?? 0;
      row.isKnown = right > known;
      // Where several answers will do, each should have its share of the whole as it stands; where
      // none has any (an exponential may come to nothing), all have the same.
      for (const c of answers) {
        const share = right > 0 ? (errors[c] ?? 0) / right : 1 / answers.length;
        errors[c] = (errors[c] ?? 0) - share;
      }
      let count = 0;
      for (let c = 0; c < width; c++) {
        const error = (errors[c] ?? 0) * weight;
        errors[c] = error;
        bias[c] = (bias[c] ?? 0) - 0.01 * error;
        if (Math.abs(error) > closeEnough) wrong[count++] = c;
      }
      for (let k = 0; k < features.length; k++) {
        const base = (features[k] ?? 0) * width;
        const value = values[k] ?? 0;
        for (let i = 0; i < count; i++) {
          const c = wrong[i] ?? 0;
          if (isSettling && weights[base + c] === 0) continue;
          const slope = (errors[c] ?? 0) * value;
          const square = (squares[base + c] ?? 0) + slope * slope;
          squares[base + c] = square;
          weights[base + c] = (weights[base + c] ?? 0) - (stride * slope) / Math.sqrt(square);
        }
      }
    }
    for (let i = 0; i < weights.length && !isSettling; i++) {
      const weight = weights[i] ?? 0;
      if (weight === 0) continue;
      const pull = thrift / Math.sqrt((squares[i] ?? 0) + 1e-3);
      weights[i] = Math.sign(weight) * Math.max(0, Math.abs(weight) - pull);
    }
  }
  const learnt = new Map<number, [number, number][]>();
  numbers.forEach((number, row) => {
    const own: [number, number][] = [];
    for (let c = 0; c < width; c++) {
      const rounded = Math.round((weights[row * width + c] ?? 0) / step);
      if (rounded !== 0) own.push([c, rounded * step]);
    }
    if (own.length > 0) learnt.set(number, own);
  });
  return { answers: [...answers], bias: [...bias], weights: learnt };
}

/** Leaves out what would be sent as nothing. */
function dropSmall(weights: Float32Array): void {
  for (let i = 0; i < weights.length; i++) {
    if (Math.abs(weights[i] ?? 0) < step / 2) weights[i] = 0;
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
  const described = examples.map(({ text }) => [...featuresOf(text)]);
  const count = new Map<string, number>();
  for (const [feature] of described.flat()) count.set(feature, (count.get(feature) ?? 0) + 1);
  const place = new Map<number, number>();
  const placeOf = (feature: string): number => {
    const known = place.get(numberOf(feature)) ?? place.size;
    place.set(numberOf(feature), known);
    return known;
  };
  const rows = examples.map(({ answers: right, weight }, i) => {
    const kept = (described[i] ?? []).filter(([feature]) => (count.get(feature) ?? 0) > 1);
    return {
      features: Int32Array.from(kept, ([feature]) => placeOf(feature)),
      values: Float32Array.from(kept, ([, value]) => value),
      answers: right.flatMap((answer) => number.get(answer) ?? []),
      weight,
      isKnown: false,
    };
  });
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
