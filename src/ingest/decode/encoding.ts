import iconv from 'iconv-lite';
import { Refusal } from '../../errors';

/**
 * Other names of encodings, as people and programs write them. Latin-1 is read as Windows-1252,
 * which it nearly always is.
 */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
};

const UNICODE = ['utf-8', 'utf-16le', 'utf-16be'];
const OTHERS =
  /^(windows-125[0-8]|cp(437|850|852|866)|iso-8859-\d{1,2}|macintosh|koi8-[ru]|shift_jis|euc-(jp|kr)|gb18030|gbk|big5)$/;

/** The encoding that a label names, or a refusal that lists them. */
export function readEncoding(label: string): string {
  const lower = label.trim().toLowerCase();
  const encoding = ALIASES[lower] ?? lower;
  if (UNICODE.includes(encoding)) return encoding;
  if (OTHERS.test(encoding) && iconv.encodingExists(encoding)) return encoding;
  const known = `${UNICODE.join(', ')}, windows-1250 to windows-1258, iso-8859-1 to iso-8859-16, macintosh, shift_jis, gb18030, big5, euc-jp, euc-kr, koi8-r`;
  throw new Refusal('UNKNOWN_ENCODING', `"${label}" is no encoding of text here. Say ${known}.`);
}

/** Turns the pieces of a text's bytes into text; throws at bytes that cannot stand in it. */
export interface TextDecoding {
  decode(bytes: Buffer): string;
  end(): string;
}

const REPLACEMENT = '�';

function whole(text: string): string {
  if (text.includes(REPLACEMENT)) throw new TypeError('bytes that mean nothing');
  return text;
}

export function openDecoding(encoding: string): TextDecoding {
  if (UNICODE.includes(encoding)) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return {
      decode: (bytes) => decoder.decode(bytes, { stream: true }),
      end: () => decoder.decode(),
    };
  }
  // Node's own decoder reads Windows-1252 as Latin-1 in some versions: no euro sign, no quotes.
  const decoder = iconv.getDecoder(encoding);
  return {
    decode: (bytes) => whole(decoder.write(bytes)),
    end: () => whole(decoder.end() ?? ''),
  };
}
