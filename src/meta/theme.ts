import { readFileSync } from 'node:fs';

const file = 'src/styles/theme.css';
const [light = '', dark = ''] = readFileSync(file, 'utf8').split('prefers-color-scheme: dark');
const schemes = { light, dark };

/**
 * A colour of the visual language, for pictures, which do not see the styles of a page.
 *
 * @param name as in the style sheet without its prefix, such as `ink` for `--color-ink`
 * @throws Error when the style sheet has no such colour
 */
export function themeColour(name: string, scheme: keyof typeof schemes = 'light'): string {
  const colour = new RegExp(`--color-${name}: (#[0-9a-f]+);`).exec(schemes[scheme])?.[1];
  if (!colour) throw new Error(`${file}: there is no --color-${name} in the ${scheme} scheme`);
  return colour;
}
