import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutNotes } from '../../markdown/as-written.ts';
import { parseText } from '../../markdown/syntax.ts';
import { decoded } from '../../i18n/paths.ts';
import { plural } from '../../i18n/plural.ts';
import type { Content, Prose } from '../content.ts';
import { oncePer } from '../once.ts';
import type { Problem } from '../problems.ts';

/** Every text can be read as Markdown, and its links lead where they may lead. */
export function checkMarkup(content: Content): Problem[] {
  return content.prose.flatMap((prose) => {
    const read = readMarkup(prose);
    if ('problem' in read) return [read.problem];
    return checkMarks(prose, read.tree, content.authority.domain);
  });
}

/** The parsed text, with the source that its positions count on, or why it can't be parsed. */
export const readMarkup = oncePer(parseProse);

function parseProse({
  file,
  body,
  bodyLine,
}: Prose): { tree: Root; source: string } | { problem: Problem } {
  const notes = withoutNotes(body).split('\n');
  const open = notes.findIndex((line) => line.replace(/`[^`]*`/g, '').includes('<!--'));
  if (open >= 0) {
    return {
      problem: {
        file,
        line: bodyLine + open,
        field: '',
        zh: '注释没有结束：有“<!--”，后面没有“-->”，其后的正文都会不见。请补上“-->”。',
        en: 'This note is not closed: there is “<!--” and no “-->” after it, so all that follows would be lost. Add “-->”.',
      },
    };
  }
  try {
    return parseText(body);
  } catch (error) {
    const place = error as { line?: number; place?: { line?: number; start?: { line?: number } } };
    const line = place.line ?? place.place?.start?.line ?? place.place?.line ?? 1;
    return {
      problem: {
        file,
        line: bodyLine + line - 1,
        field: '',
        zh: '这里有一个标记没有写完整。标记单独使用，以“ />”结束，例如 <Channel id="hotline-12345" />；“<”后面紧接字母会被当成标记，小于号请写成“小于”。',
        en: 'A tag here is not complete. Tags stand alone and end in “ />”, as in <Channel id="hotline-12345" />; a “<” right before a letter begins a tag, so write “less than” in words.',
      },
    };
  }
}

/** What is wrong with the address of a link, with the remedy. */
function linkFault(url: string, domain: string): { zh: string; en: string } | undefined {
  if (/^(?:file:|[A-Za-z]:[\\/]|\\\\)/i.test(url)) {
    return {
      zh: '通向您自己的电脑，别人打不开。请把文件作为附件，或者写网址',
      en: 'leads to your own computer, where nobody else can follow. Attach the file, or write an address on the web',
    };
  }
  if (/^(?:javascript|data|vbscript):/i.test(url)) {
    return { zh: '不是网址。请写网址', en: 'is no address of a page. Write one' };
  }
  if (/^\/en(?:\/|$)/.test(url)) {
    return {
      zh: `不用写 /en，各语言的地址由本站加上。请写“${url.replace(/^\/en/, '') || '/'}”`,
      en: `needs no /en: the site adds the language itself. Write “${url.replace(/^\/en/, '') || '/'}”`,
    };
  }
  if (/^https?:\/\//i.test(url) && !URL.canParse(url)) {
    return { zh: '不是完整的网址。请核对', en: 'is no whole address. Check it' };
  }
  if (domain && URL.canParse(url) && new URL(url).hostname === domain) {
    const { pathname, search, hash } = new URL(url);
    const own = pathname.replace(/^\/en(?=\/)/, '') + search + hash;
    return {
      zh: `是本站自己的网址，换了主机就会失效。请写“${own}”`,
      en: `is an address of this site in full, which fails on another host. Write “${own}”`,
    };
  }
  if (/^(?:www\.)|^[\w-]+(?:\.[\w-]+)*\.(?:cn|com|org|net|gov)(?:\/|$)/i.test(url)) {
    return {
      zh: `缺少 https://，会被当成本站的页面。请写“https://${url}”`,
      en: `lacks https://, so it would be taken for a page of this site. Write “https://${url}”`,
    };
  }
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(url)) {
    return {
      zh: '不是从“/”开始的站内地址，也不是网址。站内的写成 /guides/training/ 的样子',
      en: 'is neither an address on this site, beginning with “/”, nor one on the web. On this site write it like /guides/training/',
    };
  }
  return undefined;
}

/** Rows of a table with other cells than its head: those beyond it would be lost. */
function unevenRows(
  { children: [head, ...rows] }: Table,
  file: string,
  bodyLine: number,
): Problem[] {
  const columns = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const cells = row.children.length;
    if (cells === columns) return [];
    return [
      {
        file,
        line: bodyLine + (row.position?.start.line ?? 1) - 1,
        field: '',
        zh: `表格的这一行有${cells}格，表头有${columns}格，${cells > columns ? '多出来的不会印出来' : '后面几格会是空的'}。请让每一行的格数相同；格里要写竖线的，写成“\\|”，空着的格写“| |”。`,
        en: `This row of the table has ${plural(cells, 'cell', 'cells')}, its head has ${columns}: ${cells > columns ? 'what is too much would not be printed' : 'the last would be empty'}. Give every row as many cells as the head. A bar within a cell is written “\\|”, an empty cell “| |”.`,
      },
    ];
  });
}

/** Marks that would print something else than meant, or nothing, and links that lead nowhere. */
function checkMarks({ file, bodyLine }: Prose, tree: Root, domain: string): Problem[] {
  const problems: Problem[] = [];
  const named = new Set<string>();
  visit(tree, (node) => {
    if (/Reference$/.test(node.type) && 'identifier' in node) named.add(node.identifier);
  });
  visit(tree, (node) => {
    const at = { file, line: bodyLine + (node.position?.start.line ?? 1) - 1, field: '' };
    if (node.type === 'text' && /\]\([^)\s]+[ \u3000][^)]*\)/.test(node.value)) {
      const found = /!?\[[^\]]*\]\([^)]*\)/.exec(node.value)?.[0] ?? node.value.slice(0, 40);
      const right = found.replace(/(?<=\(.*)[“”＂]/g, '"');
      if (right !== found) {
        problems.push({
          ...at,
          zh: `图片或者链接的说明用了中文引号（Word会自动改成这样），会照原样印出来。请用英文直引号：“${right}”。`,
          en: `The caption of this picture or link has curved quotes, as Word makes them, and all would be printed as it is. Write straight ones: “${right}”.`,
        });
        return;
      }
      problems.push({
        ...at,
        zh: `“${found}”的地址或者文件名里有空格，会照原样印出来。请给文件换一个没有空格的名字。`,
        en: `The address or file name in “${found}” has a space, so it would be printed as it is. Give the file a name without spaces.`,
      });
    }
    // An address of another host is a link by itself, and so no part of the text.
    if (node.type === 'text' && /\]\s+\((?:\/\w|https?:|$)/.test(node.value)) {
      problems.push({
        ...at,
        zh: '链接的方括号和圆括号之间有空格，会照原样印出来。请去掉空格，写成 [文字](地址)。',
        en: 'There is a space between the brackets of the link, so it would be printed as it is. Remove it, as in [words](address).',
      });
    }
    if (
      node.type === 'text' &&
      /\](?:（(?:\/|https?:|$)|\((?:\/|https?:)[^)]*）)/.test(node.value)
    ) {
      problems.push({
        ...at,
        zh: '链接用了全角的括号，会照原样印出来。请写成 [文字](地址)，括号用英文的。',
        en: 'The link has full-width brackets, so it would be printed as it is. Write [words](address) with plain brackets.',
      });
    }
    if (node.type === 'code' && /\P{ASCII}/u.test(`${node.lang ?? ''}${node.meta ?? ''}`)) {
      const behind = [node.lang, node.meta].filter(Boolean).join(' ');
      problems.push({
        ...at,
        zh: `这一行以“~~~”或者“\`\`\`”开头，会被当成一段代码的开始，后面的“${behind}”不会印出来。请把“${behind}”写到下一行，或者去掉开头的符号。`,
        en: `This line begins with “~~~” or “\`\`\`”, which begins a piece of code, so “${behind}” behind it would not be printed. Write “${behind}” on the next line, or take the marks away.`,
      });
    }
    if (/efinition$/.test(node.type) && 'identifier' in node && !named.has(node.identifier)) {
      problems.push({
        ...at,
        zh: `这一行以“[${node.identifier}]:”开头，会被当成脚注或者链接的出处，却没有一处用到，不会印出来。请改用全角的括号和冒号，或者在正文里写上 [${node.identifier}]。`,
        en: `This line begins with “[${node.identifier}]:”, which makes it a footnote or the source of a link that nothing names, so it would not be printed. Use other brackets, or name [${node.identifier}] in the text.`,
      });
    }
    if (node.type === 'table') {
      problems.push(...unevenRows(node, at.file, bodyLine));
      return;
    }
    if (node.type !== 'link' && node.type !== 'definition') return;
    const url = decoded(node.url, decodeURI);
    const fault = linkFault(url, domain);
    if (!fault) return;
    problems.push({
      ...at,
      zh: `链接“${url}”${fault.zh}。`,
      en: `The link “${url}” ${fault.en}.`,
    });
  });
  return problems;
}
