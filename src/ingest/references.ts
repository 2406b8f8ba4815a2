import type { Batch } from './batch';
import type { Reference, ReferredKind } from './kind';

/** What an external id stands for. A ticket has no number of its own: its id is that of the client its time belongs to. */
export interface Referred {
  readonly id: number;
  /** Of a ticket: the last survivor of its merges. */
  readonly survivor: string | null;
}

const LOOK_UP: Readonly<Record<ReferredKind, (parameter: string) => string>> = {
  clients: (parameter) => byNumber('client', parameter),
  agreements: (parameter) => byNumber('agreement', parameter),
  technicians: (parameter) => byNumber('technician', parameter),
  // A sub-select, not a join: in a table that was never analysed the planner took a join for a handful
  // of rows and read the whole table once a row (5 s a batch); this can only be looked up by its key.
  tickets: (parameter) => `
    SELECT 'tickets' AS kind, t.external_id, t.survivor,
           (SELECT s.client_id FROM ticket s
            WHERE s.tenant_id = $1 AND s.source_id = $2 AND s.external_id = t.survivor) AS id
    FROM ticket t
    WHERE t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = ANY (${parameter}::text[])`,
};

const byNumber = (table: string, parameter: string): string => `
  SELECT '${table}s' AS kind, external_id, NULL AS survivor, id
  FROM ${table} WHERE tenant_id = $1 AND source_id = $2 AND external_id = ANY (${parameter}::text[])`;

/** The records of this source that a batch refers to, looked up in one statement. */
export class References {
  private readonly known = new Map<string, Referred>();

  static async find(batch: Batch, wanted: readonly Reference[]): Promise<References> {
    const references = new References();
    const ids = new Map<ReferredKind, Set<string>>();
    for (const { kind, externalId } of wanted) {
      const set = ids.get(kind) ?? new Set<string>();
      ids.set(kind, set.add(externalId));
    }
    if (ids.size > 0) await references.load(batch, ids);
    return references;
  }

  private async load(batch: Batch, ids: ReadonlyMap<ReferredKind, Set<string>>): Promise<void> {
    const selects = [...ids.keys()].map((kind, place) => LOOK_UP[kind](`$${place + 3}`));
    const rows = await batch.scope.query<
      Referred & { kind: ReferredKind; external_id: string; survivor: string | null }
    >(selects.join(' UNION ALL '), [
      batch.tenantId,
      batch.sourceId,
      ...[...ids.values()].map((set) => [...set]),
    ]);
    for (const row of rows) {
      this.known.set(`${row.kind} ${row.external_id}`, { id: row.id, survivor: row.survivor });
    }
  }

  get(kind: ReferredKind, externalId: string): Referred | undefined {
    return this.known.get(`${kind} ${externalId}`);
  }

  /** The number of a record that is known to be here; null for a field that names none. */
  id(kind: ReferredKind, externalId: string | null): number | null {
    return externalId === null ? null : (this.get(kind, externalId)?.id ?? null);
  }
}
