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

/**
 * Weights are multiples of this. Coarser ones take fewer bytes, which buy more of them: with as many
 * bytes 1.5 answers 3 questions of 1,000 more than 1 does, and 2 as many as 1.
 */
export const step = 1.5;

/** Settings of the learning, found on questions that were kept apart. */
const settings = {
  /**
   * A feature and an answer have a weight only if they come together this much more or less often
   * than by chance, counted in examples times what the feature weighs there. That leaves fewer than
   * one of a hundred pairs to learn. With 2, one or two questions of 100 more miss their page; with
   * less, nothing is gained.
   */
  enough: 1,
  rounds: 7,
  /**
   * The last rounds draw no weight towards nothing: what was kept finds its full size again. Without
   * them, as many weights answer 1 to 4 questions of 100 less.
   */
  settling: 4,
  rate: 1,
  /**
   * Steps of the first settling round: twice as long, so that what was kept is as sure as it may be.
   * They get shorter from round to round, lest the last questions that are looked at have most to say.
   */
  settlingRate: 2,
  /** The sum of the squares of its slopes that each weight begins with, lest its first steps be leaps. */
  firstSquare: 0.1,
  /** How far each round draws every weight towards nothing (L1): what is not needed disappears. */
  thrift: 0.72,
  /** A text that is answered with this probability is looked at in every third round only. */
  known: 0.95,
  /** An answer whose probability is this close to what it should be teaches nothing. */
  closeEnough: 5e-3,
  /** How fast what speaks for an answer before anything is asked follows the errors. */
  biasRate: 0.01,
};

/**
 * The examples as numbers. What they say stands in two long lists, one example after the other: they
 * are read from begin to end in each round, and nothing is as fast to read as what comes next.
 */
interface Rows {
  /** Where the features of each example begin; the last number is where all end. */
  begins: Int32Array;
  features: Int32Array;
  values: Float32Array;
  /** Of each example. */
  answers: number[][];
  weights: number[];
  /** Whether it was answered with hardly a doubt when it was last looked at. */
  isKnown: boolean[];
}

/** Weights as lists: of each feature, the answers for which it has one. */
interface Lists {
  /** The numbers of the features; rows name each by its place among them. */
  numbers: number[];
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
 * last ones. Only features and answers that counting shows to go together, or apart, have a weight
 * from the beginning. The same examples give the same result.
 *
 * @param answers the answers that examples may have, in the order in which they are numbered
 */
export function learn(examples: readonly Example[], answers: readonly string[]): Learnt {
  const rows = tabulate(examples, answers);
  const bias = new Float64Array(answers.length);
  let lists = firstLists(rows, answers.length);
  const opening = settings.rounds - settings.settling;
  for (let round = 0; round < opening; round++) {
    lookThrough(rows, round, bias, lists, settings.rate);
    lists = drawIn(rows, lists, round === opening - 1 ? step / 2 : 0);
  }
  for (let round = opening; round < settings.rounds; round++) {
    const left = (settings.rounds - round) / settings.settling;
    lookThrough(rows, round, bias, lists, settings.settlingRate * left);
  }
  return { answers: [...answers], bias: [...bias], weights: rounded(lists) };
}

/** The weights of each feature in whole steps. */
function rounded({ numbers, begins, answers, weights }: Lists): Learnt['weights'] {
  const learnt: Learnt['weights'] = new Map();
  for (const [feature, number] of numbers.entries()) {
    const own: [number, number][] = [];
    for (let i = begins[feature] ?? 0; i < (begins[feature + 1] ?? 0); i++) {
      const steps = Math.round((weights[i] ?? 0) / step);
      if (steps !== 0) own.push([answers[i] ?? 0, steps * step]);
    }
    if (own.length > 0) learnt.set(number, own);
  }
  return learnt;
}

/** The examples as rows, in an order of chance, with the numbers of features as they are. */
function tabulate(examples: readonly Example[], answers: readonly string[]): Rows {
  const number = new Map(answers.map((answer, i) => [answer, i]));
  const begins = [0];
  const features: number[] = [];
  const values: number[] = [];
  const numbered = examples.map(({ answers, ...example }) => ({
    ...example,
    right: answers.flatMap((answer) => number.get(answer) ?? []),
  }));
  const known = shuffled(numbered.filter(({ right }) => right.length > 0));
  for (const { text } of known) {
    for (const [feature, value] of featuresOf(text)) {
      features.push(numberOf(feature));
      values.push(value);
    }
    begins.push(features.length);
  }
  return {
    begins: new Int32Array(begins),
    features: new Int32Array(features),
    values: new Float32Array(values),
    answers: known.map(({ right }) => right),
    weights: known.map(({ weight }) => weight),
    isKnown: known.map(() => false),
  };
}

/**
 * The weights to begin with: of features and answers that come together clearly more or less often
 * than they would by chance, each half the logarithm of how much more (plus a little, lest what
 * never comes together be infinitely unlikely).
 */
function firstLists(rows: Rows, width: number): Lists {
  const { features, values } = rows;
  const saidBy = new Float64Array(featureNumbers);
  const askedFor = new Float64Array(width);
  let all = 0;
  for (const [row, weight] of rows.weights.entries()) {
    const answers = rows.answers[row] ?? [];
    const end = rows.begins[row + 1] ?? 0;
    all += weight;
    for (const c of answers) askedFor[c] = (askedFor[c] ?? 0) + weight / answers.length;
    for (let k = rows.begins[row] ?? 0; k < end; k++) {
      const feature = features[k] ?? 0;
      saidBy[feature] = (saidBy[feature] ?? 0) + weight * (values[k] ?? 0);
    }
  }
  // What is said less than that in all is not said enough beside any answer.
  const numbers = [...saidBy.keys()].filter((number) => (saidBy[number] ?? 0) > settings.enough);
  renumber(rows, numbers);
  const together = new Float32Array(numbers.length * width);
  for (const [row, weight] of rows.weights.entries()) {
    const answers = rows.answers[row] ?? [];
    const share = weight / answers.length;
    const end = rows.begins[row + 1] ?? 0;
    for (const c of answers) {
      for (let k = rows.begins[row] ?? 0; k < end; k++) {
        const at = (features[k] ?? 0) * width + c;
        together[at] = (together[at] ?? 0) + share * (values[k] ?? 0);
      }
    }
  }
  const begins = new Int32Array(numbers.length + 1);
  const own: number[] = [];
  const weights: number[] = [];
  for (const [feature, number] of numbers.entries()) {
    for (let c = 0; c < width; c++) {
      const common = together[feature * width + c] ?? 0;
      const byChance = ((saidBy[number] ?? 0) * (askedFor[c] ?? 0)) / all;
      if (Math.abs(common - byChance) <= settings.enough) continue;
      own.push(c);
      weights.push(0.5 * Math.log((common + 0.1) / (byChance + 0.1)));
    }
    begins[feature + 1] = own.length;
  }
  return withoutEmpty(rows, {
    numbers,
    begins,
    answers: new Int32Array(own),
    weights: new Float32Array(weights),
    squares: new Float32Array(own.length).fill(settings.firstSquare),
  });
}

/** Draws all weights towards nothing, the less the more they have moved; those that are left. */
function drawIn(rows: Rows, lists: Lists, least: number): Lists {
  const { numbers, answers, weights, squares } = lists;
  const left: number[] = [];
  const begins = new Int32Array(numbers.length + 1);
  for (let feature = 0; feature < numbers.length; feature++) {
    for (let i = lists.begins[feature] ?? 0; i < (lists.begins[feature + 1] ?? 0); i++) {
      const weight = weights[i] ?? 0;
      const pull = settings.thrift / Math.sqrt(squares[i] ?? 0);
      const size = Math.max(0, Math.abs(weight) - pull);
      weights[i] = Math.sign(weight) * size;
      if (size > least) left.push(i);
    }
    begins[feature + 1] = left.length;
  }
  return withoutEmpty(rows, {
    numbers,
    begins,
    answers: Int32Array.from(left, (i) => answers[i] ?? 0),
    weights: Float32Array.from(left, (i) => weights[i] ?? 0),
    squares: Float32Array.from(left, (i) => squares[i] ?? 0),
  });
}

/** The lists, and the rows, without features that have no weight. */
function withoutEmpty(rows: Rows, { numbers, begins, ...lists }: Lists): Lists {
  const places = [...numbers.keys()].filter((place) => begins[place] !== begins[place + 1]);
  renumber(rows, places);
  return {
    ...lists,
    numbers: places.map((place) => numbers[place] ?? 0),
    // A feature's list begins where the one before ends, also when those between were empty.
    begins: Int32Array.from([...places, numbers.length], (place) => begins[place] ?? 0),
  };
}

/** Names each feature of the rows by its place among those that are kept; others are left out. */
function renumber({ begins, features, values }: Rows, kept: readonly number[]): void {
  const places = new Int32Array(featureNumbers).fill(-1);
  for (const [place, feature] of kept.entries()) places[feature] = place;
  let from = 0;
  let to = 0;
  for (let row = 1; row < begins.length; row++) {
    const end = begins[row] ?? 0;
    for (; from < end; from++) {
      const place = places[features[from] ?? 0] ?? -1;
      if (place < 0) continue;
      features[to] = place;
      values[to] = values[from] ?? 0;
      to += 1;
    }
    begins[row] = to;
  }
}

/** One round over the rows; what is known is looked at in the last of all and every third before it. */
function lookThrough(
  rows: Rows,
  round: number,
  bias: Float64Array,
  lists: Lists,
  rate: number,
): void {
  const isThorough = (settings.rounds - 1 - round) % 3 === 0;
  const errors = new Float64Array(bias.length);
  for (let row = 0; row < rows.isKnown.length; row++) {
    if (rows.isKnown[row] && !isThorough) continue;
    errors.set(bias);
    score(rows, row, lists, errors);
    toErrors(errors, rows, row, bias);
    correct(rows, row, lists, errors, rate);
  }
}

/** Adds what the weights say of a row to its scores. */
function score(rows: Rows, row: number, lists: Lists, scores: Float64Array): void {
  const { features, values } = rows;
  const { begins, answers, weights } = lists;
  const end = rows.begins[row + 1] ?? 0;
  for (let k = rows.begins[row] ?? 0; k < end; k++) {
    const feature = features[k] ?? 0;
    const value = values[k] ?? 0;
    const until = begins[feature + 1] ?? 0;
    for (let i = begins[feature] ?? 0; i < until; i++) {
      const c = answers[i] ?? 0;
      scores[c] = (scores[c] ?? 0) + value * (weights[i] ?? 0);
    }
  }
}

/** Moves the weights of a row against its errors, each the less the more it has moved before. */
function correct(rows: Rows, row: number, lists: Lists, errors: Float64Array, rate: number): void {
  const { features, values } = rows;
  const { begins, answers, weights, squares } = lists;
  const end = rows.begins[row + 1] ?? 0;
  for (let k = rows.begins[row] ?? 0; k < end; k++) {
    const feature = features[k] ?? 0;
    const value = values[k] ?? 0;
    const until = begins[feature + 1] ?? 0;
    for (let i = begins[feature] ?? 0; i < until; i++) {
      const error = errors[answers[i] ?? 0] ?? 0;
      if (error === 0) continue;
      const slope = error * value;
      const square = (squares[i] ?? 0) + slope * slope;
      squares[i] = square;
      weights[i] = (weights[i] ?? 0) - (rate * slope) / Math.sqrt(square);
    }
  }
}

/**
 * Turns the scores that a row's answers have, in place, into how far each probability is from what it
 * should be, times the row's weight, or nothing where that is close enough; notes whether the row is
 * known, and moves the bias.
 */
function toErrors(scores: Float64Array, rows: Rows, row: number, bias: Float64Array): void {
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp(scores[c] ?? 0);
    scores[c] = value;
    sum += value;
  }
  const answers = rows.answers[row] ?? [];
  let right = 0;
  for (const c of answers) right += scores[c] ?? 0;
  rows.isKnown[row] = right > settings.known * sum;
  // Where several answers will do, each should have its share of the whole as it stands.
  for (const c of answers) scores[c] = (scores[c] ?? 0) * (1 - sum / right);
  const scale = (rows.weights[row] ?? 0) / sum;
  for (let c = 0; c < scores.length; c++) {
    const error = (scores[c] ?? 0) * scale;
    bias[c] = (bias[c] ?? 0) - settings.biasRate * error;
    scores[c] = Math.abs(error) > settings.closeEnough ? error : 0;
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

/** In an order that looks like chance and is the same each time: nothing is learnt for long from one page only. */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 7;
  const random = (): number =>
    (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
  const all = [...items];
  for (const [i, item] of all.entries()) {
    const j = i + Math.floor(random() * (all.length - i));
    all[i] = all[j] ?? item;
    all[j] = item;
  }
  return all;
}
