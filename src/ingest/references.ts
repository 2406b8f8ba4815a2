import type { Batch } from './batch';
import { arrayLiteral } from './rows/row';

export type ReferredKind = 'clients' | 'agreements' | 'technicians' | 'tickets';

/** A record of the same source that another one names. */
export interface Reference {
  readonly kind: ReferredKind;
  readonly externalId: string;
  /** The field that names it. */
  readonly path: string;
}

/**
 * What an external id stands for. A ticket has no number of its own: its `id` is that of the client
 * its time belongs to, or null when there is none.
 */
export interface Referred {
  readonly id: number | null;
  /** For a ticket: the last survivor of its merges. */
  readonly survivor: string | null;
}

const LOOK_UP: Readonly<
  Record<ReferredKind, readonly [table: string, id: string, survivor: string]>
> = {
  // What names a linked customer names the client that it is.
  clients: ['client', 'coalesce(linked_to, id)', 'NULL'],
  agreements: ['agreement', 'id', 'NULL'],
  technicians: ['technician', 'id', 'NULL'],
  tickets: ['ticket', 'client_id', 'survivor'],
};

function lookUp(kind: ReferredKind, parameter: number): string {
  const [table, id, survivor] = LOOK_UP[kind];
  return `
    SELECT '${kind}' AS kind, external_id, ${id} AS id, ${survivor}::text AS survivor FROM ${table}
    WHERE tenant_id = $1 AND source_id = $2 AND external_id = ANY ($${parameter}::text[])`;
}

type FoundRow = Referred & { readonly kind: ReferredKind; readonly external_id: string };

/** The records of this source that a batch refers to, looked up in one statement. */
export class References {
  /** By kind and external id: the two as one text would be put together for every look. */
  private readonly known: Readonly<Record<ReferredKind, Map<string, Referred>>> = {
    clients: new Map(),
    agreements: new Map(),
    technicians: new Map(),
    tickets: new Map(),
  };

  static async find(batch: Batch, wanted: readonly Reference[]): Promise<References> {
    const references = new References();
    const ids = new Map<ReferredKind, Set<string>>();
    for (const { kind, externalId } of wanted) {
      const set = ids.get(kind) ?? new Set<string>();
      ids.set(kind, set.add(externalId));
    }
    if (ids.size > 0) await references.load(batch, ids);
    await references.followMerges(batch);
    return references;
  }

  private async load(batch: Batch, ids: ReadonlyMap<ReferredKind, Set<string>>): Promise<void> {
    const selects = [...ids.keys()].map((kind, place) => lookUp(kind, place + 3));
    const arrays = [...ids.values()].map((set) => arrayLiteral([...set], 'text'));
    const rows = await batch.scope.query<FoundRow>(selects.join(' UNION ALL '), [
      batch.tenantId,
      batch.sourceId,
      ...arrays,
    ]);
    for (const { kind, external_id, id, survivor } of rows) {
      this.known[kind].set(external_id, { id, survivor });
    }
  }

  /**
   * The time on a merged ticket belongs to the client of its survivor. This is a statement of its
   * own, because merges are few.
   */
  private async followMerges(batch: Batch): Promise<void> {
    const { tickets } = this.known;
    const merged = [...tickets].filter(
      ([ticket, { survivor }]) => survivor !== null && ticket !== survivor,
    );
    if (merged.length === 0) return;
    const survivors = new Set(merged.map(([, { survivor }]) => survivor ?? ''));
    const clients = await batch.scope.query<FoundRow>(lookUp('tickets', 3), [
      batch.tenantId,
      batch.sourceId,
      [...survivors],
    ]);
    const clientOf = new Map(clients.map(({ external_id, id }) => [external_id, id]));
    for (const [ticket, { id, survivor }] of merged) {
      const known = clientOf.get(survivor ?? '');
      tickets.set(ticket, { id: known === undefined ? id : known, survivor });
    }
  }

  get(kind: ReferredKind, externalId: string): Referred | undefined {
    return this.known[kind].get(externalId);
  }

  /** The number of a record that is known to be here; null for a field that names none. */
  id(kind: ReferredKind, externalId: string | null): number | null {
    return externalId === null ? null : (this.get(kind, externalId)?.id ?? null);
  }
}
