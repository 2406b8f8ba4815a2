import type { ImportResult } from '../ingest/import-request';
import type { IngestResult } from '../ingest/ingest-result';
import type { Shell } from './shell';

const LISTED = 10;

/**
 * Prints what was wrong with a file: the first errors in words, and all of them counted by code.
 */
export function printErrors(shell: Shell, path: string, result: IngestResult): void {
  const { warnings, warningsCut, errors, errorCounts } = result;
  for (const warning of warnings.slice(0, LISTED)) shell.err(`${path}: ${warning}\n`);
  const more = warnings.length + warningsCut - LISTED;
  if (more > 0) shell.err(`${path}: and ${more} more warnings\n`);
  for (const { index, path: field, code, message, kind } of errors.slice(0, LISTED)) {
    const where = [kind, field.join('.') || 'record'].filter((part) => part).join(' ');
    shell.err(`${path}, row ${index + 1}, ${where}: ${code}: ${message}\n`);
  }
  if (errorCounts.length === 0) return;
  const counts = errorCounts.map(({ code, count }) => `${code} ${count}`);
  shell.err(`${path}: errors by code: ${counts.join(', ')}\n`);
}

/** What became of the rows, in one sentence. */
export function toWords(result: IngestResult): string {
  const { received, created, updated, unchanged, rejected, parked, resolved } = result;
  return (
    `${received} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ` +
    `${rejected} rejected, ${parked} waiting for a reference, ${resolved} that waited landed.`
  );
}

/** The same of each kind that a map made, a line each. */
export const kindWords = ({ byKind = {} }: ImportResult): string =>
  Object.entries(byKind)
    .map(([kind, { received, created, updated, unchanged, rejected, parked }]) => {
      const known = `${created} created, ${updated} updated, ${unchanged} unchanged`;
      return `  ${kind}: ${received}: ${known}, ${rejected} rejected, ${parked} waiting\n`;
    })
    .join('');

/** The first records of a dry run, and that nothing was stored. */
export function sampleWords({ dryRun, sample = [] }: ImportResult): string {
  if (!dryRun) return '';
  const lines = sample.map(
    ({ row, kind, record }) => `  row ${row}, ${kind}: ${JSON.stringify(record)}\n`,
  );
  return `A dry run: nothing was stored. The first records:\n${lines.join('')}`;
}

/** The counts alone: the report lists the errors and warnings of all files together. */
export function countsOf(result: ImportResult): object {
  const { received, created, updated, unchanged, rejected, parked, resolved, withdrawn } = result;
  const { byKind, dryRun, sample } = result;
  const counts = { received, created, updated, unchanged, rejected, parked, resolved, withdrawn };
  return { ...counts, byKind, dryRun, sample };
}
