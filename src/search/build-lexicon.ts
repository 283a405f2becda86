import {
  bookletPath,
  departmentPath,
  guidePath,
  lawChangesPath,
  lawPath,
  newsPath,
  pagePath,
  planPath,
  weekPath,
  type Content,
} from '../content/content.ts';
import { currentPlan, itemSummary } from '../content/plan/items.ts';
import { answerOf, departments } from '../content/plan/model.ts';
import { targets } from '../content/plan/targets.ts';
import { weekPages } from '../content/week/model.ts';
import { weekName } from '../content/week/name.ts';
import { mergeReferences } from '../content/laws/articles.ts';
import { basisLabel } from '../content/laws/model.ts';
import { guideModel } from '../content/guides/model.ts';
import { questionAnchor } from '../content/guides/entry-anchors.ts';
import { newsListPath, newsLists, newsListTitle } from '../content/news/lists.ts';
import { dataSets } from '../feeds/data-sets/data-sets.ts';
import { yearOfPath } from '../content/years.ts';
import { formatFigure, joinLabels, joinRefs } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { strings } from '../i18n/strings.ts';
import { versionedFile } from './versioned.ts';
import type { CardFact, Field, Lexicon, LexiconPage } from './lexicon.ts';

/** As many pages as the vocabulary knows, so that its file does not grow with the site. */
const mostPages = 300;

/** How much of a page's answer a list of results shows, in characters: what fits in three lines of a phone. */
const longestOpening = { zh: 80, en: 200 };

/** The first sentences of a text, as many as fit; at least one. */
function opening(text: string, locale: Locale): string {
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  let taken = '';
  for (const { segment } of sentences) {
    if (taken && (taken + segment).trimEnd().length > longestOpening[locale]) break;
    taken += segment;
  }
  // A mark that opens the next sentence is counted to the one before.
  return taken.replace(/[\s“‘「《（(]+$/u, '');
}

/** What each page of a language is called, asks and deals with; of a large site, the foremost. */
export function lexiconPages(content: Content, locale: Locale): LexiconPage[] {
  const t = strings(locale);
  const plan = currentPlan(content);
  // Lists have no text of their own; their heads are made of what they hold.
  const answers = new Map([
    ['/guides/', t.guidesAnswer(content.guides.length)],
    ['/news/', t.newsAnswer],
    ['/data/', t.dataAnswer(dataSets.length)],
    ['/glossary/', t.glossaryAnswer(content.terms.length)],
    ['/laws/', t.lawsAnswer(content.laws.length)],
    ...content.plans.map((each): [string, string] => [
      bookletPath(each.year),
      t.bookletAnswer(targets(content, each, locale).length, each.items.length),
    ]),
    [
      '/departments/',
      t.departmentsAnswer(content.taxonomy.departments.length, plan.items.length, plan.year),
    ],
    ...departments(content, plan, locale).map(({ path, label, items }): [string, string] => [
      path,
      t.departmentAnswer(label, items.length, plan.year),
    ]),
  ]);
  const page = (
    path: string,
    kind: string,
    title: string,
    fields: Partial<Record<Field, (string | undefined)[]>> = {},
    more: Pick<LexiconPage, 'group' | 'lead' | 'audience' | 'facts' | 'anchors' | 'asked'> = {},
  ): LexiconPage => {
    const kept = Object.entries(fields).flatMap(([field, texts]) => {
      const known = texts.filter((text): text is string => Boolean(text));
      return known.length > 0 ? [[field, known] as const] : [];
    });
    const answer = answerOf(content, path, locale) || answers.get(path);
    const year = yearOfPath(path);
    return {
      path,
      title,
      kind,
      ...(year && { year }),
      ...(answer && { answer: opening(answer, locale) }),
      ...more,
      fields: Object.fromEntries(kept),
    };
  };
  const pages = [
    ...content.guides.map((guide) => {
      const parts = [
        ...guide.limits.map(({ id, name }) => ({ anchor: `limit-${id}`, label: name[locale] })),
        ...guide.materials.map(({ id, name }) => ({
          anchor: `material-${id}`,
          label: name[locale],
        })),
        ...guide.fees.map(({ id, name }) => ({ anchor: `fee-${id}`, label: name[locale] })),
      ];
      return page(
        guidePath(guide.slug),
        'guide',
        guide.title[locale],
        {
          question: guide.questions.map((entry) => entry.question[locale]),
          label: parts.map(({ label }) => label),
        },
        {
          audience: guide.audiences,
          facts: guideFacts(content, guide.slug, locale),
          anchors: parts.map(({ anchor }) => anchor),
          ...(guide.questions.some(({ at, anchor }) => at ?? anchor) && {
            asked: guide.questions.map(questionAnchor),
          }),
        },
      );
    }),
    page('/guides/', 'guide', t.guides),
    ...content.plans
      .flatMap((one) => one.items.map((item) => ({ plan: one, item })))
      .map(({ plan, item }) => {
        const { path, audiences, leads } = itemSummary(content, plan, item, locale);
        const lead = joinLabels(
          leads.map(({ label }) => label),
          locale,
        );
        return page(
          path,
          'item',
          item.heading[locale],
          {
            label: item.actions.map((action) => action.label[locale]),
            name: item.actions.map((action) => action.name?.[locale]),
          },
          {
            group: item.group,
            audience: audiences,
            lead: item.leads,
            facts: { lead: { text: lead, basis: plan.name[locale], anchor: '' } },
            anchors: item.actions.map(({ id }) => id),
          },
        );
      }),
    ...content.weeks.map((week) =>
      page(weekPath(week.year), 'week', weekName(week, locale), {
        label: week.themes.flatMap((theme) => [theme.world, theme.national]),
      }),
    ),
    ...content.weeks.flatMap(weekPages).map(({ kind, path, title }) =>
      page(path, 'week', title[locale], {
        label: kind === 'comic' ? [t.comicKind] : kind === 'sheet' ? [t.sheetKind] : [],
      }),
    ),
    ...content.announcements.map((entry) =>
      page(newsPath(entry.slug), 'news', entry.title[locale]),
    ),
    page('/data/', 'page', t.dataTitle, {
      label: dataSets.map((set) => set.title[locale]),
    }),
    // Of each list of announcements its first page, which holds the newest.
    ...newsLists(content)
      .filter(({ page: number }) => !number)
      .map((list) => page(newsListPath(list.list), 'news', newsListTitle(list, locale))),
    ...content.plans.flatMap(({ year, name, aims }) => {
      const indicators = aims.flatMap((aim) => aim.indicators);
      return [
        page(planPath(year), 'plan', name[locale]),
        page(bookletPath(year), 'plan', t.bookletTitle(name[locale])),
        page(
          planPath(year, 'targets'),
          'targets',
          t.targetsTitle(year),
          {
            label: indicators.flatMap(({ name: label, value, unit }) => [
              label[locale],
              formatFigure(value, unit, locale).text,
            ]),
          },
          { anchors: indicators.flatMap(({ id }) => [id, id]) },
        ),
      ];
    }),
    ...content.taxonomy.departments.map((department) =>
      page(
        departmentPath(department.id),
        'department',
        department.name[locale],
        {},
        { lead: [department.id] },
      ),
    ),
    page('/departments/', 'department', t.departments),
    page(
      '/glossary/',
      'glossary',
      t.glossary,
      { label: content.terms.map((term) => term[locale]) },
      { anchors: content.terms.map(({ id }) => id) },
    ),
    page('/laws/', 'law', t.lawsTitle),
    page(lawChangesPath(), 'law', t.lawChangesTitle),
    ...content.pages.map((entry) => page(pagePath(entry.slug), 'page', entry.title[locale])),
    page('/', 'page', t.home),
    page('/search/', 'page', t.search),
    page('/sitemap/', 'page', t.sitemap),
    ...content.laws.map(({ id, short, names, versions }) =>
      page(lawPath(id), 'law', short[locale], {
        title: [...(names?.[locale] ?? []), ...versions.map(({ number }) => number)],
      }),
    ),
  ];
  // What people have words for comes first, what grows by the year last; the index holds the rest.
  const named = new Set([
    ...content.vocabulary.entries.map(({ page }) => page),
    ...content.corpus.questions.flatMap(({ pages }) => pages),
  ]);
  const rank = ({ path, kind }: LexiconPage): number =>
    named.has(path) ? 0 : kind === 'news' ? 2 : 1;
  return pages.length > mostPages
    ? [...pages].sort((a, b) => rank(a) - rank(b)).slice(0, mostPages)
    : pages;
}

/** The site's vocabulary in one language. */
export function buildLexicon(content: Content, locale: Locale): Lexicon {
  const plan = currentPlan(content);
  const pages = lexiconPages(content, locale);
  return {
    pages,
    targets: targets(content, plan, locale).map((target) => ({
      name: target.name,
      path: planPath(plan.year, 'targets'),
      fact: { text: target.phrase, basis: plan.name[locale], anchor: target.id },
    })),
  };
}

/** Cost and time of a guide, as its facts strip states them. */
function guideFacts(content: Content, slug: string, locale: Locale): LexiconPage['facts'] {
  const { facts } = guideModel(content, slug, locale);
  const references = content.guides.find((guide) => guide.slug === slug)?.basis ?? [];
  const fact = (id: 'cost' | 'time', anchor: string): CardFact | undefined => {
    const value = facts.find((entry) => entry.id === id)?.value;
    if (!value) return undefined;
    const basis = joinRefs(
      mergeReferences(
        content,
        value.refs.flatMap(({ number }) => references[number - 1] ?? []),
      ).map((reference) => basisLabel(content, reference, locale)),
      locale,
    );
    return { text: value.text, ...(basis && { basis }), anchor };
  };
  return { cost: fact('cost', 'fees'), time: fact('time', 'limits') };
}

/** The file of a language's vocabulary. */
export const lexiconFile = versionedFile('lexicon', buildLexicon);
