import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { Image, Root } from 'mdast';
import sharp from 'sharp';
import { globSync } from 'tinyglobby';
import { visit } from 'unist-util-visit';
import { folderOf, type Content, type Prose } from '../content.ts';
import { nearest, type Problem } from '../problems.ts';
import { readMarkup } from './markup.ts';

/** Kinds of picture that browsers show and the build can measure. */
const shown = ['jpg', 'png', 'webp', 'avif', 'gif', 'svg'] as const;

/**
 * Pictures of texts lie beside them, and are what their names say. A build then gives each its
 * size, and leaves out what a camera noted in it.
 *
 * @param root the project's folder
 */
export async function checkPictures(content: Content, root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const prose of content.prose) {
    const read = readMarkup(prose);
    if ('problem' in read) continue;
    for (const image of imagesIn(read.tree)) {
      const fault = await faultOf(image.url, prose, root);
      if (!fault) continue;
      const line = prose.bodyLine + (image.position?.start.line ?? 1) - 1;
      problems.push({ file: prose.file, line, field: '', ...fault });
    }
  }
  return problems;
}

function imagesIn(tree: Root): Image[] {
  const images: Image[] = [];
  visit(tree, 'image', (node) => void images.push(node));
  return images;
}

async function faultOf(
  url: string,
  { file }: Prose,
  root: string,
): Promise<Pick<Problem, 'zh' | 'en'> | undefined> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    return {
      zh: `图片“${url}”在别的网站或者您的电脑上，本站不从别处取图。请把图片文件放到 ${folderOf(file)}/，写成 ![图上有什么](./photo.jpg)。`,
      en: `The picture “${url}” lies on another site or on your computer, and this site fetches nothing from elsewhere. Put the file into ${folderOf(file)}/ and write ![what it shows](./photo.jpg).`,
    };
  }
  if (url.startsWith('/')) {
    return {
      zh: `图片“${url}”要放在正文旁边的文件夹 ${folderOf(file)}/，写成 ![图上有什么](./photo.jpg)。`,
      en: `The picture “${url}” belongs beside the text, in ${folderOf(file)}/. Write ![what it shows](./photo.jpg).`,
    };
  }
  let path = url;
  try {
    path = decodeURIComponent(url);
  } catch {
    // A name with a percent sign of its own.
  }
  const picture = posix.normalize(`${folderOf(file)}/${path}`);
  const bytes = picture.startsWith('content/')
    ? await readFile(`${root}/${picture}`).catch(() => undefined)
    : undefined;
  if (!bytes) {
    const beside = globSync('*.*', { cwd: `${root}/${folderOf(file)}` });
    const guess = nearest(
      path.replace(/^\.\//, ''),
      beside.filter((name) => !/\.(?:mdx|yaml)$/.test(name)),
    );
    return {
      zh: `没有找到图片 ${picture}。${guess ? `是不是“${guess}”？` : ''}请把文件放到那里，或者改正名字。`,
      en: `The picture ${picture} is missing. ${guess ? `Did you mean “${guess}”? ` : ''}Put the file there, or correct its name.`,
    };
  }
  const isSvg = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(
    bytes.toString('utf8', 0, 1000),
  );
  const kind = isSvg ? 'svg' : (await fileTypeFromBuffer(bytes))?.ext;
  const named = path.replace(/^.*\./, '').toLowerCase().replace('jpeg', 'jpg');
  const whole =
    kind === named &&
    (await sharp(bytes)
      .stats()
      .then(
        () => true,
        () => false,
      ));
  if (shown.some((one) => one === kind) && whole) return undefined;
  return {
    zh: `图片 ${picture} 的内容是${kind ?? '未知类型'}，与文件名不符，或者文件不完整。可用的类型有：${shown.join('、')}。请换成完整的图片。`,
    en: `The picture ${picture} holds ${kind ?? 'data of an unknown kind'}, which is not what its name says, or it is not whole. Kinds that can be shown: ${shown.join(', ')}. Replace the file.`,
  };
}
