import { acceptWithin } from '../../ingest/accept-records';
import { RECORD_KINDS } from '../../ingest/record-kind';
import type { Landing, Outgoing } from './landing';

const isDeletion = ({ record }: Outgoing): boolean => record['deleted'] === true;

/** A record that waits for another one is no problem: it lands by itself. */
const WAITS = 'PARKED_UNKNOWN_REFERENCE';

/**
 * Sends the records of a page through the door that every other sender uses, in the order in which
 * they refer to each other. What it rejects is put into quarantine, under the row it came from.
 */
export async function sendOut(landing: Landing): Promise<void> {
  for (const kind of RECORD_KINDS) {
    const all = landing.outgoing.filter((each) => each.kind === kind);
    if (all.length === 0) continue;
    const ordered = [...all.filter(isDeletion), ...all.filter((each) => !isDeletion(each))];
    const sent = ordered.map(({ record }, index) => ({ index, sent: record }));
    const { errors } = await acceptWithin(landing.batch, kind, sent);
    for (const { index, code, message, path } of errors) {
      const from = ordered[index];
      if (code === WAITS || !from) continue;
      landing.quarantine.push({ ...from.origin, code, message, path, payload: from.record });
    }
  }
}
