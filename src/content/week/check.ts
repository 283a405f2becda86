import { folderOf, type Content, type WeekEntry } from '../content.ts';
import { duplicateIds, knownItems, named, unknownGuide, unknownId, unknownLaw } from '../rules.ts';
import { type Problem } from '../problems.ts';
import type { LawReference } from '../laws/schema.ts';
import { sceneNames } from './parts-schema.ts';

/** What a week and its parts name exists. */
export function checkWeeks(content: Content): Problem[] {
  return content.weeks.flatMap((week) => checkWeek(content, week));
}

/** A week belongs to an item of its year's plan, and its activities are that item's actions. */
function checkWeek(content: Content, week: WeekEntry): Problem[] {
  const plan = content.plans.find(({ year }) => year === week.year);
  const items = knownItems(plan?.items);
  const item = plan?.items.find(({ slug }) => slug === week.item);
  const actions = item?.actions.map(({ id, label }) => ({ id, name: label })) ?? [];
  const folder = `content/work-plan/${week.year}/items/`;
  return [
    ...unknownId(week.file, 'item', week.item, items, { zh: '事项', en: 'item' }, folder),
    ...duplicateIds(
      week.file,
      'events',
      week.events.map(({ id }) => id),
    ),
    ...week.events.flatMap((event, i) => checkEvent(week, event, i)),
    ...week.activities.flatMap((activity, i) =>
      activity.actions.flatMap((action, j) =>
        unknownId(
          week.file,
          `activities[${i}].actions[${j}]`,
          action,
          actions,
          { zh: '举措', en: 'action' },
          item?.file ?? folder,
        ),
      ),
    ),
    ...checkWeekParts(content, week),
  ];
}

/** An event lies in the year of its week. */
function checkEvent(
  week: WeekEntry,
  { from, to }: WeekEntry['events'][number],
  i: number,
): Problem[] {
  return Object.entries({ from, to }).flatMap(([name, day]) => {
    if (!day || day.startsWith(`${week.year}-`)) return [];
    return [
      {
        file: week.file,
        field: `events[${i}].${name}`,
        zh: `“${day}”不在${week.year}年。请改正日期，或者把活动写进它那一年的宣传周。`,
        en: `“${day}” is not in ${week.year}. Correct the day, or put the event into the week of its own year.`,
      },
    ];
  });
}

/** Comics, quiz and handouts name documents, guides and drawings that exist. */
function checkWeekParts(content: Content, week: WeekEntry): Problem[] {
  const folder = folderOf(week.file);
  const law = (file: string, field: string, entry: LawReference | undefined): Problem[] =>
    entry ? unknownLaw(content, file, field, entry.law) : [];
  const comics = `${folder}/comics.yaml`;
  const quiz = `${folder}/quiz.yaml`;
  return [
    ...duplicateIds(
      comics,
      'comics',
      week.comics.map(({ id }) => id),
    ),
    ...duplicateIds(
      quiz,
      'questions',
      week.questions.map(({ id }) => id),
    ),
    ...week.comics.flatMap((comic, i) => [
      ...comic.basis.flatMap((entry, j) => law(comics, `comics[${i}].basis[${j}]`, entry)),
      ...unknownGuide(content, comics, `comics[${i}].guide`, comic.guide),
      ...comic.panels.flatMap(({ scene }, j) =>
        unknownId(
          comics,
          `comics[${i}].panels[${j}].scene`,
          scene,
          named(sceneNames.map((id) => ({ id }))),
          { zh: '画面', en: 'drawing' },
          'src/components/comic/scenes/',
        ),
      ),
    ]),
    ...week.questions.flatMap((entry, i) => law(quiz, `questions[${i}].basis`, entry.basis)),
  ];
}
