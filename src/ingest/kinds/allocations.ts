import { allocation as allocationTable } from '../../tables/allocation';
import { required, type RecordOf } from '../fields/field';
import { DELETED } from '../fields/record-fields';
import { externalId } from '../fields/text';
import { refer, type Arrival, type Kind } from '../kind';
import type { Batch } from '../batch';
import type { References } from '../references';
import type { Change } from '../rows/change';
import { decideRows } from '../rows/decide-rows';
import type { Row } from '../rows/row';
import { tableOf } from '../rows/table';
import { writeRows } from '../rows/write-rows';
import { markWorkOf } from './technician-marks';
import { ALLOCATION_FIELDS, areaOf, areOverOne, sharesOverOne } from './technician-terms';

const FIELDS = {
  technicianExternalId: required(externalId, "the technician's id in the same source"),
  ...ALLOCATION_FIELDS,
  deleted: DELETED,
};

type AllocationRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(allocationTable);

const keyRow =
  (known: References) =>
  ({ record }: Arrival<AllocationRecord>) => ({
    technician_id: known.id('technicians', record.technicianExternalId),
    effective_on: record.effectiveOn,
    area: areaOf(record),
    role: record.role,
  });

const STORED = `
  SELECT technician_id, effective_on, area, role, trim_scale(share)::text AS share
  FROM allocation WHERE tenant_id = $1 AND technician_id = ANY ($2::int[])`;

const person = (row: Row): string => `${row['technician_id']} ${row['effective_on']}`;
const place = (row: Row): string => JSON.stringify([person(row), row['area'], row['role']]);

/** The technicians and dates whose shares, with the batch's changes in place, add up to more than 1. */
async function overfull(batch: Batch, changes: ReadonlyMap<string, Change>): Promise<Set<string>> {
  const ids = [...changes.values()].map(({ after }) => after['technician_id']);
  const stored = await batch.scope.query<Record<string, string>>(STORED, [batch.tenantId, ids]);
  const rows = new Map<string, Row>(stored.map((row) => [place(row), row]));
  for (const { after } of changes.values()) {
    if (after['deleted'] === true) rows.delete(place(after));
    else rows.set(place(after), after);
  }
  const shares = new Map<string, string[]>();
  for (const row of rows.values()) {
    const others = shares.get(person(row)) ?? [];
    shares.set(person(row), [...others, row['share'] as string]);
  }
  return new Set(
    [...shares].filter(([, sharesOfDay]) => areOverOne(sharesOfDay)).map(([key]) => key),
  );
}

/**
 * Rejects all rows that together make more than a whole person, because none of them
 * alone is the wrong one.
 */
function reject(
  arrivals: readonly Arrival<AllocationRecord>[],
  changes: Map<string, Change>,
  over: ReadonlySet<string>,
  toKey: (arrival: Arrival<AllocationRecord>) => Row,
): void {
  for (const [key, { after }] of changes) if (over.has(person(after))) changes.delete(key);
  for (const arrival of arrivals) {
    if (arrival.outcome === 'UNCHANGED' || !over.has(person(toKey(arrival)))) continue;
    arrival.outcome = null;
    arrival.problem = sharesOverOne(arrival.record.effectiveOn, ['share']);
  }
}

export const allocations: Kind<AllocationRecord> = {
  name: 'allocations',
  meaning: "One share of a technician's time from a date on; adds to the shares known.",
  fields: FIELDS,
  key: ['technicianExternalId', 'effectiveOn', 'deliveryArea', 'role'],
  identity: (record) =>
    JSON.stringify([record.technicianExternalId, record.effectiveOn, areaOf(record), record.role]),
  references: (record) => refer('technicians', record.technicianExternalId, 'technicianExternalId'),
  land: async (batch, arrivals, known) => {
    const toKey = keyRow(known);
    const decided = await decideRows(batch, TABLE, arrivals, toKey, (arrival) => ({
      ...toKey(arrival),
      share: arrival.record.share,
      deleted: arrival.record.deleted,
    }));
    if (decided.size === 0) return;
    reject(arrivals, decided, await overfull(batch, decided), toKey);
    const changes = await writeRows(batch, TABLE, decided);
    if (changes.length > 0) {
      batch.marks.staff();
      batch.marks.costs();
    }
    await markWorkOf(
      batch,
      changes.map(({ after }) => after['technician_id']),
    );
  },
};
