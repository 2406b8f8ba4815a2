import type { ShownRecord } from './import-request';
import { ByName } from './maps/named-fields';
import type { SentOfKind } from './maps/map-rows';
import type { SentRecord } from './read-arrivals';
import type { RecordKind } from './record-kind';

/** A record for people to look at. A name that is not looked up yet is shown as it stands. */
export function shownRecord(sent: SentRecord | SentOfKind, given: RecordKind | null): ShownRecord {
  const kind = 'kind' in sent ? sent.kind : given!;
  const values = Object.entries((sent.sent ?? {}) as Record<string, unknown>);
  const record = Object.fromEntries(
    values.map(([name, value]) => [name, value instanceof ByName ? `name: ${value.name}` : value]),
  );
  return { row: sent.index + 1, kind, record };
}
