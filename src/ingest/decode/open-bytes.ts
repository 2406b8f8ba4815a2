import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../errors';
import { refuseOtherFiles } from './other-files';

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

export const beginsWith = (bytes: Buffer, magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, place) => bytes[place] === byte);

const TELLING_BYTES = 8;

/** The first bytes, enough to recognise a file, and all bytes from the start. */
export async function lookAhead(
  source: AsyncIterable<Buffer>,
  enough = TELLING_BYTES,
): Promise<{ first: Buffer; whole: AsyncGenerator<Buffer> }> {
  const bytes = source[Symbol.asyncIterator]();
  let first: Buffer = Buffer.alloc(0);
  while (first.length < enough) {
    const next = await bytes.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  return { first, whole: rejoin(first, bytes) };
}

async function* rejoin(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
/** The second byte of the version that is needed to unpack: 0 in every archive there is. */
const VERSION_AT = 5;

/** Whether the first bytes are those of a zip archive, which a workbook is. */
export const isZip = (first: Buffer): boolean => beginsWith(first, ZIP) && first[VERSION_AT] === 0;

const BROKEN_GZIP: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'The gzip file ends too early: the upload was cut off.',
  Z_DATA_ERROR: 'The gzip file is damaged.',
};

function asRefusal(error: unknown): unknown {
  const code = (error as { readonly code?: unknown }).code;
  const what = typeof code === 'string' ? BROKEN_GZIP[code] : undefined;
  return what ? new Refusal('BROKEN_GZIP', `${what} Send it whole again.`) : error;
}

const CHUNK = 65_536;
/** Records compress to a tenth or a thirtieth of their size; only emptiness compresses to a thousandth. */
const MOST_TIMES_ITS_SIZE = 250;
const SMALL = 64 * 1024 * 1024;

function refuseBomb(unpacked: number, packed: number): void {
  if (unpacked <= SMALL || unpacked <= packed * MOST_TIMES_ITS_SIZE) return;
  const what = `This gzip file unpacks to over ${MOST_TIMES_ITS_SIZE} times its size, as no records do`;
  throw new Refusal('GZIP_TOO_DENSE', `${what}. Look what is in it, or send it unpacked.`);
}

async function* gunzip(
  compressed: AsyncIterable<Buffer>,
  packed: CountedBytes,
): AsyncGenerator<Buffer> {
  const unpacked = createGunzip({ chunkSize: CHUNK });
  const source = Readable.from(compressed, { objectMode: false });
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  let count = 0;
  try {
    for await (const chunk of unpacked) {
      count += (chunk as Buffer).length;
      refuseBomb(count, packed.count);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw asRefusal(error);
  } finally {
    source.destroy();
  }
}

/**
 * The bytes of the text, unpacked when the first bytes are those of gzip, whatever the name
 * or the headers say. `counted` are the same bytes as they came.
 */
export async function openBytes(
  source: AsyncIterable<Buffer>,
  counted: CountedBytes,
): Promise<AsyncGenerator<Buffer>> {
  const { first, whole } = await lookAhead(source);
  refuseOtherFiles(first);
  return beginsWith(first, GZIP) ? gunzip(whole, counted) : whole;
}
