import chromium from '@sparticuz/chromium';

/** Unpacks the browser before the tests: two of them that began at once would unpack into the same place. */
export default async function unpack(): Promise<void> {
  await chromium.executablePath();
}
