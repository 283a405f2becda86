import type { APIRoute } from 'astro';
import { guideJsonSchema } from '../../meta/guide-data.ts';

export const GET: APIRoute = () => Response.json(guideJsonSchema());
