/**
 * The host that addresses name while `SITE_URL` is not set. `.example` is reserved (RFC 2606),
 * so it can never be somebody's; the launch check asks for the real one.
 */
export const placeholderSite = 'https://www.example';

/** Whether the build was told the host it will be published at. */
export function hasRealSite(site: URL): boolean {
  return site.href !== new URL(placeholderSite).href;
}
