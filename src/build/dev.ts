import { dev } from 'astro';

// Astro's own command would report its use to its makers.
await dev({ server: { port: Number(process.env.PORT || 4321) } });
