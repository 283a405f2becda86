import type { Content } from '../content/content.ts';
import { currentPlan, type LinkModel } from '../content/plan/items.ts';
import { answerOf } from '../content/plan/model.ts';
import { siteIndex } from '../content/site/site-map.ts';
import { languageName, locales, type Locale } from '../i18n/locales.ts';
import { absoluteUrl } from '../i18n/paths.ts';
import { strings } from '../i18n/strings.ts';
import { markdownFile } from './files.ts';

/** `/llms.txt` (llmstxt.org): what the site is, and the plain text of each page in each language. */
export function llmsText(content: Content, site: URL): string {
  const { authority } = content;
  const { year, items } = currentPlan(content);
  const lines = [
    `# ${authority.site_name.zh} / ${authority.site_name.en}`,
    '',
    `> ${strings('zh').llmsIntro(year, items.length)}`,
    `> ${strings('en').llmsIntro(year, items.length)}`,
  ];
  for (const locale of locales) {
    for (const { title, links } of sections(content, locale)) {
      lines.push('', `## ${title} (${languageName[locale]})`, '');
      for (const { label, path } of links) {
        const answer = answerOf(content, path, locale);
        const url = `${absoluteUrl(path, locale, site)}${markdownFile}`;
        lines.push(`- [${label}](${url})${answer ? `: ${answer}` : ''}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function sections(content: Content, locale: Locale): { title: string; links: LinkModel[] }[] {
  const t = strings(locale);
  const index = siteIndex(content, locale);
  const items = index.groups
    .flatMap((group) => group.items)
    .map((item) => ({ id: item.slug, label: `${item.number}. ${item.heading}`, path: item.path }));
  return [
    { title: t.guides, links: index.guides },
    { title: index.planName, links: items },
    { title: t.news, links: index.news },
    { title: t.weekTitle, links: index.week },
    { title: t.departments, links: index.departments },
    { title: t.laws, links: index.laws },
    { title: t.pagesTitle, links: index.pages },
  ];
}
