import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A caller that decides itself when to send which bytes. */
export class RawCaller {
  private received = '';
  private readonly failure: Promise<never>;

  private constructor(readonly socket: Socket) {
    // A byte a character, so that lengths are lengths.
    socket.setEncoding('latin1').on('data', (text: string) => (this.received += text));
    this.failure = once(socket, 'error').then(([error]) => Promise.reject(error as Error));
    this.failure.catch(() => undefined);
  }

  static async to(url: string): Promise<RawCaller> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new RawCaller(socket);
  }

  sendHead(line: string, headers: Readonly<Record<string, string | number>>): void {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    this.socket.write(`${[`${line} HTTP/1.1`, 'host: test', ...lines].join('\r\n')}\r\n\r\n`);
  }

  /** Sends, and waits until the bytes are on their way. Fails when the other side has reset the connection. */
  async send(bytes: Uint8Array | string): Promise<void> {
    if (!this.socket.write(bytes)) await Promise.race([once(this.socket, 'drain'), this.failure]);
  }

  /** The next answer in full; later bytes are kept for the one after it. */
  async answer(): Promise<RawAnswer> {
    for (;;) {
      const [head = '', ...rest] = this.received.split('\r\n\r\n');
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      const body = rest.join('\r\n\r\n').slice(0, length);
      if (rest.length > 0 && body.length === length) {
        this.received = this.received.slice(head.length + 4 + length);
        return {
          status: Number(head.split(' ')[1]),
          head,
          body: Buffer.from(body, 'latin1').toString(),
        };
      }
      await Promise.race([once(this.socket, 'data'), this.failure, this.closed(head)]);
    }
  }

  private async closed(head: string): Promise<never> {
    await once(this.socket, 'close');
    throw new Error(`closed without an answer, after: ${head}`);
  }

  hangUp(): void {
    this.socket.destroy();
  }
}
