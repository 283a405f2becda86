import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import drawingStyles from './drawing.css?raw';
import { themeColour } from '../../meta/theme.ts';
import Scene from './Scene.astro';

let container: Promise<AstroContainer> | undefined;

const inks = `:root{--color-ink:${themeColour('ink')};--font-sans:sans-serif}`;
const inksAtNight = `@media(prefers-color-scheme:dark){:root{--color-ink:${themeColour('ink', 'dark')}}}`;

/** A drawing of the comics as an SVG file with its styles in it. */
export async function drawingFile(name: string, signs: string[]): Promise<string> {
  container ??= AstroContainer.create();
  const html = await (await container).renderToString(Scene, { props: { name, signs } });
  const drawing = html.slice(html.indexOf('<svg'), html.indexOf('</svg>'));
  const styles = `<style>${inks}${inksAtNight}${drawingStyles.replaceAll('.comic svg', '.comic')}</style>`;
  return `${drawing.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" class="comic"').replace('>', `>${styles}`)}</svg>\n`;
}
