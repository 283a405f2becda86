import { z } from 'zod';
import { absoluteUrl } from '../i18n/paths.ts';
import { languageTag, locales, type Locale } from '../i18n/locales.ts';
import type { GuideModel } from '../content/guides/model.ts';
import { guidePath, type Content, type GuideEntry } from '../content/content.ts';
import { versionPeriod } from '../content/laws/model.ts';
import { guideSchema } from '../content/guides/schema.ts';
import type { JsonLd } from './json-ld.ts';

/**
 * What a guide says of itself to machines; its steps and questions are marked where they stand.
 *
 * @param textLocale the language of its text, where that is not the page's
 */
export function guideStructuredData(
  guide: GuideModel,
  locale: Locale,
  site: URL,
  textLocale = locale,
): JsonLd[] {
  const url = absoluteUrl(guide.path, locale, site);
  return [
    {
      '@type': 'GovernmentService',
      name: guide.title,
      description: guide.answer,
      url,
      inLanguage: languageTag[textLocale],
      provider: { '@type': 'GovernmentOrganization', name: guide.authority },
      audience: { '@type': 'Audience', audienceType: guide.applicants },
    },
  ];
}

const addressed = z.object({
  $schema: z.string(),
  slug: z.string(),
  url: z.object({ zh: z.url(), en: z.url() }),
  laws: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      versions: z.array(
        z.object({
          id: z.string(),
          number: z.string().nullable(),
          from: z.string(),
          until: z.string().nullable(),
        }),
      ),
    }),
  ),
});

/** The JSON Schema of a guide's data: the schema of the content, with addresses and documents. */
export function guideJsonSchema(): object {
  const own = z.toJSONSchema(addressed) as { properties: object; required: string[] };
  const guide = z.toJSONSchema(guideSchema, { unrepresentable: 'any' }) as {
    properties: object;
    required: string[];
  };
  // What is published is no draft.
  const { draft, ...properties } = guide.properties as Record<string, object>;
  void draft;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Service guide',
    type: 'object',
    properties: { ...own.properties, ...properties },
    required: [...own.required, ...guide.required],
    additionalProperties: false,
  };
}

/** A guide as data. */
export function guideJson(content: Content, guide: GuideEntry, site: URL): object {
  const { slug, file, draft, ...data } = guide;
  void [file, draft];
  const used = new Set(guide.basis.map((entry) => entry.law));
  return {
    $schema: absoluteUrl('/data/guide.schema.json', 'zh', site),
    slug,
    url: Object.fromEntries(
      locales.map((locale) => [locale, absoluteUrl(guidePath(slug), locale, site)]),
    ),
    ...data,
    laws: content.laws
      .filter((law) => used.has(law.id))
      .map((law) => ({
        id: law.id,
        title: law.title.zh,
        versions: law.versions.map((version) => ({
          id: version.id,
          number: version.number ?? null,
          from: version.from,
          until: versionPeriod(law, version).until ?? null,
        })),
      })),
  };
}
