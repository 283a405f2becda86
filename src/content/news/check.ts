import { itemOf } from '../plan/items.ts';
import { announcementActions } from './model.ts';
import { newsPath, reservedNewsSlug, type AnnouncementEntry, type Content } from '../content.ts';
import {
  farOff,
  duplicates,
  knownPlanItems,
  unknownGuide,
  unknownId,
  type Known,
  type TagActions,
} from '../rules.ts';
import { newsDay } from './day.ts';
import type { Problem } from '../problems.ts';

/** The actions that an announcement's text may name. */
export function announcementTags(content: Content, entry: AnnouncementEntry): TagActions {
  return {
    file: `${entry.file} › items`,
    actions: announcementActions(content, entry),
    partial: true,
    open: entry.items.some((ref) => !itemOf(content, ref)),
  };
}

/** An announcement names only what exists, and its dates follow each other. */
export function checkNews(content: Content): Problem[] {
  return content.announcements.flatMap((entry) => checkAnnouncement(content, entry));
}

function checkAnnouncement(content: Content, entry: AnnouncementEntry): Problem[] {
  const { file } = entry;
  // Most announcements name no other, and listing all for each would take a square of them.
  const others = (): Known =>
    content.announcements
      .filter(({ slug }) => slug !== entry.slug)
      .map(({ slug, title }) => ({ id: slug, name: title }));
  const announcement = { zh: '公告', en: 'announcement' };
  const folder = 'content/announcements/';
  const problems: Problem[] = [
    ...entry.items.flatMap((slug, i) =>
      unknownId(
        file,
        `items[${i}]`,
        slug,
        knownPlanItems(content),
        { zh: '事项', en: 'item' },
        'content/work-plan/',
      ),
    ),
    ...entry.guides.flatMap((slug, i) => unknownGuide(content, file, `guides[${i}]`, slug)),
    ...entry.supersedes.flatMap((slug, i) =>
      unknownId(file, `supersedes[${i}]`, slug, others(), announcement, folder),
    ),
    ...(entry.explains
      ? unknownId(file, 'explains', entry.explains, others(), announcement, folder)
      : []),
  ];
  const add = (field: string, zh: string, en: string): void => {
    problems.push({ file, field, zh, en });
  };
  for (const { value, index } of duplicates(entry.attachments.map((part) => part.file))) {
    add(
      `attachments[${index}].file`,
      `附件“${value}”列了两次，请删去一个。`,
      `The attachment “${value}” is listed twice. Remove one of the two.`,
    );
  }
  for (const name of ['issued', 'modified', 'effective'] as const) {
    const fault = farOff(content, entry[name] ?? '', name === 'effective' ? 5 : 1);
    if (fault) add(name, fault.zh, fault.en);
  }
  if (entry.issued && entry.modified.slice(0, entry.issued.length) < entry.issued) {
    add(
      'modified',
      `最近一次修改的日期${entry.modified}早于文件自己的日期${entry.issued}。请核对，改正其中一个。`,
      `The day of the last change, ${entry.modified}, is before the document’s own date, ${entry.issued}. Check both, and correct one.`,
    );
  }
  if (entry.document) {
    const fault = farOff(content, entry.document.issued, 1);
    if (fault) add('document.issued', fault.zh, fault.en);
  }
  for (const slug of entry.supersedes) {
    const other = content.announcements.find((candidate) => candidate.slug === slug);
    if (!other || newsDay(other) <= newsDay(entry)) continue;
    add(
      'supersedes',
      `${newsPath(slug)}发布得比本篇晚，不能由本篇取代。请核对两篇的日期。`,
      `${newsPath(slug)} was published after this one, which therefore can't replace it. Check the dates of both.`,
    );
  }
  if (reservedNewsSlug.test(entry.slug)) {
    add(
      'slug',
      `“${entry.slug}”这个文件夹名留给公告列表使用，请换一个。`,
      `The folder name “${entry.slug}” is kept for lists of announcements. Choose another.`,
    );
  }
  return problems;
}
