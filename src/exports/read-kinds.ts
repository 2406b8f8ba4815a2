import { Refusal } from '../errors';
import type { ExportedKind } from './export-kind';
import { EXPORTED_KINDS } from './kinds';

/** Kinds by their names, in the order in which they can be sent again; `time_entries` is good too. */
export function readKinds(names: readonly string[]): readonly ExportedKind[] {
  const wanted = names.map((name) => name.trim().toLowerCase().replaceAll('_', '-'));
  const known: readonly string[] = EXPORTED_KINDS;
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown === undefined && wanted.length > 0)
    return EXPORTED_KINDS.filter((kind) => wanted.includes(kind));
  const what =
    unknown === undefined ? 'An export of no kind is none.' : `"${unknown}" is no kind of record.`;
  throw new Refusal(
    'UNKNOWN_EXPORT_KIND',
    `${what} There are: ${known.join(', ')}; leave "kinds" out for all.`,
    { argument: 'kinds', known },
  );
}
