import Papa from 'papaparse';
import type { Content } from '../../content/content.ts';
import { absoluteUrl } from '../../i18n/paths.ts';
import type { DataField, DataSet, DataValue, FieldType } from './fields.ts';

/** The forms that each data set is offered in, with the media type of each. */
export const dataFormats = {
  json: 'application/json',
  csv: 'text/csv',
  'schema.json': 'application/schema+json',
} as const;
export type DataFormat = keyof typeof dataFormats;

/** The address of a data set in one form. */
export function dataPath(id: string, format: DataFormat): string {
  return `/data/${id}.${format}`;
}

/** A data set in one form, as its file holds it. */
export function dataFile(set: DataSet, format: DataFormat, content: Content, site: URL): string {
  if (format === 'schema.json') return `${JSON.stringify(dataSchema(set, site), null, 2)}\n`;
  const rows = set.rows(content, site);
  return format === 'csv' ? toCsv(set.fields, rows) : `${JSON.stringify(rows, null, 2)}\n`;
}

/**
 * Rows as CSV (RFC 4180). It begins with a byte order mark, without which Excel takes Chinese for
 * another encoding, and a text that a spreadsheet would run as a formula is prefixed with `'`.
 */
export function toCsv(
  fields: readonly DataField[],
  rows: readonly Record<string, DataValue>[],
): string {
  const names = fields.map(({ name }) => name);
  const table = rows.map((row) =>
    names.map((name) => {
      const value = row[name] ?? '';
      return Array.isArray(value) ? value.join('; ') : value;
    }),
  );
  return `\uFEFF${Papa.unparse([names, ...table], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** The JSON Schema of a data set, from its fields. */
function dataSchema(set: DataSet, site: URL): object {
  const types: Record<FieldType, object> = {
    text: { type: 'string', minLength: 1 },
    number: { type: 'number' },
    url: { type: 'string', format: 'uri' },
    date: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    list: { type: 'array', items: { type: 'string', minLength: 1 } },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: absoluteUrl(dataPath(set.id, 'schema.json'), 'zh', site),
    title: `${set.title.zh} / ${set.title.en}`,
    description: `${set.description.zh} / ${set.description.en}`,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: set.fields.map(({ name }) => name),
      properties: Object.fromEntries(
        set.fields.map(({ name, type, meaning, optional }) => [
          name,
          {
            ...(optional ? { anyOf: [types[type], { type: 'null' }] } : types[type]),
            description: `${meaning.zh} / ${meaning.en}`,
          },
        ]),
      ),
    },
  };
}
