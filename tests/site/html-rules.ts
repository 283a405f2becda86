import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes as HTML allows; neither form is a mistake.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    // Titles name the page and the office, whose English name alone has 45 characters.
    'long-title': 'off',
    // Addresses within the site are meant to be root-relative.
    'tel-non-breaking': 'off',
    // The scripts of our own build are checked by their hashed names; see the security settings.
    'require-sri': 'off',
  },
});

/** A page as it comes, and as a script makes it of each template that it brings. */
export function documentsOf(path: string, html: string): [name: string, html: string][] {
  const template = /<template\b[^>]*>(.*?)<\/template>/gs;
  const plain = html.replace(template, '');
  return [
    [path, plain],
    ...[...html.matchAll(template)].map(([, body = ''], i): [string, string] => [
      `${path}, template ${i + 1}`,
      plain.replace(/(?<=<body>).*(?=<\/body>)/s, () => body),
    ]),
  ];
}

/** What is no valid HTML in a document: line, rule and message. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
  );
}
