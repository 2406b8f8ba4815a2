import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { HEADLESS } from './find-browser';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A page in a real browser, steered by the protocol of its developer tools. */
export interface Tab {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** Sends a command, and waits for what it brings about. */
  sendUntil(event: string, method: string, params?: object): Promise<void>;
  /** The value of an expression in the page. */
  ask<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Messages come as JSON, each ended by a zero byte. */
async function* messagesIn(stream: Readable): AsyncGenerator<Message> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const parts = (text + String(chunk)).split('\0');
    text = parts.pop()!;
    for (const part of parts) yield JSON.parse(part) as Message;
  }
}

type Waiting = (message: Message) => void;

/** Sends commands, and hands each answer to whoever waits for it. */
class Line {
  private last = 0;
  private readonly waiting = new Map<number | string, Waiting>();

  constructor(
    private readonly out: Writable,
    back: Readable,
  ) {
    void this.listen(back);
  }

  async send<T>(method: string, params: object, sessionId?: string): Promise<T> {
    const id = (this.last += 1);
    const answer = this.next(id);
    this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  next(key: number | string): Promise<Message> {
    return new Promise((resolve) => this.waiting.set(key, resolve));
  }

  private async listen(back: Readable): Promise<void> {
    for await (const message of messagesIn(back)) {
      const key = message.id ?? message.method ?? '';
      const told = this.waiting.get(key);
      this.waiting.delete(key);
      told?.(message);
    }
  }
}

export async function openTab(browser: string, profile: string): Promise<Tab> {
  const flags = [...HEADLESS, `--user-data-dir=${profile}`, '--remote-debugging-pipe'];
  const child = spawn(browser, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const gone = once(child, 'exit');
  const line = new Line(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const target = await line.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const attached = { ...target, flatten: true };
  const { sessionId } = await line.send<{ sessionId: string }>('Target.attachToTarget', attached);
  const send = <T>(method: string, params: object = {}): Promise<T> =>
    line.send<T>(method, params, sessionId);
  await send('Page.enable');
  return {
    send,
    sendUntil: async (event, method, params = {}) => {
      const happened = line.next(event);
      await send(method, params);
      await happened;
    },
    ask: async <T>(expression: string) => {
      const asked = { expression, returnByValue: true };
      return (await send<{ result: { value: T } }>('Runtime.evaluate', asked)).result.value;
    },
    close: async () => {
      await line.send('Browser.close', {});
      await gone;
    },
  };
}
