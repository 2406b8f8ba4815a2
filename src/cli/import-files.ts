import { createReadStream, openSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { messageOf, Refusal } from '../errors';
import type { FileReading, ImportFile } from '../ingest/files';
import type { FileMap } from '../ingest/maps/file-map';
import { importStream } from '../ingest/import-stream';
import type { ImportResult } from '../ingest/import-request';
import { addResult, emptyResult, type IngestResult } from '../ingest/ingest-result';
import { paceOf, type Pace } from '../ingest/pace';
import type { PassedOver } from './find-files';
import { withProgress } from './progress-bar';
import { leftWords } from './time-left';
import type { Shell } from './shell';
import { countsOf, kindWords, printErrors, sampleWords, toWords } from './import-words';
import { audited } from './audited';
import type { Opened } from './with-database';

export interface ImportSettings extends Omit<FileReading, 'format'> {
  readonly tenantId: number;
  readonly source: string;
  readonly map?: FileMap;
  readonly dryRun?: boolean;
  /**
   * Whether standard output is for a program. It then gets the counts of every file in one line.
   */
  readonly json: boolean;
}

/** What became of the files so far. */
export interface ImportReport {
  readonly whole: IngestResult;
  readonly byFile: object[];
  readonly passedOver: readonly PassedOver[];
}

/** The report as one object, for programs. */
export const toLine = ({ whole, byFile, passedOver }: ImportReport): object => ({
  ...whole,
  files: byFile.length,
  byFile,
  passedOver,
});

function paceWords({ rows, rowsPerSecond, secondsLeft }: Pace): string {
  const pace = `${rows} rows, ${rowsPerSecond} rows/s`;
  if (secondsLeft === null) return pace;
  return `${pace}, ${leftWords(secondsLeft)}`;
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new Refusal('FILE_UNREADABLE', `${path} cannot be read: ${messageOf(error)}.`);
  }
}

function importFile(
  shell: Shell,
  { connection, clock, stop }: Opened,
  file: ImportFile,
  settings: ImportSettings,
): Promise<ImportResult> {
  const { path, kind, format } = file;
  const { source } = settings;
  const stream = createReadStream(path, { fd: openFile(path) });
  // A pipe has no size.
  const size = statSync(path).size || null;
  const since = performance.now();
  return withProgress(shell, kind ?? settings.map?.name ?? '', (show) =>
    importStream(audited(connection.database, clock, 'import', { path, kind, source }), clock, {
      ...{ ...settings, name: path, kind, format, signal: stop, stream },
      onProgress: (progress) => {
        const words = paceWords(paceOf(progress, performance.now() - since, size));
        show({ done: progress.bytes, total: size ?? 0, words });
      },
    }),
  );
}

/** The refusal, with the files that were imported before it and how far the refused one came. */
function refusedAt(
  shell: Shell,
  error: unknown,
  file: ImportFile,
  { whole, byFile, passedOver }: ImportReport,
): unknown {
  if (!(error instanceof Refusal)) return error;
  const result = (error.details['result'] as IngestResult | undefined) ?? emptyResult();
  const { code, message } = error;
  addResult(whole, result);
  printErrors(shell, file.path, result);
  byFile.push({ path: file.path, kind: file.kind, ...countsOf(result), error: { code, message } });
  return new Refusal(code, message, { ...toLine({ whole, byFile, passedOver }) });
}

/**
 * Imports files one after the other. Reports each when it is done, because a later
 * one may be refused.
 */
export async function importFiles(
  shell: Shell,
  opened: Opened,
  files: readonly ImportFile[],
  passedOver: readonly PassedOver[],
  settings: ImportSettings,
): Promise<ImportReport> {
  const report: ImportReport = { whole: emptyResult(), byFile: [], passedOver };
  for (const [at, file] of files.entries()) {
    const { path, kind } = file;
    try {
      const result = await importFile(shell, opened, file, settings);
      addResult(report.whole, result);
      report.byFile.push({ path, kind, ...countsOf(result) });
      printErrors(shell, path, result);
      if (!settings.json) shell.err(`${path}: ${toWords(result)}\n${kindWords(result)}`);
      if (!settings.json) shell.err(sampleWords(result));
    } catch (error) {
      const notBegun = files.slice(at + 1).map((other) => other.path);
      if (notBegun.length > 0) shell.err(`Not begun: ${notBegun.join(', ')}\n`);
      throw refusedAt(shell, error, file, report);
    }
  }
  return report;
}
