import type { LocalDate } from '../../numbers/units/month';

/**
 * What a row of evidence is: a record, or the MSP itself when neither client nor technician stands
 * behind it.
 */
export type EvidenceSource =
  | {
      readonly kind: 'TIME_ENTRY' | 'TICKET' | 'TOOL_COST';
      readonly sourceId: number;
      readonly externalId: string;
    }
  | { readonly kind: 'AGREEMENT' | 'CLIENT' | 'TECHNICIAN'; readonly id: number }
  | { readonly kind: 'MSP' };

/**
 * The kinds, where the index plus 1 is the number in statements and cursors. What a technician
 * costs is a kind apart from the months of staff.
 */
const KINDS = [
  'TIME_ENTRY',
  'TICKET',
  'AGREEMENT',
  'CLIENT',
  'TECHNICIAN',
  'MSP',
  'TECHNICIAN',
  'TOOL_COST',
] as const satisfies readonly EvidenceSource['kind'][];
export const LABOUR_KIND = 7;
export const TOOL_KIND = 8;

/**
 * A row as the statements return it: its place in the order, its parts on both sides, its rule, and
 * the client it was counted for.
 */
export interface StoredRow {
  occurred_on: LocalDate;
  kind: number;
  a: number;
  b: string;
  n: string;
  d: string;
  rule: string | null;
  client_id: number | null;
}

export function sourceOf({ kind, a, b }: StoredRow): EvidenceSource {
  const name = KINDS[kind - 1]!;
  if (name === 'MSP') return { kind: name };
  if (name === 'TIME_ENTRY' || name === 'TICKET' || name === 'TOOL_COST')
    return { kind: name, sourceId: a, externalId: b };
  return { kind: name, id: a };
}

/** A row's place in the order of all evidence: day, kind, and its identity within the kind. */
export type Position = readonly [LocalDate, number, number, string];

export const toCursor = (row: StoredRow): string =>
  Buffer.from(JSON.stringify([row.occurred_on, row.kind, row.a, row.b])).toString('base64url');

/** Reads where a page ended; null for text that is no cursor of ours. */
export function readCursor(text: string): Position | null {
  try {
    const [on, kind, a, b] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isOurs =
      /^\d{4}-\d\d-\d\d$/.test(String(on)) && Number.isInteger(kind) && Number.isInteger(a);
    return isOurs ? [String(on), Number(kind), Number(a), String(b)] : null;
  } catch {
    return null;
  }
}

export const isEvidenceCursor = (text: string): boolean => readCursor(text) !== null;
