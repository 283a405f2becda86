/** Stands in an address between the file and the SHA-256 that it must have, in Base64. */
const mark = '#';

/** An address, and what the file there must be; nothing in development. */
export function integrityOf(address: string): { url: string; integrity: string } {
  const [url = '', hash] = address.split(mark);
  return { url, integrity: hash ? `sha256-${hash}` : '' };
}

/**
 * Loads a module on first use. A browser has no other way to check one that is not named in the
 * page: it fetches the preload first and refuses it when it is not what the build made.
 *
 * @param address with the hash, as `integrityOf`
 */
export function loadModule(address: string): Promise<unknown> {
  const { url, integrity } = integrityOf(address);
  if (integrity) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.integrity = integrity;
    link.href = url;
    document.head.append(link);
  }
  return import(/* @vite-ignore */ url);
}

/** Loads a style sheet on first use; resolves when it is there, or will not come. */
export function loadStyles(address: string): Promise<void> {
  const { url, integrity } = integrityOf(address);
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.integrity = integrity;
    link.href = url;
    link.onload = link.onerror = (): void => {
      resolve();
    };
    document.head.append(link);
  });
}
