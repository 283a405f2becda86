import type { Localized } from '../i18n/locales.ts';
import type { CountingRule } from './counting.ts';

/**
 * The limits of the guides that dates are reckoned for, each with the rules that it is counted by.
 * Limits that bind an office, and those whose counting no source settles, are not among them.
 */
export const deadlineGroups: { name: Localized; rules: Record<string, CountingRule> }[] = [
  {
    name: { zh: '商标', en: 'Trademarks' },
    rules: {
      'trademark-registration#oppose': 'trademark',
      'trademark-registration#review': 'trademark',
      'trademark-registration#non-registration': 'trademark',
      'trademark-registration#correct': 'trademark',
      'trademark-registration#explain': 'trademark',
      'trademark-registration#divide': 'trademark',
      'trademark-registration#priority': 'trademark',
      'trademark-registration#priority-papers': 'trademark',
      'trademark-registration#court': 'administrative',
      'trademark-registration#non-registration-court': 'administrative',
      'trademark-squatting#sue-ruling': 'administrative',
      'trademark-squatting#cancel-review': 'trademark',
      'trademark-changes#cancel-court': 'administrative',
      'trademark-changes#renew': 'trademark',
    },
  },
  {
    name: { zh: '专利', en: 'Patents' },
    rules: {
      'patent-pre-examination#reexamination': 'patent',
      'patent-pre-examination#suit': 'administrative',
      'patent-transfer-and-licence#record': 'patent',
      'patent-transfer-and-licence#change-fee': 'patent',
      'patent-transfer-and-licence#late': 'patent',
    },
  },
  {
    name: { zh: '海外申请', en: 'Filing abroad' },
    rules: {
      'overseas-disputes#prior-patent': 'paris',
      'overseas-disputes#prior-design': 'paris',
      'overseas-disputes#pct': 'pct',
    },
  },
  {
    name: { zh: '纠纷', en: 'Disputes' },
    rules: {
      'disputes#limitation': 'civil',
      'disputes#confirm': 'court',
      'disputes#suit': 'administrative',
      'disputes#appeal': 'court',
      'disputes#appeal-abroad': 'court',
      'sued-for-infringement#defence': 'court',
      'sued-for-infringement#defence-abroad': 'court',
      'sued-for-infringement#review-measure': 'court',
      'inspection#reconsider': 'reconsideration',
      'inspection#sue-penalty': 'administrative',
      'inspection#sue-after-reconsideration': 'administrative',
      'report-infringement#counter': 'civil',
    },
  },
];
/** The rule of each limit, by `guide#limit`. */
export const deadlineRules: Record<string, CountingRule> = Object.assign(
  {},
  ...deadlineGroups.map(({ rules }) => rules),
);
/** Every limit that dates are reckoned for. */
export const deadlineKinds = Object.keys(deadlineRules);
