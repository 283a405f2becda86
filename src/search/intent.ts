import type { CardKind } from './lexicon.ts';

/** How people ask for a cost, a time or who is responsible. */
const asks: [CardKind, RegExp][] = [
  ['target', /目标|指标|要达到|要做到|要完成|年底要|今年要|多少亿|\btargets?\b|\bgoals?\b/],
  [
    'cost',
    /多少钱|费用|收费|收不收[钱费]|收钱|贵不贵|要钱|花钱|价格|免费|\bcosts?\b|\bfees?\b|\bprice\b|how much|free of charge/,
  ],
  ['time', /多久|几天|多长时间|多少天|期限|什么时候|何时|how long|deadline|time limit|how soon/],
  [
    'lead',
    /谁负责|谁牵头|哪个部门|归谁|谁管|找哪个处|who (?:leads|handles|runs|manages|deals with|looks after|is responsible|is in charge)|responsible for|which department/,
  ],
];

/** The kinds of page that hold the answer to an intent; they come before others that match as well. */
const answering: Partial<Record<CardKind, { kind: string; weight: number }>> = {
  lead: { kind: 'item', weight: 1.35 },
  target: { kind: 'targets', weight: 1.5 },
};

/** What a question plainly asks for. */
export function intentOf(text: string): CardKind | undefined {
  return asks.find(([, pattern]) => pattern.test(text))?.[0];
}

/** How much more a page counts because it is of the kind that answers the question's intent. */
export function intentWeight(intent: CardKind | undefined, kind: string): number {
  const wanted = intent && answering[intent];
  return wanted?.kind === kind ? wanted.weight : 1;
}
