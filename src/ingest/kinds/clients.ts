import { client as clientTable } from '../../tables/client';
import { endsInOrder } from '../fields/checks';
import { date } from '../fields/date';
import { defaulted, optional, required, type RecordOf } from '../fields/field';
import { DELETED, EXTERNAL_ID, UPDATED_AT } from '../fields/record-fields';
import { oneOf } from '../fields/one-of';
import { boolean, text } from '../fields/text';
import type { Batch } from '../batch';
import { checksOf, type Kind } from '../kind';
import { byExternalId, differs, landRows } from '../rows/land-rows';
import { tableOf } from '../rows/table';
import type { ChangeOf } from '../rows/change';

const FIELDS = {
  externalId: EXTERNAL_ID,
  updatedAt: UPDATED_AT,
  name: required(text, "the client's name"),
  status: defaulted(oneOf('client-status'), 'ACTIVE', 'a prospect is never active'),
  internal: defaulted(boolean, false, 'true for the MSP itself: its time is internal'),
  segment: optional(text, 'market segment'),
  territory: optional(text, 'sales territory'),
  onboardedOn: optional(date, 'the first day it is a client'),
  offboardedOn: optional(date, 'the first day it no longer is'),
  deleted: DELETED,
};

type ClientRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(clientTable, { derived: ['linked_to'] });

const TICKETS_OF = `
  INSERT INTO stale_ticket (tenant_id, source_id, external_id)
  SELECT tenant_id, source_id, external_id FROM ticket WHERE tenant_id = $1 AND client_id = ANY ($2::int[])`;

/**
 * Bands can be drawn within a segment or territory. When one client moves to another, the bands of
 * the others can change.
 */
const BANDS_OF_ALL = `INSERT INTO stale_band (tenant_id) VALUES ($1)`;

/**
 * Marks what changed clients make stale. Name and segment are not counted; the rest decides what
 * counts, in every month.
 */
async function mark(batch: Batch, changes: readonly ChangeOf<typeof TABLE>[]): Promise<void> {
  const counted = changes.filter((change) =>
    differs(change, 'status', 'internal', 'onboarded_on', 'offboarded_on', 'deleted'),
  );
  for (const { after } of counted) batch.marks.month(after.id ?? null, null);
  const known = counted.filter(({ before }) => before !== null).map(({ after }) => after.id);
  if (known.length > 0) await batch.scope.query(TICKETS_OF, [batch.tenantId, known]);
  const moved = changes.some((change) => change.before && differs(change, 'segment', 'territory'));
  if (moved) await batch.scope.query(BANDS_OF_ALL, [batch.tenantId]);
}

const check = checksOf<ClientRecord>();

export const clients: Kind<ClientRecord> = {
  name: 'clients',
  meaning: 'A client of the MSP, or the MSP itself.',
  fields: FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  checks: [
    check(['onboardedOn', 'offboardedOn'], ({ onboardedOn, offboardedOn }) =>
      endsInOrder(onboardedOn, offboardedOn, 'offboardedOn'),
    ),
  ],
  references: () => [],
  land: async (batch, arrivals) => {
    const changes = await landRows(batch, TABLE, arrivals, byExternalId, ({ record }, before) => ({
      external_id: record.externalId,
      name: record.name,
      status: record.status,
      internal: record.internal,
      segment: record.segment,
      territory: record.territory,
      onboarded_on: record.onboardedOn,
      offboarded_on: record.offboardedOn,
      linked_to: before?.linked_to ?? null,
      deleted: record.deleted || (before?.linked_to ?? null) !== null,
    }));
    await mark(batch, changes);
  },
};
