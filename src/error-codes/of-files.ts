import { entries } from './entry';

/** Records that come in, by mutation, as a file or by a file map. What landed before stays. */
export const OF_FILES = entries({
  TOO_MANY_RECORDS: {
    meaning: 'A mutation holds more records than it may.',
    remedy: 'Send them in parts, or import them as a file.',
  },
  INVALID_SOURCE: {
    meaning: 'The name of the source is empty or too long.',
    remedy: 'Name the system that the records come from.',
  },
  SOURCE_MISSING: {
    meaning: 'An import does not say which system its records come from.',
    remedy: 'Add `source=NAME`.',
  },
  UNKNOWN_KIND: {
    pathStatus: 404,
    meaning: 'There is no such kind of record.',
    remedy: 'Name one of those that the sentence lists.',
  },
  UNKNOWN_MSP: {
    meaning: 'This server does not have the MSP.',
    remedy: 'Create it first: `seatwise msp create`.',
  },
  BAD_FLAG: {
    meaning: 'A flag is neither true nor false.',
    remedy: 'Say `true`, or leave it out.',
  },
  BAD_DECIMAL: {
    meaning: 'The decimal mark is neither of the two.',
    remedy: 'Say `comma`, `point` or nothing.',
  },
  UNKNOWN_ENCODING: {
    meaning: 'Text of this encoding cannot be read.',
    remedy: 'Name one that the sentence lists.',
  },
  WRONG_ENCODING: {
    meaning: 'The file is not of the encoding that it is read with.',
    remedy: 'Name its own by `encoding`, or export it as UTF-8.',
  },
  NOT_UTF8: {
    meaning: 'The file is not UTF-8, and may be Windows-1252.',
    remedy:
      'Look at `held`: where it reads right, say `encoding=windows-1252`; else save it as UTF-8.',
  },
  NOT_TEXT: {
    meaning: 'The file is neither text nor an XLSX workbook.',
    remedy: 'Export it again as CSV UTF-8 or XLSX.',
  },
  ZIP_FILE: {
    meaning: 'The file is a zip archive.',
    remedy: 'Send the file that is in it, or compress with gzip.',
  },
  EXCEL_FILE: { meaning: 'The file is an old workbook (XLS).', remedy: 'Save it as XLSX or CSV.' },
  PDF_FILE: { meaning: 'The file is a PDF.', remedy: 'Export the rows as CSV.' },
  OTHER_ARCHIVE: {
    meaning: 'The file is packed in a way that is not read.',
    remedy: 'Unpack it, or compress with gzip.',
  },
  BROKEN_GZIP: { meaning: 'The file ends early or is damaged.', remedy: 'Send it whole again.' },
  GZIP_TOO_DENSE: {
    meaning: 'The file unpacks to far more than records do.',
    remedy: 'Look what is in it, or send it unpacked.',
  },
  WORKBOOK_TOO_LARGE: {
    pathStatus: 413,
    meaning: 'A workbook is too large to be read.',
    remedy: 'Save its sheet as CSV, which can be of any size.',
  },
  UNKNOWN_SHEET: {
    meaning: 'The workbook has no sheet that the map names, or several to choose from.',
    remedy: 'Name one of those in `sheets` in the map.',
  },
  EMPTY_FILE: { meaning: 'There is nothing in the file.', remedy: 'Export it again.' },
  INVALID_HEADER: {
    meaning: 'The row that names the columns cannot be read.',
    remedy: 'Correct what the sentence names.',
  },
  MISSING_COLUMNS: {
    meaning: 'The file lacks columns that are needed.',
    remedy: 'Add those in `missing`, or use a map.',
  },
  DUPLICATE_COLUMNS: { meaning: 'A column stands twice.', remedy: 'Keep one of each.' },
  TOO_MANY_COLUMNS: {
    meaning: 'The file has more columns than any kind of record.',
    remedy: 'Check its separator.',
  },
  JSON_ARRAY: {
    meaning: 'The file is one JSON array.',
    remedy: 'Write one record on each line (NDJSON).',
  },
  JSON_DOCUMENT: {
    meaning: 'The file is one JSON value over many lines.',
    remedy: 'Write one record on each line (NDJSON).',
  },
  JSON_WITH_MAP: {
    meaning: 'A map reads tables, and the file is JSON.',
    remedy: 'Send records in JSON without a map.',
  },
  INVALID_MAP: {
    meaning: 'The map cannot be used.',
    remedy: 'Correct what `faults` lists; `file-map.schema.json` describes maps.',
  },
  UNKNOWN_MAP: {
    pathStatus: 404,
    meaning: 'There is no map of this name.',
    remedy: 'Name one of those in `known`.',
  },
  KIND_NOT_IN_MAP: {
    meaning: 'The map does not make this kind of record.',
    remedy: 'Leave the kind out, or take another map.',
  },
  NOTHING_TO_MAP: {
    meaning: 'No column of the file looks like one of a record.',
    remedy: 'Say what it holds by `--kind`.',
  },
  SCATTERED_HISTORY: {
    meaning: 'The rows of a ticket do not stand together.',
    remedy: 'Sort the file by ticket.',
  },
  SNAPSHOT_TOO_LARGE: {
    meaning: 'A file that says what there is has too many rows to compare.',
    remedy: 'Send it without `snapshot`.',
  },
  INCOMPLETE_SNAPSHOT: {
    meaning: 'Rows of a file that says what there is were refused, so nothing was deleted.',
    remedy: 'Mend the rows and send it again.',
  },
  TOO_MANY_ABSENT: {
    meaning: 'Too much of what is known is absent from the file. Nothing was deleted.',
    remedy: 'Send the whole file, or raise `mostPercent` in the map.',
  },
  IMPORT_STOPPED: {
    meaning: 'The import was stopped. What had landed is kept.',
    remedy: 'Send the file again: what is there already changes nothing.',
  },
});
