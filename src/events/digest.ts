import { createHash } from 'node:crypto';
import type { EventKind } from '../tables/event';

/** An event as receivers are told it. */
export interface ToldEvent {
  readonly number: string;
  readonly kind: EventKind;
  readonly at: Date;
  readonly subject: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (_name: string, value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** One event as one line of JSON: names in order, no spaces. Every language can write the same. */
const lineOf = ({ number, kind, at, subject, data }: ToldEvent): string =>
  JSON.stringify({ number, kind, at: at.toISOString(), subject, data }, sorted);

/** Takes events in order and says what they come to. */
export interface Digest {
  add(event: ToldEvent): void;
  /** SHA-256 of the lines with a line break between two, in hexadecimal. */
  toHex(): string;
}

export function openDigest(): Digest {
  const hash = createHash('sha256');
  let between = '';
  return {
    add: (event) => {
      hash.update(between + lineOf(event));
      between = '\n';
    },
    toHex: () => hash.digest('hex'),
  };
}

export function digestOf(events: readonly ToldEvent[]): string {
  const digest = openDigest();
  for (const event of events) digest.add(event);
  return digest.toHex();
}
