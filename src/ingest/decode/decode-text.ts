import iconv from 'iconv-lite';
import { Refusal } from '../../errors';
import { shown } from '../fields/problem';
import { openDecoding } from './encoding';
import { beginsWith, lookAhead } from './open-bytes';

/** The encoding that the first bytes of a file show. It overrules what the sender says. */
function markedEncoding(first: Buffer): string | null {
  if (beginsWith(first, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (beginsWith(first, [0xff, 0xfe])) return 'utf-16le';
  if (beginsWith(first, [0xfe, 0xff])) return 'utf-16be';
  // UTF-16 without a mark has zeros between its letters, as no text of another encoding has.
  if (first.length < 4) return null;
  if (first[1] === 0 && first[3] === 0 && first[0] !== 0) return 'utf-16le';
  return first[0] === 0 && first[2] === 0 && first[1] !== 0 ? 'utf-16be' : null;
}

/**
 * The place of the first byte that is not UTF-8. The first few bytes may end a letter
 * of the piece before.
 */
function firstWrongByte(bytes: Buffer): number {
  const before = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  const text = bytes.subarray(before).toString('utf8');
  const wrong = text.indexOf('�');
  return wrong < 0 ? bytes.length - 1 : before + Buffer.byteLength(text.slice(0, wrong));
}

const AROUND = 24;

/** The text around a wrong byte, read as Windows-1252. */
function heldAt(bytes: Buffer, place: number): string {
  const around = bytes.subarray(Math.max(0, place - AROUND), place + AROUND);
  const text = iconv.decode(around, 'windows-1252');
  const at = Math.min(place, AROUND);
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return shown(text.slice(start, end < 0 ? undefined : end).trim());
}

/** The control characters that no text holds: all but blanks and line ends, and the marks of an end. */
const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x1a);

const notText = (): Refusal =>
  new Refusal(
    'NOT_TEXT',
    'This is neither text nor an XLSX workbook, whatever its name says. Export it again, as XLSX or as CSV UTF-8.',
  );

function notUtf8(bytes: Buffer): Refusal {
  if (bytes.some(isControl)) return notText();
  const held = heldAt(bytes, firstWrongByte(bytes));
  const advice = 'say so (--encoding windows-1252, over HTTP ?encoding=windows-1252)';
  return new Refusal(
    'NOT_UTF8',
    `This is not UTF-8. Read as Windows-1252 it holds ${held}: if that is right, ${advice}. Otherwise save the file as UTF-8.`,
    { held },
  );
}

const wrongEncoding = (encoding: string): Refusal =>
  new Refusal('WRONG_ENCODING', `This is not ${encoding}: some of its bytes mean nothing in it.`);

/** A file's text. It is UTF-8 unless its first bytes, or else its sender, say otherwise. */
export async function* decodeText(
  bytes: AsyncIterable<Buffer>,
  stated?: string,
): AsyncGenerator<string> {
  const { first, whole } = await lookAhead(bytes);
  const encoding = markedEncoding(first) ?? stated ?? 'utf-8';
  const decoding = openDecoding(encoding);
  let last: Buffer = Buffer.alloc(0);
  const attempt = (decode: () => string): string => {
    try {
      return decode();
    } catch {
      throw encoding === 'utf-8' ? notUtf8(last) : wrongEncoding(encoding);
    }
  };
  for await (const piece of whole) {
    last = piece;
    yield attempt(() => decoding.decode(piece));
  }
  yield attempt(() => decoding.end());
}
