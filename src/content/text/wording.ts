import type { Content } from '../content.ts';
import type { Problem } from '../problems.ts';
import { halfWidth } from '../rules.ts';
import { everyText } from './every-text.ts';
import { checkLanguage } from './language.ts';
import { checkWeekdays } from './weekdays.ts';

/** The house style in every text of the content: prose, and what stands in the data. */
export function checkWording(content: Content): Problem[] {
  return everyText(content).flatMap(({ file, field, line, text, locale }) =>
    [
      ...checkLanguage(file, field, text, locale),
      ...checkWeekdays(file, field, text, locale),
      ...(locale === 'zh' ? halfWidth(file, field, text) : []),
    ].map((problem) => ({ ...problem, line })),
  );
}
