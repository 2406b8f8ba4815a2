/**
 * Run as a process of its own: the least that can answer one read. Hand-written statements, named,
 * `JSON.stringify` and `node:http`; no GraphQL and no checks.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerByHand } from './answer-by-hand';
import type { ReadName } from './reads';
import { openReaders, type ReaderOptions } from './tenant-reader';

export interface HandOptions extends ReaderOptions {
  readonly read: ReadName;
  readonly client: number;
}

function serve({ read, client, ...options }: HandOptions): void {
  const openReader = openReaders(options);
  const answer = async (): Promise<string> => {
    const reader = openReader();
    try {
      return JSON.stringify({ data: await answerByHand(reader, read, client) });
    } finally {
      await reader.close();
    }
  };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      answer().then(
        (body) => {
          const length = Buffer.byteLength(body);
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
          response.end(body);
        },
        (error: unknown) => response.writeHead(500, { 'content-length': 0 }).end(String(error)),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/` }));
  });
}

serve(JSON.parse(Buffer.from(process.argv[2]!, 'base64').toString()) as HandOptions);
