import { InvalidArgumentError, type Command } from 'commander';
import { Refusal } from '../errors';
import { DECIMAL_MARKS, type DecimalMark } from '../ingest/decode/decimal-mark';
import { readEncoding } from '../ingest/decode/encoding';
import type { IngestResult } from '../ingest/ingest-result';
import type { FileMap } from '../ingest/maps/file-map';
import { mapNamed } from '../ingest/maps/saved-maps';
import { refuseKindWithout } from '../ingest/maps/shipped-maps';
import { countParked } from '../ingest/parked-records';
import { RECORD_KINDS, type RecordKind } from '../ingest/record-kind';
import { refreshStale } from '../rollup/count/refresh';
import { countWithBar } from './count-with-bar';
import { ExitCode } from './exit-code';
import { findFiles, findMapped, refuseNone, type FoundFiles } from './find-files';
import { findMap, isMapFile } from './find-map';
import { findMsp } from './find-msp';
import { importFiles, toLine } from './import-files';
import { readCount, readKind, readMspId } from './read-options';
import { answer, type Shell } from './shell';
import { toWords } from './import-words';
import { withDatabase, type Opened } from './with-database';

interface ImportOptions {
  readonly msp: number;
  readonly source: string;
  readonly kind?: RecordKind;
  readonly encoding?: string;
  readonly decimal?: DecimalMark;
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly allowRejected: number;
  readonly refresh: boolean;
  readonly json?: boolean;
}

const KINDS = RECORD_KINDS.join(', ');
const SOME_LEFT_OUT = 2;

function readLabel(label: string): string {
  try {
    return readEncoding(label);
  } catch (error) {
    throw error instanceof Refusal ? new InvalidArgumentError(error.message) : error;
  }
}

function readMark(text: string): DecimalMark {
  const mark = DECIMAL_MARKS.find((known) => known === text);
  if (mark) return mark;
  throw new InvalidArgumentError(`Say ${DECIMAL_MARKS.join(' or ')}.`);
}

/**
 * How many of the rows sent after `since` have not landed. A parked row may have
 * landed with a later one.
 */
async function countMissing(
  { connection }: Opened,
  { msp: tenantId, source, dryRun }: ImportOptions,
  { rejected, parked }: IngestResult,
  since: Date,
): Promise<number> {
  if (parked === 0 || dryRun) return rejected + parked;
  const waiting = await connection.database.read({ tenantId, clientIds: null }, (scope) =>
    countParked(scope, source.trim(), since),
  );
  return rejected + Math.min(parked, waiting);
}

/** Whether rows landed before a refusal: they have to be counted although the rest was refused. */
const hasLanded = (error: unknown): boolean =>
  error instanceof Refusal && Number(error.details['received'] ?? 0) > 0;

async function importFound(
  shell: Shell,
  opened: Opened,
  { files, passedOver, map }: FoundFiles & { readonly map?: FileMap },
  options: ImportOptions,
): Promise<void> {
  const { msp: tenantId, source, encoding, decimal, dryRun, json = false } = options;
  const { clock, connection, stop } = opened;
  const { database } = connection;
  await findMsp(database, tenantId);
  const since = clock.now();
  const count = async (): Promise<void> => {
    if (options.refresh && !dryRun)
      await countWithBar(shell, refreshStale, { database, clock, tenantId, stop });
  };
  const settings = { tenantId, source, encoding, decimal, map, dryRun, json };
  const report = await importFiles(shell, opened, files, passedOver, settings).catch(
    async (error) => {
      if (hasLanded(error) && !stop.aborted) await count();
      throw error;
    },
  );
  await count();
  answer(shell, json, toLine(report), toWords(report.whole));
  const missing = await countMissing(opened, options, report.whole, since);
  if (missing > options.allowRejected) throw new ExitCode(SOME_LEFT_OUT);
}

/** A map by its name: one that the MSP has saved, or one that is shipped. */
async function savedMap(
  { connection }: Opened,
  name: string,
  { msp: tenantId, kind }: ImportOptions,
): Promise<FileMap> {
  const map = await connection.database.read({ tenantId, clientIds: null }, (scope) =>
    mapNamed(scope, name),
  );
  refuseKindWithout(map, kind);
  return map;
}

async function importAll(shell: Shell, paths: string[], options: ImportOptions): Promise<void> {
  const named = options.map;
  // A file is read before anything else; the name may be that of a map in the database.
  const file = named !== undefined && isMapFile(named) ? findMap(named) : undefined;
  if (file) refuseKindWithout(file, options.kind);
  const found =
    named !== undefined ? findMapped(paths, options.kind) : findFiles(paths, options.kind);
  for (const { path, why } of found.passedOver) shell.err(`${path}: passed over, ${why}\n`);
  refuseNone(found, paths);
  await withDatabase(shell, async (opened) => {
    const map = file ?? (named === undefined ? undefined : await savedMap(opened, named, options));
    await importFound(shell, opened, { ...found, map }, options);
  });
}

export function addImport(program: Command, shell: Shell): void {
  program
    .command('import')
    .description('Load CSV, NDJSON (gzip or not) or XLSX files, or a folder of them, into an MSP.')
    .argument('<paths...>', 'files or folders; files are named after their kind')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .requiredOption(
      '--source <name>',
      'the system they come from: external ids are unique within it',
    )
    .option('--kind <kind>', 'what the files hold, whatever their names', readKind)
    .option('--encoding <name>', 'of files without a mark that are not UTF-8', readLabel)
    .option('--decimal <mark>', 'comma or point: what stands before the decimals', readMark)
    .option(
      '--map <map>',
      'how columns become records: a name, saved or shipped, or a JSON file of yours',
    )
    .option('--dry-run', 'say what would land, show ten records, and store nothing')
    .option('--allow-rejected <n>', 'how many rows may be left out', readCount(0), 0)
    .option('--no-refresh', 'leave the counting to the server')
    .option('--json', 'print one line of JSON when done or refused: the counts')
    .addHelpText('after', HELP)
    .action((paths: string[], options: ImportOptions) => importAll(shell, paths, options));
}

const HELP = `
Examples:
  $ seatwise import --msp msp_1 --source psa ./export
  $ seatwise import --msp msp_1 --source psa clients.csv tickets_2026-03.csv.gz time_entries.ndjson
  $ seatwise import --msp msp_1 --source psa --map toggl --dry-run report.csv
  $ seatwise import --msp msp_1 --source books --kind revenue --encoding windows-1252 --decimal comma umsatz.csv

Works beside a running server. Loading the same files again changes nothing. What is in a folder
and says no kind is passed over, and told. The first file that is refused ends the import: what
landed before is kept, and so it is after Ctrl-C. How far it is shows on standard error: a bar in
a terminal, a line every 10 seconds elsewhere.

Exit codes:
  0  every row landed or was known already
  1  refused, or stopped
  2  rows were rejected or wait for a reference, more than --allow-rejected; or the command is misspelt

A map reads files whose columns are named otherwise: seatwise map list names those there are, and
seatwise map suggest FILE writes a first one of yours. --kind then takes only records of that kind.

With --json the line has the counts of all files and, under byFile, of each; errors and their
counts by code; and, when it was refused, error with its code and sentence.

Files are UTF-8, or UTF-16 with its mark. Columns are found without regard to case, blanks, _
and -. In a file separated by ; or tabs a number like 1.234 is refused until --decimal tells.
Kinds, in the order in which they are taken:
  ${KINDS}`;
