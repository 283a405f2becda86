import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { speechTexts } from '../../src/i18n/strings/on-use.ts';
import { useSite } from './site.ts';

const site = useSite();
const item = '/plan/2024/dispute-resolution/';

interface Voice {
  lang: string;
  localService: boolean;
  name: string;
}
const local: Voice = { lang: 'zh-CN', localService: true, name: 'A voice on the device' };

/** What the stand-in for the device's voices lets a test see and do. */
interface Device {
  /** What is being said at the moment. */
  saying: string | undefined;
  /** Everything said, in its order. */
  said: string[];
  finish(): void;
  fail(): void;
  setVoices(voices: Voice[]): void;
}
declare global {
  interface Window {
    device: Device;
  }
}

/**
 * Opens a page in a browser whose device has these voices. The test browser has none, so the
 * platform's part is stood in for; everything else is the page's own.
 */
async function open(
  path: string,
  voices: Voice[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await site.open('/robots.txt', options);
  await page.addInitScript((given: Voice[]) => {
    interface Spoken {
      text: string;
      voice?: Voice;
      onend?: () => void;
      onerror?: () => void;
      onstart?: () => void;
    }
    let present: Spoken | undefined;
    let list = given;
    const said: string[] = [];
    const target = new EventTarget();
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: function (this: Spoken, text: string) {
        this.text = text;
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(target, {
        getVoices: () => list,
        cancel: () => {
          const cut = present;
          present = undefined;
          // As browsers do: what is cut off reports an error.
          setTimeout(() => cut?.onerror?.());
        },
        speak: (utterance: Spoken) => {
          present = utterance;
          said.push(utterance.text);
          setTimeout(() => utterance.onstart?.());
        },
      }),
    });
    window.device = {
      said,
      get saying() {
        return present?.text;
      },
      finish() {
        const done = present;
        present = undefined;
        done?.onend?.();
      },
      fail() {
        const done = present;
        present = undefined;
        done?.onerror?.();
      },
      setVoices(next) {
        list = next;
        const changed = new Event('voiceschanged');
        target.dispatchEvent(changed);
        (speechSynthesis.onvoiceschanged as ((event: Event) => void) | null)?.(changed);
      },
    };
  }, voices);
  await page.goto(site.url + path.slice(1));
  return page;
}

const button = (page: Page): Locator => page.locator('[data-aloud]');
const bar = (page: Page): Locator => page.locator('.speech');
const saying = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.device.saying);
async function start(page: Page): Promise<void> {
  await button(page).click();
  await bar(page).waitFor();
}

describe('reading aloud is offered', () => {
  test.each([
    ['by a Chinese voice on the device', item, [local], true],
    ['by an English one on an English page', `/en${item}`, [{ ...local, lang: 'en_GB' }], true],
    ['not without voices', item, [], false],
    ['not by a voice of a network service', item, [{ ...local, localService: false }], false],
    ['not by a voice of another language', item, [{ ...local, lang: 'en-GB' }], false],
    ['not by a Cantonese voice', item, [{ ...local, lang: 'zh-HK' }], false],
  ] as const)('%s', async (_, path, voices, offered) => {
    const page = await open(path, [...voices]);
    expect(await button(page).isVisible()).toBe(offered);
    await page.context().close();
  });

  test('when the voices come late; nothing of it is loaded before', async () => {
    const page = await open(item, []);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate((voice) => window.device.setVoices([voice]), local);
    await button(page).waitFor();
    expect(asked).toEqual([]);
    await start(page);
    expect(asked.some((url) => url.includes('speech-ui'))).toBe(true);
  });

  test('not in a browser without speech, nor without scripts', async () => {
    const page = await site.open(item);
    expect(await button(page).isVisible()).toBe(false);
    const plain = await site.open(item, { javaScriptEnabled: false });
    expect(await button(plain).isVisible()).toBe(false);
  });
});

describe('a page is read', () => {
  test('from its title to its end, paragraph by paragraph, with the place marked', async () => {
    const page = await open(item, [local]);
    await start(page);
    expect(await saying(page)).toBe(await page.locator('h1').textContent());
    const marked: (string | undefined)[] = [];
    for (let i = 0; i < 200 && (await saying(page)) !== undefined; i += 1) {
      expect(await page.locator('.being-read').count()).toBe(1);
      marked.push(await page.locator('.being-read').evaluate((block) => block.id));
      expect(
        await page.locator('.being-read').evaluate((block) => {
          const { top, bottom } = block.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        }),
        'the place is in view',
      ).toBe(true);
      await page.evaluate(() => window.device.finish());
    }
    const paragraphs = await page
      .locator('.prose p[id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(marked.filter((id) => paragraphs.includes(id ?? ''))).toEqual(paragraphs);
    const said = await page.evaluate(() => window.device.said);
    expect(said.length).toBeGreaterThan(paragraphs.length);
    expect(said.join('')).not.toMatch(/¶|https?:/);
    expect(await bar(page).count()).toBe(0);
    expect(await page.locator('.being-read').count()).toBe(0);
  });

  test('by section, from where a link of the contents leads', async () => {
    const page = await open(item, [local]);
    const headings = page.locator('.prose h2');
    await start(page);
    await page.locator('.contents a').nth(1).click();
    await expect.poll(() => saying(page)).toBe(await headings.nth(1).textContent());
    await page.locator('[data-speech=next]').click();
    expect(await saying(page)).toBe(await headings.nth(2).textContent());
    await page.evaluate(() => window.device.finish());
    await page.locator('[data-speech=previous]').click();
    expect(await saying(page)).toBe(await headings.nth(1).textContent());
  });

  test('with what is folded, in one language', async () => {
    const page = await open('/en/guides/trademark-registration/', [{ ...local, lang: 'en-US' }]);
    await start(page);
    const [title] = await page.locator('#questions').allTextContents();
    await page.locator('.contents a[href="#questions"]').click();
    await expect.poll(() => saying(page)).toBe(title);
    await page.evaluate(() => window.device.finish());
    await page.evaluate(() => window.device.finish());
    expect(await page.locator('#question-1').getAttribute('open')).not.toBeNull();
    for (let i = 0; i < 100 && (await saying(page)) !== undefined; i += 1)
      await page.evaluate(() => window.device.finish());
    const said = (await page.evaluate(() => window.device.said)).join('\n');
    expect(said).not.toMatch(/\p{Script=Han}/u);
    expect(said).not.toMatch(/\(\s*\)/);
  });
});

describe('who reads along keeps hold of it by keyboard', () => {
  test('pause, go on, stop', async () => {
    const page = await open(item, [local]);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await bar(page).waitFor();
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.speech);
    await expect.poll(focused).toBe('pause');
    const first = await saying(page);
    await page.keyboard.press('Enter');
    expect(await saying(page)).toBeUndefined();
    expect(await page.locator('[data-speech=pause]').textContent()).toBe(speechTexts.resume.zh);
    expect(await page.locator('.being-read').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await saying(page)).toBe(first);
    for (const next of ['previous', 'next', 'stop']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(next);
    }
    await page.keyboard.press('Enter');
    expect(await saying(page)).toBeUndefined();
    expect(await bar(page).count()).toBe(0);
    expect(await button(page).evaluate((node) => node === document.activeElement)).toBe(true);
    // And again, with Escape.
    await page.keyboard.press('Enter');
    await bar(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await saying(page)).toBeUndefined();
    expect(await button(page).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('on a phone the bar hides nothing that is focused, and fits', async () => {
    const page = await open(item, [local], {
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    });
    await page.locator('#site_large-text').click();
    const last = page.locator('footer a').last();
    // As soon as the bar is there, before anything of it is drawn.
    const hidden = last.evaluate(
      (link: HTMLElement) =>
        new Promise<boolean>((resolve) => {
          new MutationObserver((_, observer) => {
            const speech = document.querySelector('.speech');
            if (!speech) return;
            observer.disconnect();
            link.focus();
            resolve(link.getBoundingClientRect().bottom > speech.getBoundingClientRect().top);
          }).observe(document.body, { childList: true, subtree: true });
        }),
    );
    await start(page);
    expect(await hidden).toBe(false);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('the place is seen in forced colours', async () => {
    const page = await open(item, [local], { forcedColors: 'active', reducedMotion: 'reduce' });
    await start(page);
    const outline = await page
      .locator('.being-read')
      .evaluate((block) => getComputedStyle(block).outlineStyle);
    expect(outline).toBe('solid');
  });
});

describe('a voice that vanishes ends it with a word', () => {
  test.each([
    ['from the list', (page: Page) => page.evaluate(() => window.device.setVoices([]))],
    ['in the middle of a sentence', (page: Page) => page.evaluate(() => window.device.fail())],
  ] as const)('%s', async (_, vanish) => {
    const page = await open(item, [local]);
    await start(page);
    await vanish(page);
    expect(await page.locator('.jumps [role=status]').textContent()).toBe(speechTexts.gone.zh);
    expect(await bar(page).count()).toBe(0);
    expect(await page.locator('.being-read').count()).toBe(0);
    expect(await saying(page)).toBeUndefined();
  });
});

test('going to another page ends it', async () => {
  const page = await open(item, [local]);
  await start(page);
  const silent = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    return window.device.saying === undefined;
  });
  expect(silent).toBe(true);
});
