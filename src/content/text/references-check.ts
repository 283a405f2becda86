import { locales } from '../../i18n/locales.ts';
import { guideAt, siteFiles, type Content, type Prose } from '../content.ts';
import { lawCalled } from '../laws/model.ts';
import { checkReference as checkArticles } from '../laws/references-check.ts';
import { nearest, type Problem } from '../problems.ts';
import { named, textsIn, unknownGuide, unknownId, unknownLaw, type Known } from '../rules.ts';
import { dataFiles } from './every-text.ts';
import {
  guideCalled,
  parseReference,
  referenceKinds,
  referenceParts,
  referenceText,
  splitId,
  writtenReferences,
  type Reference,
  type Unresolved,
} from './references.ts';
import { proseComponents, scanProse, type Tag } from './schema.ts';

/**
 * Checks that what texts refer to exists: references in double braces in the data and in answers,
 * and the tags `<Fee>`, `<Limit>` and `<Law>` in the texts of pages.
 *
 * @param content with its references resolved; those that name nothing still stand in braces
 */
export function checkReferences(content: Content): Problem[] {
  const slugs = new Map(content.guides.map(({ file, slug }) => [file, slug]));
  const inData = dataFiles(content).flatMap(([file, value]) =>
    locales.flatMap((locale) =>
      textsIn(value, locale).flatMap(([field, text]) => [
        ...writtenReferences(text).flatMap(({ inner }) =>
          checkWritten(content, file, field, inner, slugs.get(file)),
        ),
        ...tagsInData(file, field, text),
      ]),
    ),
  );
  const inProse = content.prose.flatMap((prose) => {
    const own = guideAt(content.guides, prose.path)?.slug;
    return [
      ...tagsInData(prose.file, 'answer', prose.answer),
      ...writtenReferences(prose.answer).flatMap(({ inner }) =>
        checkWritten(content, prose.file, 'answer', inner, own),
      ),
      ...checkTags(content, prose, own),
    ];
  });
  return [...inData, ...inProse];
}

/** A tag is read in the text of a page alone; in the data and in an answer it would be printed. */
function tagsInData(file: string, field: string, text: string): Problem[] {
  return [...text.matchAll(/<(Fee|Limit|Law)\b(?:[^<>]*?\bid="([^"]*)")?[^<>]*>/g)].map(
    ([found, name = '', id = '…']) => {
      const right = `{{${name.toLowerCase()} ${id}}}`;
      return {
        file,
        field,
        zh: `“${found}”只能写在正文里，在这里会照原样印出来。请写成 ${right}，并用英文单引号把整个值括起来。`,
        en: `“${found}” is for the text of a page; here it would be printed as it is. Write ${right}, with single quotes around the whole value.`,
      };
    },
  );
}

function checkWritten(
  content: Content,
  file: string,
  field: string,
  inner: string,
  own: string | undefined,
): Problem[] {
  const reference = parseReference(inner);
  if (reference) return checkReference(content, file, field, reference, own);
  const word = inner.trim().split(/\s+/)[0] ?? '';
  const guess = nearest(word, referenceKinds);
  return [
    {
      file,
      field,
      zh: `“{{${inner}}}”不是引用。${guess ? `是不是“${guess}”？` : ''}请写成 {{fee first}}、{{limit oppose}} 或者 {{law patent-law 65}}；别的指南的，写 {{limit disputes#confirm}}。`,
      en: `“{{${inner}}}” is no reference.${guess ? ` Did you mean “${guess}”?` : ''} Write {{fee first}}, {{limit oppose}} or {{law patent-law 65}}; of another guide, {{limit disputes#confirm}}.`,
    },
  ];
}

const names = {
  fee: { zh: '费用', en: 'fee' },
  limit: { zh: '期限', en: 'limit' },
} as const;

function checkReference(
  content: Content,
  file: string,
  field: string,
  reference: Reference,
  own: string | undefined,
): Problem[] {
  const found = referenceText(content, reference, 'zh', own);
  if ('text' in found) return [];
  const { kind } = reference;
  if (kind === 'law') return checkLaw(content, file, field, reference, found.unresolved, own);
  const [slug, id] = splitId(reference.id, own);
  if (found.unresolved === 'guide') {
    if (slug) return unknownGuide(content, file, field, slug);
    return [
      {
        file,
        field,
        zh: `这里不是指南，“${id}”前面要写明是哪一份指南的，例如 trademark-registration#${id}。`,
        en: `This is no guide, so “${id}” needs the guide that it belongs to, as in trademark-registration#${id}.`,
        misses: { id: slug, where: 'content/guides/' },
      },
    ];
  }
  const guide = guideCalled(content, slug);
  if (found.unresolved === 'id') {
    const known: Known = (kind === 'fee' ? guide?.fees : guide?.limits) ?? [];
    const where = `${guide?.file ?? ''} › ${kind}s`;
    return unknownId(file, field, id, known, names[kind], where);
  }
  const known = named(referenceParts(kind).map((part) => ({ id: part })));
  const what = { zh: '写法', en: 'part' };
  const problems = unknownId(file, field, reference.part ?? '', known, what, 'README.md');
  if (problems.length > 0) return problems;
  return [
    {
      file,
      field,
      zh: `费用“${id}”没有纸质申请的金额，请写 {{fee ${reference.id}}}。`,
      en: `The fee “${id}” has no amount on paper. Write {{fee ${reference.id}}}.`,
    },
  ];
}

function checkLaw(
  content: Content,
  file: string,
  field: string,
  { id, part }: Reference,
  unresolved: Unresolved,
  own: string | undefined,
): Problem[] {
  const [document = '', version] = id.split('#');
  // The guide's own basis names a law that is not there, which is told where it stands.
  if (unresolved === 'law') return [];
  if (unresolved === 'article') {
    const law = lawCalled(content, document)?.id ?? document;
    const cited = { law, version, article: part };
    return checkArticles(content, file, field, cited).map((problem) => ({ ...problem, field }));
  }
  if (unresolved !== 'version') {
    const guide = part ? undefined : content.guides.find(({ slug }) => slug === own);
    const basis = guide?.basis.map((entry) => entry.id) ?? [];
    // Without an article it names the guide's own basis, unless a document is nearer.
    const guess = nearest(document, [...basis, ...content.laws.map((law) => law.id)]);
    if (!guide || (guess ? !basis.includes(guess) : basis.length === 0)) {
      return unknownLaw(content, file, field, document);
    }
    const what = { zh: '依据', en: 'basis' };
    return unknownId(file, field, document, named(guide.basis), what, `${guide.file} › basis`);
  }
  const law = lawCalled(content, document);
  const known = (law?.versions ?? []).map((entry) => ({
    id: entry.id,
    name: entry.name ?? { zh: entry.id, en: entry.id },
  }));
  const what = { zh: '版本', en: 'version' };
  if (version !== undefined) {
    return unknownId(file, field, version, known, what, siteFiles.laws);
  }
  const example = known.map((entry) => `{{law ${document}#${entry.id} ${part ?? ''}}}`);
  return [
    {
      file,
      field,
      zh: `${law?.short.zh ?? document}有几个版本，条号各不相同。请写明是哪一个：${example.join('，或者')}。`,
      en: `${law?.short.en ?? document} has several versions with articles of their own. Say which: ${example.join(', or ')}.`,
    },
  ];
}

/** What a tag of a text refers to: `<Law id="trademark-law" article="36" />`. */
function referenceOfTag(name: string, attributes: Tag['attributes']): Reference | undefined {
  const kind = referenceKinds.find((entry) => entry === name.toLowerCase());
  const { id = '', version, article, medium, part } = attributes;
  return kind && { kind, id: version ? `${id}#${version}` : id, part: article ?? medium ?? part };
}

/** The tags `<Fee>`, `<Limit>` and `<Law>` of a text, with what each refers to. */
export function referenceTags({
  body,
  bodyLine,
}: Prose): { name: string; line: number; reference: Reference }[] {
  if (!/<(?:Fee|Limit|Law)\b/.test(body)) return [];
  return scanProse(body, bodyLine).tags.flatMap(({ name, attributes, line }) => {
    const reference =
      proseComponents[name] === 'reference' ? referenceOfTag(name, attributes) : undefined;
    return reference ? [{ name, line, reference }] : [];
  });
}

function checkTags(content: Content, prose: Prose, own: string | undefined): Problem[] {
  return referenceTags(prose).flatMap(({ name, line, reference }) =>
    checkReference(content, prose.file, `<${name}>`, reference, own).map((problem) => ({
      ...problem,
      line,
    })),
  );
}
