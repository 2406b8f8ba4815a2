/**
 * Calls the API from pages in a real browser: one of an origin that is let in, and one that is not.
 * The browser is the one that CHROMIUM names, or one that is installed.
 * Usage: check-browser
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { seatwise, startSeatwise, type Running } from '../fixture/command';
import { findBrowser, HEADLESS } from './find-browser';

const LONGEST_MS = 120_000;
const PAGE = readFileSync(join(__dirname, 'page.html'));

interface Result {
  readonly failed?: string;
  readonly status?: number;
  readonly requestId?: string | null;
  readonly cost?: string | null;
  readonly body?: Record<string, unknown>;
}
type Results = Readonly<Record<string, Result>>;

/** A site of its own origin, which shows the page and is told what came of it. */
class Site {
  private tell: (results: Results) => void = () => undefined;
  private readonly told = new Promise<Results>((resolve) => {
    this.tell = resolve;
  });
  private readonly server: Server = createServer((request, response) => {
    if (request.method === 'POST') void this.take(request);
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What the browser made of the page. */
  async visit(browser: string, address: string, profile: string): Promise<Results> {
    const child = spawn(browser, [...HEADLESS, `--user-data-dir=${profile}`, address], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (chunk) => (words += String(chunk)));
    const gone = once(child, 'exit');
    const nothing = pause(LONGEST_MS, undefined, { ref: false });
    try {
      return await Promise.race([
        this.told,
        gone.then(([code]) => Promise.reject(new Error(`${browser} ended with ${code}: ${words}`))),
        nothing.then(() => Promise.reject(new Error(`${browser} told nothing: ${words}`))),
      ]);
    } finally {
      child.kill();
      await gone;
    }
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async take(request: IncomingMessage): Promise<void> {
    this.tell(JSON.parse(await text(request)) as Results);
  }
}

function checkLetIn(results: Results): void {
  const viewer = { data: { viewer: { subject: 'seatwise' } } };
  for (const name of ['post', 'postWithCookies', 'get']) {
    const { status, requestId, cost, body } = results[name] ?? {};
    assert.deepEqual([name, status, body], [name, 200, viewer]);
    assert.ok(requestId && Number(cost) > 0, `${name} may read our headers`);
  }
  const { import: imported, refused, tooLarge } = results;
  assert.deepEqual([imported?.status, imported?.body?.['created']], [200, 1]);
  assert.equal(refused?.status, 401);
  assert.equal(tooLarge?.status, 413);
}

function checkShutOut(results: Results): void {
  for (const [name, result] of Object.entries(results))
    assert.match(result.failed ?? `${name} was answered`, /Failed to fetch/);
}

async function openServer(dir: string, origin: string): Promise<Running> {
  const env = { DATA_DIR: join(dir, 'data'), PORT: '0', CORS_ORIGINS: origin };
  const made = await seatwise(
    env,
    ...['msp', 'create', '--name', 'Lakeside IT', '--time-zone', 'America/Chicago'],
    ...['--currency', 'USD', '--json'],
  );
  if (made.code !== 0) throw new Error(made.err);
  return startSeatwise(env, 'start', '--msp', 'msp_1');
}

async function check(browser: string, dir: string): Promise<void> {
  const [friend, stranger] = [new Site(), new Site()];
  const [origin, other] = [await friend.open(), await stranger.open()];
  const server = await openServer(dir, origin);
  try {
    const { url, token } = server.ready;
    const address = `?${new URLSearchParams({ api: new URL(url).origin, token: token! }).toString()}`;
    checkLetIn(await friend.visit(browser, `${origin}/${address}`, join(dir, 'friend')));
    checkShutOut(await stranger.visit(browser, `${other}/${address}`, join(dir, 'stranger')));
  } finally {
    await server.stop();
    friend.close();
    stranger.close();
  }
}

async function main(): Promise<void> {
  const browser = findBrowser();
  const dir = mkdtempSync(join(tmpdir(), 'seatwise-browser-'));
  chmodSync(dir, 0o711);
  try {
    await check(browser, dir);
    console.error('A page of an origin that is let in reaches the API, another one does not.');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
