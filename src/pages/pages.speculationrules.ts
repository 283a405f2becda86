import type { APIRoute } from 'astro';
import { speculationRules } from '../meta/security.ts';

/** Which pages browsers may fetch before a link is followed. */
export const GET: APIRoute = () => new Response(speculationRules(import.meta.env.BASE_URL));
