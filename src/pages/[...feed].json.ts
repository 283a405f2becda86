import { feedPaths, feedRoute } from '../feeds/routes.ts';

export const getStaticPaths = feedPaths;
export const GET = feedRoute('json');
