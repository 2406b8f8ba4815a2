import type { Command } from 'commander';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../errors';
import { inImportOrder, readFileName, type ImportFile } from '../ingest/files';
import { importStream } from '../ingest/import-stream';
import { addResult, emptyResult, type IngestResult } from '../ingest/ingest-result';
import { RECORD_KINDS } from '../ingest/record-kind';
import { refreshStale } from '../rollup/refresh';
import { countWithBar } from './count-with-bar';
import { findMsp } from './find-msp';
import { progressBar } from './progress-bar';
import { readMspId } from './read-options';
import { answer, type Shell } from './shell';
import { withDatabase, type Opened } from './with-database';

interface ImportOptions {
  readonly msp: number;
  readonly source: string;
  readonly refresh: boolean;
  readonly json?: boolean;
}

const KINDS = RECORD_KINDS.join(', ');

function filesIn(folder: string): ImportFile[] {
  const found = readdirSync(folder)
    .map((name) => readFileName(join(folder, name)))
    .filter((file) => file !== null);
  if (found.length > 0) return found;
  throw new Refusal(
    'NOTHING_TO_IMPORT',
    `No file of ${folder} is named after a kind of record, such as clients.csv or tickets.ndjson.gz. The kinds: ${KINDS}.`,
  );
}

/** Files named one by one must be understood; of a folder, what is not ours is passed over. */
function filesAt(path: string): ImportFile[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Refusal('FILE_MISSING', `There is no file or folder ${path}.`);
  if (found.isDirectory()) return filesIn(path);
  const file = readFileName(path);
  if (file) return [file];
  throw new Refusal(
    'UNKNOWN_KIND',
    `${path} does not say what it holds. Name it after a kind, such as clients.csv or tickets.ndjson.gz. The kinds: ${KINDS}.`,
  );
}

async function importFile(
  shell: Shell,
  { connection, clock, stop }: Opened,
  file: ImportFile,
  options: ImportOptions,
): Promise<IngestResult> {
  const { size } = statSync(file.path);
  const bar = progressBar(shell, file.kind);
  const result = await importStream(connection.database, clock, {
    tenantId: options.msp,
    source: options.source,
    kind: file.kind,
    format: file.format,
    signal: stop,
    stream: createReadStream(file.path),
    onProgress: ({ bytes }) => bar.update(bytes, size),
  });
  bar.end();
  tell(shell, file, result);
  return result;
}

const LISTED = 10;

/** What was wrong, for people: the first errors of each file in words, the rest as a count. */
function tell(shell: Shell, file: ImportFile, result: IngestResult): void {
  for (const warning of result.warnings) shell.err(`${file.path}: ${warning}\n`);
  for (const { index, path, code, message } of result.errors.slice(0, LISTED)) {
    shell.err(
      `${file.path}, row ${index + 1}, ${path.join('.') || 'record'}: ${code}: ${message}\n`,
    );
  }
  const more = result.rejected + result.parked - LISTED;
  if (more > 0)
    shell.err(`${file.path}: ${more} more rows were rejected or wait for a reference\n`);
}

function toWords(result: IngestResult): string {
  const { received, created, updated, unchanged, rejected, parked, resolved } = result;
  return (
    `${received} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ` +
    `${rejected} rejected, ${parked} waiting for a reference, ${resolved} that waited landed.`
  );
}

const importAll = (shell: Shell, paths: string[], options: ImportOptions): Promise<void> =>
  withDatabase(shell, async (opened) => {
    const files = inImportOrder(paths.flatMap(filesAt));
    const { database } = opened.connection;
    await findMsp(database, options.msp);
    const whole = emptyResult();
    for (const file of files) addResult(whole, await importFile(shell, opened, file, options));
    const msp = { database, clock: opened.clock, tenantId: options.msp, stop: opened.stop };
    if (options.refresh) await countWithBar(shell, refreshStale, msp);
    answer(shell, options.json, { ...whole, files: files.length }, toWords(whole));
  });

export function addImport(program: Command, shell: Shell): void {
  program
    .command('import')
    .description('Load CSV or NDJSON files (gzip or not), or a folder of them, into an MSP.')
    .argument('<paths...>', 'files or folders; files are named after their kind')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .requiredOption(
      '--source <name>',
      'the system they come from: external ids are unique within it',
    )
    .option('--no-refresh', 'leave the counting to the server')
    .option('--json', 'print one line of JSON when done: the counts')
    .addHelpText(
      'after',
      `
Examples:
  $ seatwise import --msp msp_1 --source psa ./export
  $ seatwise import --msp msp_1 --source psa clients.csv tickets.csv.gz time_entries.ndjson

Works beside a running server. Loading the same files again changes nothing.
Kinds, in the order in which they are taken:
  ${KINDS}`,
    )
    .action((paths: string[], options: ImportOptions) => importAll(shell, paths, options));
}
