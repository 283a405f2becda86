/** What the service worker is made with, at build. */
export interface OfflineOptions {
  /** Changes with what is kept from the start, so that a new build replaces it. */
  version: string;
  /** Addresses that are kept from the start: the guides, and what pages are made of. */
  kept: string[];
  /** Where scripts and styles lie; their names change with what they hold. */
  assets: string;
  /** Texts by language of the page; `{date}` is where the day of saving goes. */
  texts: Record<
    'zh' | 'en',
    { notice: string; missing: string; guides: string; guidesUrl: string }
  >;
}

/** The part of a service worker's world that is used here; the DOM's types know none of it. */
interface WorkerEvent extends Event {
  request: Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  addEventListener(
    type: 'install' | 'activate' | 'fetch',
    listen: (event: WorkerEvent) => void,
  ): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(): Promise<{ url: string; navigate(url: string): void }[]>;
  };
  registration: { unregister(): Promise<boolean> };
}

/**
 * The service worker: pages come from the network and are kept; without network they come from
 * what was kept, and say so with their age. It stands alone: its source is written to a file.
 */
export function offlineWorker(scope: WorkerScope, options: OfflineOptions): void {
  const prefix = 'site-pages-';
  const name = prefix + options.version;
  const savedAt = 'x-saved-at';

  const keep = async (request: Request | string, response: Response): Promise<void> => {
    const headers = new Headers(response.headers);
    headers.set(savedAt, new Date().toISOString());
    const copy = new Response(await response.blob(), { status: response.status, headers });
    await (await caches.open(name)).put(request, copy);
  };

  const keepFirst = async (): Promise<void> => {
    for (const address of options.kept) {
      const response = await fetch(address, { cache: 'no-cache' });
      if (response.ok) await keep(address, response);
    }
    await scope.skipWaiting();
  };

  const clearFormer = async (): Promise<void> => {
    for (const key of await caches.keys()) {
      if (key.startsWith(prefix) && key !== name) await caches.delete(key);
    }
    await scope.clients.claim();
  };

  const withAge = async (saved: Response): Promise<Response> => {
    const html = await saved.text();
    const language = /<html[^>]*\slang="en"/.test(html) ? 'en' : 'zh';
    const moment = new Date(saved.headers.get(savedAt) ?? 0);
    const two = (n: number): string => String(n).padStart(2, '0');
    const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
    const date = `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
    const notice = options.texts[language].notice.replace('{date}', date);
    return new Response(
      html.replace(
        /<main\b[^>]*>/,
        (main) =>
          `${main}<div class="wrap"><p class="note mb-4" data-saved role="status">${notice}</p></div>`,
      ),
      { headers: saved.headers },
    );
  };

  const nothingKept = (url: string): Response => {
    const language = /\/en\//.test(url) ? 'en' : 'zh';
    const { missing, guides, guidesUrl } = options.texts[language];
    const lang = language === 'en' ? 'en' : 'zh-CN';
    return new Response(
      `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${missing}</title><main><h1>${missing}</h1><p><a href="${guidesUrl}">${guides}</a></p></main></html>`,
      { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
    );
  };

  const page = async (request: Request): Promise<Response> => {
    try {
      const response = await fetch(request);
      if (response.ok && !response.redirected)
        void keep(request.url.split('#')[0] ?? '', response.clone());
      return response;
    } catch {
      const saved = await caches.match(request, { ignoreSearch: true });
      return saved ? withAge(saved) : nothingKept(request.url);
    }
  };

  const asset = async (request: Request): Promise<Response> => {
    const saved = await caches.match(request);
    if (saved) return saved;
    const response = await fetch(request);
    if (response.ok) void keep(request, response.clone());
    return response;
  };

  scope.addEventListener('install', (event) => event.waitUntil(keepFirst()));
  scope.addEventListener('activate', (event) => event.waitUntil(clearFormer()));
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET') return;
    if (request.mode === 'navigate') event.respondWith(page(request));
    else if (new URL(request.url).pathname.startsWith(options.assets))
      event.respondWith(asset(request));
  });
}

/** What takes the place of the service worker once it is switched off: it clears up and goes. */
export function farewellWorker(scope: WorkerScope): void {
  const leave = async (): Promise<void> => {
    for (const key of await caches.keys()) {
      if (key.startsWith('site-pages-')) await caches.delete(key);
    }
    await scope.registration.unregister();
    for (const client of await scope.clients.matchAll()) client.navigate(client.url);
  };
  scope.addEventListener('install', () => void scope.skipWaiting());
  scope.addEventListener('activate', (event) => event.waitUntil(leave()));
}
