import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { SCOPE_NAMES } from '../auth/scopes';
import { Refusal } from '../errors';
import { EXPORT_FORMATS, type ExportFormat } from '../exports/formats/format';
import { EXPORTED_KINDS } from '../exports/kinds';
import { readKinds } from '../exports/read-kinds';
import { writeExport, type ExportRequest, type Manifest } from '../exports/write-export';
import { firstDay, shiftMonth } from '../numbers/units/month';
import { findMsp } from './find-msp';
import { withProgress } from './progress-bar';
import { readMspId } from './read-options';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';

interface ExportOptions {
  readonly msp: number;
  readonly kind?: readonly string[];
  readonly format: ExportFormat;
  readonly changedSince?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

function readFormat(text: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === text.toUpperCase());
  if (format) return format;
  throw new InvalidArgumentError('Say jsonl, csv or parquet.');
}

function readMonth(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('A month is written as 2026-03.');
}

/** Whoever runs the command may read all that the database holds. */
const requestOf = (options: ExportOptions): ExportRequest => ({
  tenantId: options.msp,
  kinds: options.kind ? readKinds(options.kind) : null,
  format: options.format,
  changedSince: options.changedSince ?? null,
  scopes: new Set(SCOPE_NAMES),
  clientIds: null,
  months: {
    from: options.from === undefined ? null : firstDay(options.from),
    until: options.to === undefined ? null : firstDay(shiftMonth(options.to, 1)),
  },
});

const inWords = ({ files, snapshot }: Manifest, folder: string): string => {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return `${rows} rows in ${files.length} files in ${folder}. Later: --changed-since ${snapshot}`;
};

const exportAll = (shell: Shell, into: string, options: ExportOptions): Promise<void> =>
  withDatabase(shell, async ({ clock, connection: { database }, stop }) => {
    await findMsp(database, options.msp);
    const folder = resolve(into);
    const request = requestOf(options);
    const manifest = await withProgress(shell, 'Exporting', (show) =>
      writeExport(database, request, {
        ...{ folder, now: clock.now(), signal: stop },
        onProgress: ({ rows, files, ofFiles, kind }) =>
          show({ done: files, total: ofFiles, words: `${rows} rows, ${kind}` }),
      }),
    ).catch((error: unknown) => {
      if (stop.aborted) throw new Refusal('EXPORT_STOPPED', 'Stopped. The files are incomplete.');
      throw error;
    });
    answer(shell, options.json, { folder, ...manifest }, inWords(manifest, folder));
  });

export function addExport(program: Command, shell: Shell): void {
  program
    .command('export')
    .description('Write all that an MSP sent, and what is counted of it, into files.')
    .argument('<folder>', 'where to: a folder for each source, and manifest.json')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .option('--kind <kinds...>', 'only these kinds')
    .option('--format <format>', 'jsonl, csv or parquet', readFormat, 'JSONL' as const)
    .option('--changed-since <snapshot>', 'only what changed since an earlier export')
    .option('--from <month>', 'the first month of the measures, such as 2026-01', readMonth)
    .option('--to <month>', 'the last month of the measures', readMonth)
    .option('--json', 'print one line of JSON when done: the manifest')
    .addHelpText('after', HELP)
    .action((into: string, options: ExportOptions) => exportAll(shell, into, options));
}

const HELP = `
Examples:
  $ seatwise export --msp msp_1 ./export
  $ seatwise export --msp msp_1 --format parquet --kind time-entries measures ./export
  $ seatwise import --msp msp_2 --source psa ./export/psa

Works beside a running server, and reads one moment of the database. The files of a source can be
imported again under its name. With --changed-since, the snapshot of an earlier manifest.json, only
what changed is told; what is gone has deleted: true. Measures are written whole.

Kinds:
  ${EXPORTED_KINDS.join(', ')}`;
