import { createHash } from 'node:crypto';
import type { Warning } from './ingest-result';
import type { Arrival } from './kind';

/** A repeat further apart than this is not told: a file may have any length, and memory has not. */
const MOST_REMEMBERED = 100_000;

interface Said {
  readonly index: number;
  readonly updatedAt: number | null;
  readonly content: string;
}

/** A text of its own, and a short one: a part of a row would keep the whole piece of the file in memory. */
const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

const sayingOf = ({ index, updatedAt, record }: Arrival<unknown>): Said => ({
  index,
  updatedAt,
  content: digest(JSON.stringify(record)),
});

function warningOf(identity: string, first: Said, last: Said): Warning {
  const which = `Record ${last.index + 1} ("${identity}")`;
  const what = `record ${first.index + 1} has the same id and says something else`;
  const advice = 'The later one stands. If they are two things, give each an id of its own.';
  return { code: 'REPEATED_ID', message: `${which}: ${what}. ${advice}` };
}

/**
 * Tells when two records of one file, or of one request, have one id and different content: what
 * the first of them said is lost. Records with times of change of their own are versions of one
 * thing, of which the newer stands; they are as they should be.
 */
export class RepeatedIds {
  private readonly said = new Map<string, Said>();

  /** Takes records in their order; what was refused says nothing. */
  note(arrivals: readonly Arrival<unknown>[]): Warning[] {
    return arrivals.flatMap((arrival) => {
      if (arrival.problem) return [];
      const key = digest(arrival.identity);
      const [before, now] = [this.said.get(key), sayingOf(arrival)];
      this.remember(key, now);
      const isSame = before?.updatedAt !== now.updatedAt || before.content === now.content;
      return isSame ? [] : [warningOf(arrival.identity, before, now)];
    });
  }

  private remember(key: string, now: Said): void {
    this.said.delete(key);
    this.said.set(key, now);
    if (this.said.size <= MOST_REMEMBERED) return;
    const [oldest] = this.said.keys();
    if (oldest !== undefined) this.said.delete(oldest);
  }
}
