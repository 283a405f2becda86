/** What a question may plainly ask of a page. */
export const intents = [
  'target',
  'cost',
  'deadline',
  'time',
  'materials',
  'lead',
  'contact',
  'conditions',
] as const;
export type Intent = (typeof intents)[number];

/**
 * How people ask for a cost, a time, what to bring, who is responsible. How long an authority takes and
 * by when the asker must act are two things: who is told the one for the other misses a day that counts.
 */
const asks: [Intent, RegExp][] = [
  ['target', /目标|指标|要达到|要做到|要完成|年底要|今年要|多少亿|\btargets?\b|\bgoals?\b/],
  [
    'cost',
    /多少钱|费用|官费|规费|收费|收不收[钱费]|收钱|贵不贵|要钱|花钱|价格|免费|几个钱|几块钱|\bcosts?\b|\bfees?\b|\bprice\b|(?<!\bin )\bcharges?\b(?! (?:an?|the|my|our|him|her|them|double)\b)|how much(?! (?:dama?ge|compensation))|free of charge/,
  ],
  [
    'deadline',
    /期限|时效|有效|宽限|来得及|最[晚迟]|截止|(?:几|多少)(?:天|日|个?月|年)之?[内里]|多[久长]之?内|管几年|还[有能剩].{0,6}几[天个年]|几[天个年]月?.{0,8}(?:答复|答辩|回[复话应]|去告|起诉)|deadline|time limit|too late|\bvalid\b|how (?:long|many (?:days|weeks|months|years)) (?:do|have|can|may|must|should|until|before|after|is|are)\b|how many years|how long.{0,40}\blast\b|how soon must/,
  ],
  [
    'time',
    /多久|(?<!好)几天|多长时间|多少天|什么时候|何时|(?<!好)几个月|(?<!好)几年|how long|how soon|how many (?:days|months)/,
  ],
  [
    'materials',
    /材料|要带什么|带什么|文件清单|哪些文件|什么证件|委托书|\bdocuments?\b|\bpapers?\b|\bpaperwork\b|what (?:to|do i|must i) bring|power of attorney/,
  ],
  [
    'lead',
    /谁负责|谁牵头|哪个部门|哪个处|归谁|谁管|找哪个处|who (?:leads|handles|runs|manages|deals with|looks after|is responsible|is in charge)|responsible for|which (?:department|division)/,
  ],
  ['contact', /电话|热线|找哪里|去哪里办|在哪里办|\bphone\b|\bhotline\b|who (?:do|can) i call/],
  [
    'conditions',
    /什么条件|符合条件|有没有资格|谁可以|谁能|\beligible\b|\bqualify\b|requirements?\b/,
  ],
];

/** What a question plainly asks for. */
export function intentOf(text: string): Intent | undefined {
  return asks.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The same of its last sentence: who tells a story asks at its end, and years that went by ask for nothing. */
export function askedFor(text: string): Intent | undefined {
  const sentences = text.split(/(?<=[。!?])|(?<=\.) /);
  return intentOf(sentences.findLast((sentence) => sentence.trim()) ?? text);
}

/** By what people ask for: the kinds of page that say it. */
const kindsFor: [RegExp, kinds: string[]][] = [
  // The law itself: its names, that it has changed, from when it holds.
  [
    /哪部法|哪一?条|法条|条例|办法|规定|新规|新版|旧版|修[改订]|[哪几][天日]起|什么时候起|司法解释|公约|协定|条约|细则|指南\d|法律(?:依据|原文)|[\p{Script=Han}]{2}法(?:$|[^律院定人官规])|\blaws?\b|\bacts?\b|statut|regulations?\b|\bregs\b|\brules?\b|provisions?\b|\bmeasures\b|interpretation|convention|treaty|protocol|guidelines?\b|\bparagraph\b|amended|rewritten|overhaul|since when|in force|(?:top|supreme) court/u,
    ['law'],
  ],
  // What an office set out to do in a year, and whether it did.
  [
    /20\d\d年?|那一?年|当年|要点|打算|计划|安排|是不是[要准]|[区局]里要|\bplan(?:ned|s)?\b|that year|\bmeant to\b|\bwas to\b|\b(?:was|were) (?:the|there|it|that|they|you)\b.{0,80}\b(?:going|supposed|meant|gonna|to)\b|\bdid (?:the|you|your|they)\b/u,
    ['item', 'targets', 'plan', 'news'],
  ],
];

/** The kinds of page that a question plainly wants, beside what its matter is. */
export function kindsWanted(text: string): Set<string> {
  const intent = intentOf(text);
  return new Set([
    ...(intent === 'lead' ? ['item'] : intent === 'target' ? ['targets'] : []),
    ...kindsFor.flatMap(([pattern, kinds]) => (pattern.test(text) ? kinds : [])),
  ]);
}

/** The section of a guide that answers an intent. */
export const guideSectionOf: Partial<Record<Intent, string>> = {
  cost: 'fees',
  deadline: 'limits',
  time: 'limits',
  materials: 'materials',
  contact: 'contacts',
  conditions: 'conditions',
};

/** What the anchors of the rows in a guide's section begin with. */
export function rowPrefix(section: string): string {
  return `${section.replace(/s$/, '')}-`;
}
