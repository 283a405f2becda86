import type { Localized } from '../../i18n/locales.ts';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { Image, Root } from 'mdast';
import sharp, { type Metadata } from 'sharp';
import { globSync } from 'tinyglobby';
import { visit } from 'unist-util-visit';
import { formatBytes } from '../../i18n/format.ts';
import { decoded } from '../../i18n/paths.ts';
import { folderOf, type Content, type Prose } from '../content.ts';
import { nearest, type Problem } from '../problems.ts';
import { otherCase } from '../read/letter-case.ts';
import { readMarkup } from './markup.ts';

/** What no picture of a text needs to be: a camera's file that nobody has made smaller. */
const most = { megabytes: 5, pixels: 6000 };

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
      const fault = nameAsWords(image) ?? (await faultOf(image.url, prose, root));
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

/** A name that a camera or a telephone gives. */
const cameraName =
  /^(?:IMG|DSC[FN]?|PXL|MVIMG|P|image|photo|picture|微信图片|图片|照片|截图|屏幕截图|Screenshot)?[\s_-]*[\d_\s-]*$/i;

/** A description that only repeats the name of the file tells nobody what the picture shows. */
function nameAsWords({ alt, url }: Image): Localized | undefined {
  const words = (alt ?? '').trim();
  const bare = (name: string): string => name.replace(/\.[a-z]{3,4}$/i, '').toLowerCase();
  const own = bare(decoded(url).replace(/^.*\//, ''));
  const isName =
    /\.(?:jpe?g|png|webp|avif|gif|svg|heic)$/i.test(words) ||
    cameraName.test(words) ||
    (bare(words) === own && !/\p{Script=Han}/u.test(words));
  if (!words || !isName) return undefined;
  return {
    zh: `图片的说明“${words}”只是文件名，看不见图的人不知道图上有什么。请写图上有什么，例如 ![窗口工作人员在接待申请人](${url})。`,
    en: `The description “${words}” is only a file name, which tells nobody what the picture shows. Say what it shows, as in ![Staff at the window with an applicant](${url}).`,
  };
}

async function faultOf(url: string, { file }: Prose, root: string): Promise<Localized | undefined> {
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
  const path = decoded(url);
  const picture = posix.normalize(`${folderOf(file)}/${path}`);
  const bytes = picture.startsWith('content/')
    ? await readFile(`${root}/${picture}`).catch(() => undefined)
    : undefined;
  const differs = otherCase(root, picture, 'rewrite');
  if (differs) return differs;
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
  const known = kind === named && shown.some((one) => one === kind);
  const size = known
    ? await sharp(bytes)
        .metadata()
        .catch(() => undefined)
    : undefined;
  const heavy = size && tooHeavy(picture, bytes.length, size);
  if (heavy) return heavy;
  const whole =
    size &&
    (await sharp(bytes)
      .stats()
      .then(
        () => true,
        () => false,
      ));
  if (whole) return undefined;
  return {
    zh: `图片 ${picture} 的内容是${kind ?? '未知类型'}，与文件名不符，或者文件不完整。可用的类型有：${shown.join('、')}。请换成完整的图片。`,
    en: `The picture ${picture} holds ${kind ?? 'data of an unknown kind'}, which is not what its name says, or it is not whole. Kinds that can be shown: ${shown.join(', ')}. Replace the file.`,
  };
}

/** What is far larger than any page shows it; a drawing has no pixels. */
function tooHeavy(
  picture: string,
  bytes: number,
  { width = 0, height = 0, format }: Metadata,
): Localized | undefined {
  const side = format === 'svg' ? 0 : Math.max(width, height);
  if (bytes <= most.megabytes * 1_000_000 && side <= most.pixels) return undefined;
  const zh = `${width}×${height}像素、${formatBytes(bytes, 'zh')}`;
  const en = `${width} × ${height} pixels and ${formatBytes(bytes, 'en')}`;
  return {
    zh: `图片 ${picture} 太大（${zh}）。最大${most.megabytes} MB，长边最多${most.pixels}像素；请用看图软件缩小到长边2000像素左右再放进来。`,
    en: `The picture ${picture} is too large (${en}). At most ${most.megabytes} MB and ${most.pixels} pixels on its longer side: make it about 2000 pixels wide and save it again.`,
  };
}
