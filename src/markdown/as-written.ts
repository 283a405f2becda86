import type { Plugin } from 'vite';

/** Code keeps what stands in it. */
const code = /(^```[\s\S]*?^```|`[^`\n]*`)/m;

/** Notes between editors: `<!-- … -->`, and `{/* … *\/}` for those who know MDX. */
const comment = /<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g;

/**
 * A text as its editor means it. MDX takes `<` for a component and braces for a program, and knows no
 * comments in the manner of HTML; here `费用<100元` and `{a}` are words, comments are left out, and only
 * the components of `proseComponents` are components. Lines keep their numbers.
 *
 * @param source a file or the text below its front matter
 */
export function asWritten(source: string): string {
  return withoutNotes(source.replace(/^\uFEFF/, ''))
    .split(code)
    .map((part, i) => (i % 2 === 1 ? part : escape(part)))
    .join('');
}

/** A text without the notes between its editors; lines keep their numbers. */
export function withoutNotes(text: string): string {
  return text.replace(comment, (note) => '\n'.repeat(note.split('\n').length - 1));
}

function escape(text: string): string {
  return (
    text
      .replace(/<(https?:\/\/[^\s>]+)>/g, '[$1]($1)')
      .replace(/<(?!\/?[A-Za-z])/g, '&lt;')
      .replace(/\{/g, '&#123;')
      .replace(/\}/g, '&#125;')
      // Between figures a star means “times”: `3*4*5`.
      .replace(/(?<=\d)\*(?=\d)/g, '&#42;')
      // MDX takes a line that begins so for a statement.
      .replace(/^(?=(?:import|export)\b)(.)/gm, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

/** Hands texts to MDX as they are meant, in development and in builds. */
export function textsAsWritten(): Plugin {
  return {
    name: 'texts-as-written',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx$/ },
      handler: (source) => {
        // Front matter is YAML, in which braces mean what they say.
        const [frontMatter = ''] = /^\uFEFF?---\r?\n.*?\r?\n---[^\n]*\n/s.exec(source) ?? [];
        return { code: frontMatter + asWritten(source.slice(frontMatter.length)), map: null };
      },
    },
  };
}
