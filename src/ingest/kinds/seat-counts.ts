import { seatCount as seatCountTable } from '../../tables/seat-count';
import { integer } from '../fields/decimal';
import { optional, type RecordOf } from '../fields/field';
import { CLIENT, DELETED, EFFECTIVE_ON, EXTERNAL_ID } from '../fields/record-fields';
import { refer, type Kind } from '../kind';
import { byExternalId, landRows, versionsOf } from '../rows/land-rows';
import { tableOf } from '../rows/table';

const count = integer(0, 100_000_000);

const FIELDS = {
  externalId: EXTERNAL_ID,
  clientExternalId: CLIENT,
  effectiveOn: EFFECTIVE_ON,
  seats: optional(count, 'end users; absent says nothing, the count before goes on'),
  endpoints: optional(count, 'supported devices; absent says nothing'),
  deleted: DELETED,
};

type SeatCountRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(seatCountTable);

export const seatCounts: Kind<SeatCountRecord> = {
  name: 'seat-counts',
  meaning: 'Seats and endpoints of a client from a date on.',
  fields: FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  references: (record) => refer('clients', record.clientExternalId, 'clientExternalId'),
  land: async (batch, arrivals, known) => {
    const changes = await landRows(batch, TABLE, arrivals, byExternalId, ({ record }) => ({
      external_id: record.externalId,
      client_id: known.id('clients', record.clientExternalId),
      effective_on: record.effectiveOn,
      seats: record.seats,
      endpoints: record.endpoints,
      deleted: record.deleted,
    }));
    // The first count is carried back, the last goes on: any of them can reach any month.
    for (const row of versionsOf(changes)) batch.marks.month(row.client_id, null, 'NONE');
  },
};
