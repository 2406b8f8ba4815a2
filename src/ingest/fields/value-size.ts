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

/** What is too large about a value, as the rest of a sentence; null when nothing is. Without recursion: it may be nested in any depth. */
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

/** A record has lists of small things. Long texts are cut, not refused. */
const OF_RECORD: SizeLimits = { nesting: 8, values: 20_000, items: 5_000, text: Infinity };

/** A record that is no record: it is not even read. */
export function refuseSize(record: unknown): Problem | null {
  const excess = excessIn(record, OF_RECORD);
  return excess === null
    ? null
    : new Problem('RECORD_TOO_LARGE', `The record ${excess}. Send only its own fields.`);
}
