import { themeColour } from './theme.ts';
import { outline, widthOf } from './typeface.ts';

/** The office's wordmark as an SVG of outlines, for the press. */
export function wordmark(name: string): string {
  const width = Math.ceil(102 + widthOf(name, 34) + 12);
  const glyph = outline('知', 40, 48 - widthOf('知', 40) / 2, 62);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 96" width="${width}" height="96" role="img" aria-label="${name}">`,
    `<rect x="12" y="12" width="72" height="72" rx="3" fill="${themeColour('seal')}"/>`,
    `<rect x="16.5" y="16.5" width="63" height="63" fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="1.5"/>`,
    `<path fill="#fff" ${glyph}/>`,
    `<path fill="${themeColour('ink')}" ${outline(name, 34, 102, 60)}/>`,
    '</svg>\n',
  ].join('');
}
