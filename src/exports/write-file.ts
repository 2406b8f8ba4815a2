import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** What was written, so that a reader can check that nothing is missing. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** The fastest: the rows are read faster than they could be packed better. */
const GZIP = { level: 1 };

/** Writes a file as its contents come, only as fast as the disk takes them. */
export async function writeFile(
  path: string,
  contents: AsyncIterable<string | Uint8Array>,
  { gzip, signal }: { readonly gzip: boolean; readonly signal?: AbortSignal },
): Promise<WrittenFile> {
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  async function* noting(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  }
  const file = createWriteStream(path, { mode: 0o600 });
  const source = Readable.from(contents, { objectMode: true, highWaterMark: 2 });
  await (gzip
    ? pipeline(source, createGzip(GZIP), noting, file, { signal })
    : pipeline(source, toBuffers, noting, file, { signal }));
  return { bytes, sha256: hash.digest('hex') };
}

async function* toBuffers(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk as Uint8Array);
}
