import { Problem } from './problem';

/** How large a value from outside may be. */
export interface SizeLimits {
  /** Lists and objects within each other. */
  readonly nesting: number;
  /** Values in it altogether. */
  readonly values: number;
  /** Items of one list. */
  readonly items: number;
  /** Characters of one text. */
  readonly text: number;
}

function sentenceOf(value: unknown, depth: number, values: number, most: SizeLimits) {
  if (depth > most.nesting) return `is nested more than ${most.nesting} deep`;
  if (values > most.values) return `holds more than ${most.values} values`;
  if (typeof value === 'string' && value.length > most.text)
    return `has a text of more than ${most.text} characters`;
  if (Array.isArray(value) && value.length > most.items)
    return `has a list of ${value.length} items, more than ${most.items}`;
  return null;
}

/**
 * What is too large about a value, as the end of a sentence; null when nothing is. There is no
 * recursion, because the value may be nested to any depth.
 */
export function excessIn(sent: unknown, most: SizeLimits): string | null {
  const open: (readonly [value: unknown, depth: number])[] = [[sent, 0]];
  for (let values = 1; open.length > 0; values += 1) {
    const [value, depth] = open.pop()!;
    const excess = sentenceOf(value, depth, values, most);
    if (excess !== null) return excess;
    if (typeof value === 'object' && value !== null)
      for (const inside of Object.values(value)) open.push([inside, depth + 1]);
  }
  return null;
}

/** A record has lists of small values. Long texts are cut elsewhere, not refused. */
const RECORD_LIMITS: SizeLimits = { nesting: 8, values: 20_000, items: 5_000, text: Infinity };

/** Whether a record has no list or object in it, as most have not, and few values. */
function isFlat(record: object): boolean {
  let values = 0;
  for (const name in record) {
    const value: unknown = record[name as keyof typeof record];
    values += 1;
    if (typeof value === 'object' && value !== null) return false;
  }
  return values < RECORD_LIMITS.items;
}

/** Refuses a value that is too large for a record, before it is read. */
export function refuseSize(record: unknown): Problem | null {
  if (typeof record === 'object' && record !== null && !Array.isArray(record) && isFlat(record))
    return null;
  const excess = excessIn(record, RECORD_LIMITS);
  return excess === null
    ? null
    : new Problem('RECORD_TOO_LARGE', `The record ${excess}. Send only its own fields.`);
}
