import { createHash } from 'node:crypto';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import { Refusal } from '../../errors';
import { acceptSent } from '../accept-records';
import { sourceName } from '../open-batch';
import type { IngestResult } from '../ingest-result';
import type { SentRecord } from '../read-arrivals';
import type { RecordKind } from '../record-kind';
import type { FileMap } from './file-map';
import { SNAPSHOT_TABLES } from './snapshot-tables';

const MOST_IDS = 2_000_000;
const USUAL_PERCENT = 20;
const PAGE = 5000;

const digest = (id: string): string => createHash('sha1').update(id).digest('base64').slice(0, 16);

type Landing = Pick<Database, 'read' | 'write' | 'inLine'>;

interface Destination {
  readonly tenantId: number;
  readonly source: string;
}

const after = (table: string): string => `
  SELECT external_id FROM ${table}
  WHERE tenant_id = $1 AND source_id = (SELECT id FROM source WHERE tenant_id = $1 AND name = $2)
    AND NOT deleted AND external_id > $3
  ORDER BY external_id LIMIT ${PAGE}`;

/** The ids of one kind in a file that holds all there is, for deleting what is absent from it. */
export class Snapshot {
  private readonly ids = new Map<RecordKind, Set<string>>();
  private readonly most = new Map<RecordKind, number>();
  private complete = true;

  constructor(map: FileMap, only: RecordKind | null) {
    for (const { kind, snapshot } of map.records) {
      if (!snapshot || (only !== null && kind !== only)) continue;
      this.ids.set(kind, new Set());
      this.most.set(kind, snapshot === true ? USUAL_PERCENT : snapshot.mostPercent);
    }
  }

  /** Notes the ids of a batch. A row that cannot be read may be any record: nothing is deleted then. */
  note(kind: RecordKind, records: readonly SentRecord[]): void {
    const ids = this.ids.get(kind);
    if (!ids) return;
    for (const { sent } of records) {
      const id = (sent as { readonly externalId?: unknown } | null)?.externalId;
      if (id === undefined) this.complete = false;
      else ids.add(digest(String(id).trim().normalize('NFC')));
    }
    if (ids.size > MOST_IDS) throw new Refusal('SNAPSHOT_TOO_LARGE', tooLarge(kind));
  }

  /** Deletes what the source sent before and is absent from the file. */
  async finish(
    database: Landing,
    clock: Clock,
    destination: Destination,
    land: (kind: RecordKind, result: IngestResult) => void,
  ): Promise<void> {
    for (const [kind, ids] of this.ids) {
      const { absent, known } = await this.absentFrom(database, kind, ids, destination);
      if (absent.length === 0) continue;
      if (!this.complete) throw new Refusal('INCOMPLETE_SNAPSHOT', incomplete(kind));
      const most = this.most.get(kind)!;
      if (absent.length * 100 > known * most) throw tooMany(kind, absent.length, known, most);
      for (let at = 0; at < absent.length; at += PAGE) {
        const records = absent.slice(at, at + PAGE).map((externalId, place) => ({
          ...{ index: at + place, sent: { externalId, deleted: true } },
        }));
        land(kind, await acceptSent(database, clock, { ...destination, kind }, records));
      }
    }
  }

  private async absentFrom(
    database: Landing,
    kind: RecordKind,
    ids: ReadonlySet<string>,
    { tenantId, source }: Destination,
  ): Promise<{ absent: string[]; known: number }> {
    const absent: string[] = [];
    let [last, known] = ['', 0];
    for (;;) {
      const rows = await database.read({ tenantId, clientIds: null }, (scope) =>
        scope.query<{ external_id: string }>(after(SNAPSHOT_TABLES[kind]!), [
          tenantId,
          sourceName(source),
          last,
        ]),
      );
      known += rows.length;
      for (const { external_id: id } of rows) if (!ids.has(digest(id))) absent.push(id);
      const end = rows.at(-1);
      if (!end || rows.length < PAGE) return { absent, known };
      last = end.external_id;
    }
  }
}

const tooLarge = (kind: RecordKind): string =>
  `A file of ${kind} that deletes what is absent may hold ${MOST_IDS} records. Leave "snapshot" out of the map.`;

const incomplete = (kind: RecordKind): string =>
  `Some ${kind} of this file have no id that can be read, so nobody can say what is absent. Nothing was deleted: mend the rows and send the file again.`;

const tooMany = (kind: RecordKind, absent: number, known: number, most: number): Refusal =>
  new Refusal(
    'TOO_MANY_ABSENT',
    `${absent} of ${known} ${kind} are absent from this file, over ${most} in a hundred. Nothing was deleted. Is the file whole? If they are gone, say so in the map: "snapshot": {"mostPercent": 100}.`,
    { kind, absent, known, mostPercent: most },
  );
