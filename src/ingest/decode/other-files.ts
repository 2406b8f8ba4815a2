import type { ErrorCode } from '../../error-codes/catalogue';
import { Refusal } from '../../errors';

interface OtherFile {
  readonly magic: string;
  readonly code: ErrorCode;
  readonly advice: string;
}

const SAVE_AS_CSV = 'Save the sheet as CSV UTF-8 and send that.';
const UNPACK = 'Unpack it, or compress with gzip.';

/** Files that people send in place of a table, by their first bytes. */
const OTHERS: readonly OtherFile[] = [
  {
    magic: 'PK\x03\x04',
    code: 'ZIP_FILE',
    advice: `This is a zip archive, which an Excel workbook (.xlsx) is too. ${UNPACK} Of a workbook, save the sheet as CSV UTF-8.`,
  },
  { magic: 'PK\x05\x06', code: 'ZIP_FILE', advice: 'This is an empty zip archive.' },
  {
    magic: '\xd0\xcf\x11\xe0',
    code: 'EXCEL_FILE',
    advice: `This is an Excel workbook. ${SAVE_AS_CSV}`,
  },
  { magic: '%PDF', code: 'PDF_FILE', advice: 'This is a PDF. Export the rows as CSV instead.' },
  { magic: 'BZh', code: 'OTHER_ARCHIVE', advice: `This is packed with bzip2. ${UNPACK}` },
  { magic: '\xfd7zXZ', code: 'OTHER_ARCHIVE', advice: `This is packed with xz. ${UNPACK}` },
  { magic: '7z\xbc\xaf', code: 'OTHER_ARCHIVE', advice: `This is a 7-Zip archive. ${UNPACK}` },
  {
    magic: '\x28\xb5\x2f\xfd',
    code: 'OTHER_ARCHIVE',
    advice: `This is packed with zstd. ${UNPACK}`,
  },
];

/** Refuses a file that is no text, with advice, before it is read as text. */
export function refuseOtherFiles(first: Buffer): void {
  const start = first.toString('latin1');
  const other = OTHERS.find(({ magic }) => start.startsWith(magic));
  if (other) throw new Refusal(other.code, other.advice);
}
