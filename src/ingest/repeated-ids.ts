import { hash } from 'node:crypto';
import type { Warning } from './ingest-result';
import type { Arrival } from './kind';

/**
 * Repeats further apart than this are not reported: a file may have any length, but memory may not.
 */
const MOST_REMEMBERED = 100_000;

interface Version {
  readonly index: number;
  readonly updatedAt: number | null;
  readonly content: string;
}

/** A digest, because a part of a row would keep the whole piece of the file in memory. */
const digest = (text: string): string => hash('sha1', text, 'base64');

const versionOf = ({ index, updatedAt, record }: Arrival<unknown>): Version => ({
  index,
  updatedAt,
  content: digest(JSON.stringify(record)),
});

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
  private readonly versions = new Map<string, Version>();

  /** Takes records in their order, without those that were refused. Returns the warnings. */
  note(arrivals: readonly Arrival<unknown>[]): Warning[] {
    return arrivals.flatMap((arrival) => {
      if (arrival.problem) return [];
      const key = digest(arrival.identity);
      const [before, now] = [this.versions.get(key), versionOf(arrival)];
      this.remember(key, now);
      const isSame = before?.updatedAt !== now.updatedAt || before.content === now.content;
      return isSame ? [] : [warningOf(arrival.identity, before, now)];
    });
  }

  private remember(key: string, now: Version): void {
    this.versions.delete(key);
    this.versions.set(key, now);
    if (this.versions.size <= MOST_REMEMBERED) return;
    const [oldest] = this.versions.keys();
    if (oldest !== undefined) this.versions.delete(oldest);
  }
}
