/** The registry that ICP record numbers lead to (信息产业部令第33号第十三条). */
export const icpRegistry = 'https://beian.miit.gov.cn/';

/** The page of a site's record with the public security authorities: its number's digits name it. */
export function policeRecordUrl(record: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${record.replace(/\D/g, '')}`;
}

/**
 * The national platform for reporting errors of government sites (政府网站找错), as a plain link.
 *
 * @param code the government site code
 * @param page the address of the page that the report is about
 */
export function reportErrorUrl(code: string, page: string): string {
  const query = new URLSearchParams({ site_code: code, url: page });
  return `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?${query.toString()}`;
}

/** By which tag of the home page each search engine knows the owner of the site. */
const ownerNames = {
  baidu: 'baidu-site-verification',
  bing: 'msvalidate.01',
  so360: '360-site-verification',
  sogou: 'sogou_site_verification',
} as const;

/** The tags for the search engines that have given a code. */
export function ownerTags(
  codes: Record<keyof typeof ownerNames, string>,
): { name: string; content: string }[] {
  return (Object.keys(ownerNames) as (keyof typeof ownerNames)[]).flatMap((engine) =>
    codes[engine] ? [{ name: ownerNames[engine], content: codes[engine] }] : [],
  );
}
