import { setDefaultResultOrder } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { setDefaultAutoSelectFamily } from 'node:net';

/**
 * Makes every request of this process go by IPv6 to hosts that have such an address: of a name's
 * addresses the first is taken, and none of the other family tried beside it.
 */
export function preferIpv6(): void {
  setDefaultResultOrder('ipv6first');
  setDefaultAutoSelectFamily(false);
}

/** Whether the host of an address has an IPv6 address (AAAA), or is one. */
export async function hasIpv6(url: string): Promise<boolean> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return lookup(host, { family: 6 }).then(
    ({ family }) => family === 6,
    () => false,
  );
}
