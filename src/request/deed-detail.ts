import { wellFormed } from './well-formed';

/** Names of values that nobody may read again. */
const SECRET = /credential|secret|password|passphrase|token$|apikey|privatekey/i;
const SECRET_IDS = /Id$|^id$/;
const LONGEST_LIST = 20;
const LONGEST_TEXT = 200;
const DEEPEST = 5;
/** An entry stays small, whatever was sent. */
const MOST_LETTERS = 4000;

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

const isPlain = (value: object): boolean => !('toJSON' in value);

function told(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return wellFormed(shortened(value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (value.length > LONGEST_LIST || depth === 0) return `${value.length} rows`;
    return value.map((each) => told(each, depth - 1));
  }
  if (!isPlain(value)) return value;
  if (depth === 0) return '…';
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      wellFormed(name),
      SECRET.test(name) && !SECRET_IDS.test(name) ? '(secret)' : told(each, depth - 1),
    ]),
  );
}

/** What was asked for, short enough for the log and without what is secret. */
export function toDetail(asked: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const detail = told(asked, DEEPEST) as Record<string, unknown>;
  if (JSON.stringify(detail).length <= MOST_LETTERS) return detail;
  return Object.fromEntries(Object.keys(detail).map((name) => [name, '…']));
}
