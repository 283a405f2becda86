import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/host/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
beforeAll(() => {
  writeFileSync(join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(join(folder, '404.html'), '<p>not here</p>');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the server of a built site', () => {
  test('takes a free port when the wanted one is taken', async () => {
    const first = await serveSite(folder, 0);
    const port = Number(new URL(first.url).port);
    const second = await serveSite(folder, port);
    expect(new URL(second.url).port).not.toBe(String(port));
    expect(await (await fetch(second.url)).text()).toContain('home');
    await first.close();
    await second.close();
  });

  test('answers what does not exist with the error page', async () => {
    const server = await serveSite(folder, 0, '/office/');
    expect(server.url).toMatch(/\/office\/$/);
    const missing = await fetch(`${server.url}nope/`);
    expect([missing.status, await missing.text()]).toEqual([404, '<p>not here</p>']);
    const outside = await fetch(new URL('/', server.url));
    expect(outside.status).toBe(404);
    await server.close();
  });

  test('has what a later build writes, and not what it has taken away', async () => {
    const server = await serveSite(folder, 0);
    const next = `${folder}-next`;
    mkdirSync(next);
    writeFileSync(join(next, 'index.html'), '<p>new home, longer than before</p>');
    writeFileSync(join(next, '404.html'), '<p>gone</p>');
    writeFileSync(join(next, 'model.1234.json'), '{}');
    rmSync(folder, { recursive: true });
    renameSync(next, folder);
    expect(await (await fetch(server.url)).text()).toContain('new home, longer than before');
    const added = await fetch(`${server.url}model.1234.json`);
    expect([added.status, await added.text()]).toEqual([200, '{}']);
    expect(await (await fetch(`${server.url}nope/`)).text()).toBe('<p>gone</p>');
    await server.close();
  });

  test('says what to do when nothing is built', async () => {
    await expect(serveSite(join(folder, 'none'), 0)).rejects.toThrow('npm run build');
  });
});
