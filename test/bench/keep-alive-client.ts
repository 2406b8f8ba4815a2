import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';

/** A request as bytes, made once: the load loop must cost next to nothing beside the server. */
export function postRequest(url: URL, body: string, headers: Record<string, string> = {}): Buffer {
  const lines = [
    `POST ${url.pathname}${url.search} HTTP/1.1`,
    `host: ${url.host}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(lines.join('\r\n') + HEAD_END + body);
}

interface Head {
  readonly status: number;
  readonly bodyStart: number;
  readonly length: number;
}

function readHead(received: Buffer): Head | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without content-length: ${head}`);
  return { status: Number(head.slice(9, 12)), bodyStart: end + 4, length: Number(length) };
}

/** One connection that is kept open and asks one thing after the other. */
export class KeepAliveClient {
  private constructor(private readonly socket: Socket) {}

  static async open(url: URL): Promise<KeepAliveClient> {
    const socket = connect(Number(url.port), url.hostname);
    socket.setNoDelay();
    await once(socket, 'connect');
    return new KeepAliveClient(socket);
  }

  /** The body of the answer, which must have status 200. */
  ask(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      let head: Head | null = null;
      const settle = (act: () => void): void => {
        this.socket.off('data', take).off('error', fail).off('close', fail);
        act();
      };
      const fail = (error?: unknown): void =>
        settle(() => reject(error instanceof Error ? error : new Error('the server hung up')));
      const take = (chunk: Buffer): void => {
        chunks.push(chunk);
        size += chunk.length;
        head ??= readHead(chunks.length === 1 ? chunk : Buffer.concat(chunks));
        if (head === null || size < head.bodyStart + head.length) return;
        const { status, bodyStart } = head;
        const body = Buffer.concat(chunks).subarray(bodyStart);
        settle(() =>
          status === 200 ? resolve(body) : reject(new Error(`status ${status}: ${String(body)}`)),
        );
      };
      this.socket.on('data', take).on('error', fail).on('close', fail);
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }
}
