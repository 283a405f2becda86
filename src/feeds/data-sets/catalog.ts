import type { Content } from '../../content/content.ts';
import { currentPlan } from '../../content/plan/items.ts';
import type { Localized } from '../../i18n/locales.ts';
import { absoluteUrl } from '../../i18n/paths.ts';
import { dataSets } from './data-sets.ts';
import { dataFormats, dataPath } from './files.ts';

/** The catalogue of all data sets (DCAT 3, as JSON-LD). */
export function dataCatalog(content: Content, site: URL): object {
  const text = ({ zh, en }: Localized): object[] => [
    { '@value': zh, '@language': 'zh-CN' },
    { '@value': en, '@language': 'en' },
  ];
  const url = (path: string): string => absoluteUrl(path, 'zh', site);
  const publisher = {
    '@id': `${url('/')}#office`,
    '@type': 'foaf:Agent',
    'foaf:name': text(content.authority.name),
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': url('/data/catalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': text(content.authority.site_name),
    'dct:publisher': publisher,
    'dct:language': ['zh-CN', 'en'],
    'dcat:dataset': dataSets.map((set) => ({
      '@id': `${url('/data/')}#${set.id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': set.id,
      'dct:title': text(set.title),
      'dct:description': text(set.description),
      'dct:publisher': { '@id': publisher['@id'] },
      'dct:temporal': { '@value': String(currentPlan(content).year), '@type': 'xsd:gYear' },
      'dcat:landingPage': { '@id': `${url('/data/')}#${set.id}` },
      'dcat:distribution': (['json', 'csv'] as const).map((format) => ({
        '@id': url(dataPath(set.id, format)),
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': { '@id': url(dataPath(set.id, format)) },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${dataFormats[format]}`,
        },
        'dct:conformsTo': { '@id': url(dataPath(set.id, 'schema.json')) },
      })),
    })),
  };
}
