import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../errors';

/** The bytes of a file as they come, counted. */
export class CountedBytes {
  count = 0;

  constructor(private readonly stream: Readable) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for await (const chunk of this.stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
      this.count += bytes.length;
      yield bytes;
    }
  }
}

const GZIP = [0x1f, 0x8b] as const;
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;

const beginsWith = (bytes: Buffer, magic: readonly number[]): boolean =>
  magic.every((byte, place) => bytes[place] === byte);

/** Enough of the first bytes to tell what the file is. */
async function firstBytes(bytes: AsyncIterator<Buffer>): Promise<Buffer> {
  let first: Buffer = Buffer.alloc(0);
  while (first.length < ZIP.length) {
    const next = await bytes.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* rejoin(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const BROKEN_GZIP: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'The gzip file ends too early: the upload was cut off.',
  Z_DATA_ERROR: 'The gzip file is damaged.',
};

function asRefusal(error: unknown): unknown {
  const code = (error as { readonly code?: unknown }).code;
  const what = typeof code === 'string' ? BROKEN_GZIP[code] : undefined;
  return what ? new Refusal('BROKEN_GZIP', `${what} Send it whole again.`) : error;
}

async function* gunzip(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpacked = createGunzip();
  const source = Readable.from(compressed, { objectMode: false });
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    throw asRefusal(error);
  } finally {
    source.destroy();
  }
}

/** The text's bytes, unpacked when the first bytes say gzip, whatever the name or the headers say. */
export async function openBytes(source: AsyncIterable<Buffer>): Promise<AsyncGenerator<Buffer>> {
  const bytes = source[Symbol.asyncIterator]();
  const first = await firstBytes(bytes);
  if (beginsWith(first, ZIP)) {
    throw new Refusal('ZIP_FILE', 'This is a zip archive. Unpack it, or compress with gzip.');
  }
  const whole = rejoin(first, bytes);
  return beginsWith(first, GZIP) ? gunzip(whole) : whole;
}
