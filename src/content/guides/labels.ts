import { joinLabels } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { strings, type Strings } from '../../i18n/strings.ts';
import type { Guide } from './schema.ts';

const matterKeys = {
  registration: 'matterRegistration',
  'public-service': 'matterPublicService',
  financing: 'matterFinancing',
  dispute: 'matterDispute',
  reporting: 'matterReporting',
  supervision: 'matterSupervision',
} as const satisfies Record<Guide['matter'], keyof Strings>;
const applicantKeys = {
  'natural-persons': 'applicantNatural',
  'legal-persons': 'applicantLegal',
  'other-organisations': 'applicantOther',
} as const satisfies Record<Guide['applicants'][number], keyof Strings>;
const formKeys = {
  original: 'formOriginal',
  copy: 'formCopy',
  electronic: 'formElectronic',
} as const satisfies Record<
  Exclude<Guide['materials'][number]['form'], 'own-record'>,
  keyof Strings
>;

/** What the parts of a guide are called, which differs where nothing is applied for. */
export interface GuideLabels {
  matter: string;
  applicants: string;
  /** What the authority is called: 实施主体 only where something is applied for. */
  authorityLabel: string;
  conditionsLabel: string;
  stepsLabel: string;
  /** What the list of documents is called, and whose list goes before it. */
  materialsLabel: string;
  materialsPrevail: string;
  basisLabel: string;
}

const isApplication = ({ matter }: Guide): boolean => matter === 'registration';

/** What the parts of a guide are called. */
export function guideLabels(guide: Guide, locale: Locale): GuideLabels {
  const t = strings(locale);
  const applied = isApplication(guide);
  return {
    matter: t[matterKeys[guide.matter]],
    applicants: joinLabels(
      guide.applicants.map((kind) => t[applicantKeys[kind]]),
      locale,
    ),
    authorityLabel: applied ? t.authority : t.authorityOther,
    conditionsLabel: guide.gate ? t.conditions : t.conditionsAdvice,
    stepsLabel: applied ? t.steps : t.stepsOther,
    materialsLabel: applied ? t.materials : t.materialsOther,
    materialsPrevail: applied ? t.materialsPrevail : t.materialsPrevailOther,
    basisLabel: applied ? t.legalBasis : t.legalBasisOther,
  };
}

/** What the facts at the top of a guide are called, in their order. */
export function factLabels(
  guide: Guide,
  locale: Locale,
): [id: keyof Guide['facts'], label: string][] {
  const t = strings(locale);
  const applied = isApplication(guide);
  return [
    ['who', t.factWho],
    ['when', t.factWhen],
    ['time', applied ? t.factTime : t.factTimeOther],
    ['cost', t.factCost],
    ['where', applied ? t.factWhere : t.factWhereOther],
    ['result', t.factResult],
  ];
}

/** What to hand in, with how many; nothing for what the reader keeps. */
export function formLabel(
  { form, copies }: Guide['materials'][number],
  locale: Locale,
): string | undefined {
  return form === 'own-record' ? undefined : strings(locale)[formKeys[form]](copies);
}

/** The kind of a limit, where neither the law sets it, as most are, nor its name tells. */
export function limitLabel(
  kind: Guide['limits'][number]['kind'],
  locale: Locale,
): string | undefined {
  return kind === 'promised' ? strings(locale).limitPromised : undefined;
}
