import { fitsColumn } from '../../request/list-query';
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

/** By the day it happened; or by how much it adds or takes, the largest first. */
export type EvidenceOrder = 'DATE' | 'SHARE';

/** A row's identity: day, kind, and its key within the kind. */
export type Position = readonly [LocalDate, number, number, string];

/** A row's place in the evidence. The size of its numerator comes first where that orders it. */
export interface Place {
  readonly size: bigint | null;
  readonly position: Position;
}

export const sizeOf = (numerator: bigint): bigint => (numerator < 0n ? -numerator : numerator);

export const comparePositions = (a: Position, b: Position): number => {
  const place = a.findIndex((part, i) => part !== b[i]);
  return place < 0 ? 0 : a[place]! < b[place]! ? -1 : 1;
};

export function comparePlaces(a: Place, b: Place): number {
  if (a.size !== null && b.size !== null && a.size !== b.size) return a.size > b.size ? -1 : 1;
  return comparePositions(a.position, b.position);
}

export const toCursor = (row: StoredRow, order: EvidenceOrder): string => {
  const position = [row.occurred_on, row.kind, row.a, row.b];
  const size = order === 'SHARE' ? [String(sizeOf(BigInt(row.n)))] : [];
  return Buffer.from(JSON.stringify([...size, ...position])).toString('base64url');
};

const isSize = (value: unknown): boolean => /^\d{1,40}$/.test(String(value));

const isPosition = (values: unknown[]): values is [LocalDate, number, number, string] =>
  values.length === 4 &&
  (['date', 'int', 'int', 'text'] as const).every((type, i) => fitsColumn(type, values[i]));

/** Reads where a page ended; null for text that is no cursor of this order. */
export function readCursor(text: string, order: EvidenceOrder): Place | null {
  try {
    const values = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const [size, ...rest] = order === 'SHARE' ? values : [null, ...values];
    if (!isPosition(rest) || (order === 'SHARE' && !isSize(size))) return null;
    return { size: size === null ? null : BigInt(String(size)), position: rest };
  } catch {
    return null;
  }
}
