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
  for (const { index, path: field, code, message } of errors.slice(0, LISTED)) {
    const where = field.join('.') || 'record';
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

/** The counts alone: the report lists the errors and warnings of all files together. */
export function countsOf(result: IngestResult): object {
  const { received, created, updated, unchanged, rejected, parked, resolved, withdrawn } = result;
  return { received, created, updated, unchanged, rejected, parked, resolved, withdrawn };
}
