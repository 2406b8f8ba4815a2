import { hash } from 'node:crypto';
import type { Warning } from './ingest-result';
import type { Arrival, Kind } from './kind';

/**
 * Repeats further apart than this are not reported: a file may have any length, but memory may not.
 */
const MOST_REMEMBERED = 100_000;

/** The date of a step, and what it says from then on. */
type Steps = NonNullable<Kind<unknown>['steps']>;

const NO_STEPS: Steps = {};

interface Version {
  readonly index: number;
  readonly updatedAt: number | null;
  /** Only of a record that waits, or tells steps: of another that landed, the outcome of the next tells whether it says the same. */
  readonly content: string | null;
}

const digest = (text: string): string => hash('sha1', text, 'base64');

/** What a record says, but for the dated steps that records of one thing tell one by one. */
function contentOf(record: unknown, steps: Steps): string {
  const fields = record as Readonly<Record<string, unknown>>;
  const told = Object.entries(steps).filter(([since]) => (fields[since] ?? null) !== null);
  const left = new Set(told.flat());
  return JSON.stringify(record, (name, value: unknown) => (left.has(name) ? undefined : value));
}

/** Records of things with steps are compared by what they say: one more step is an update that loses nothing. */
const versionOf = (
  { index, updatedAt, record, outcome }: Arrival<unknown>,
  steps: Steps,
): Version => ({
  index,
  updatedAt,
  content: outcome === null || steps !== NO_STEPS ? digest(contentOf(record, steps)) : null,
});

const saysTheSame = ({ outcome }: Arrival<unknown>, before: Version, now: Version): boolean =>
  outcome === 'UNCHANGED' || (now.content !== null && before.content === now.content);

const [FIRST_SEED, SECOND_SEED] = [0x9e3779b1, 0x85ebca77];

/**
 * A number of 53 bits for an id. The id itself may be a part of the text of the file, and would keep all of
 * that in memory.
 */
function fingerprint(id: string): number {
  let [high, low] = [FIRST_SEED, SECOND_SEED];
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    high = Math.imul(high ^ unit, SECOND_SEED);
    low = Math.imul(low ^ unit, FIRST_SEED) + (high >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

function warningOf(identity: string, first: Version, last: Version): Warning {
  const which = `Record ${last.index + 1} ("${identity}")`;
  const what = `record ${first.index + 1} has the same id and says something else`;
  const advice = 'The later one stands. If they are two things, give each an id of its own.';
  return { code: 'REPEATED_ID', message: `${which}: ${what}. ${advice}` };
}

/**
 * Warns when two records of one file, or of one request, have the same id and different
 * content: that of the first one is lost. Records with different time stamps are versions of
 * one thing, and no mistake.
 */
export class RepeatedIds {
  private readonly versions = new Map<number, Version>();

  /** Takes records in their order, without those that were refused. Returns the warnings. */
  note(arrivals: readonly Arrival<unknown>[], steps: Steps = NO_STEPS): Warning[] {
    return arrivals.flatMap((arrival) => {
      if (arrival.problem) return [];
      const key = fingerprint(arrival.identity);
      const [before, now] = [this.versions.get(key), versionOf(arrival, steps)];
      this.remember(key, now);
      if (before?.updatedAt !== now.updatedAt || saysTheSame(arrival, before, now)) return [];
      return [warningOf(arrival.identity, before, now)];
    });
  }

  private remember(key: number, now: Version): void {
    this.versions.delete(key);
    this.versions.set(key, now);
    if (this.versions.size <= MOST_REMEMBERED) return;
    const [oldest] = this.versions.keys();
    if (oldest !== undefined) this.versions.delete(oldest);
  }
}
