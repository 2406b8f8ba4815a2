import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../errors';
import { nearest } from '../ingest/fields/near-names';
import { inImportOrder, mappedFile, readFileName, type ImportFile } from '../ingest/files';
import { RECORD_KINDS, type RecordKind } from '../ingest/record-kind';

export interface PassedOver {
  readonly path: string;
  readonly why: string;
}

export interface FoundFiles {
  /** In the order in which references need them. */
  readonly files: ImportFile[];
  readonly passedOver: PassedOver[];
}

const KINDS = RECORD_KINDS.join(', ');

function readPath(path: string, kind: RecordKind | undefined): ImportFile | string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 'it is a folder';
  return readFileName(path, kind);
}

/** The files of a folder. Files that no import can read are passed over and reported. */
function filesIn(folder: string, kind: RecordKind | undefined): FoundFiles {
  const files: ImportFile[] = [];
  const passedOver: PassedOver[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const found = readPath(path, kind);
    if (typeof found === 'string') passedOver.push({ path, why: found });
    else files.push(found);
  }
  return { files, passedOver };
}

function unknownKind(path: string, why: string): Refusal {
  const stem = path.replace(/^.*[\\/]/, '').replace(/\..*$/, '');
  const meant = nearest(stem, RECORD_KINDS).map((kind) => ` --kind ${kind}?`);
  const how = `Say what it holds: --kind KIND.${meant.slice(0, 1).join('')}`;
  return new Refusal('UNKNOWN_KIND', `${path}: ${why}. ${how} The kinds: ${KINDS}.`);
}

/** The files at one path. A file that is named by itself must be one that can be read. */
function filesAt(path: string, kind: RecordKind | undefined): FoundFiles {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Refusal('FILE_MISSING', `There is no file or folder ${path}.`);
  if (found.isDirectory()) return filesIn(path, kind);
  const file = readFileName(path, kind);
  if (typeof file === 'string') throw unknownKind(path, file);
  return { files: [file], passedOver: [] };
}

/** The files that a map reads. Folders are refused: nothing tells which of their files it reads. */
export function findMapped(paths: readonly string[], kind: RecordKind | undefined): FoundFiles {
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new Refusal('FILE_MISSING', `There is no file ${path}.`);
    if (!found.isDirectory()) continue;
    const what = `${path} is a folder, and a map reads files of one sort`;
    throw new Refusal('FOLDER_WITH_MAP', `${what}. Name the files: ${path}/*.csv.`);
  }
  return { files: paths.map((path) => mappedFile(path, kind)), passedOver: [] };
}

/** The files to import at these paths, and what else was there. */
export function findFiles(paths: readonly string[], kind: RecordKind | undefined): FoundFiles {
  const found = paths.map((path) => filesAt(path, kind));
  return {
    files: inImportOrder(found.flatMap(({ files }) => files)),
    passedOver: found.flatMap(({ passedOver }) => passedOver),
  };
}

export function refuseNone({ files }: FoundFiles, paths: readonly string[]): void {
  if (files.length > 0) return;
  throw new Refusal(
    'NOTHING_TO_IMPORT',
    `No file of ${paths.join(', ')} is named after a kind of record, such as clients.csv or tickets_2026-03.ndjson.gz. The kinds: ${KINDS}.`,
  );
}
