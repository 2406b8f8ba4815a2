import { labourCost as labourCostTable } from '../../tables/labour-cost';
import { required, type RecordOf } from '../fields/field';
import { DELETED } from '../fields/record-fields';
import { externalId } from '../fields/text';
import { checksOf, refer, type Arrival, type Kind } from '../kind';
import type { References } from '../references';
import { landRows } from '../rows/land-rows';
import { tableOf } from '../rows/table';
import { COST_FIELDS, hasCost } from './technician-terms';

const FIELDS = {
  technicianExternalId: required(externalId, "the technician's id in the same source"),
  ...COST_FIELDS,
  deleted: DELETED,
};

type LabourCostRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(labourCostTable);

const keyRow =
  (known: References) =>
  ({ record }: Arrival<LabourCostRecord>) => ({
    technician_id: known.id('technicians', record.technicianExternalId),
    effective_on: record.effectiveOn,
  });

const check = checksOf<LabourCostRecord>();

export const labourCosts: Kind<LabourCostRecord> = {
  name: 'labour-costs',
  meaning: 'What a technician costs from a date on; adds to the costs known.',
  fields: FIELDS,
  key: ['technicianExternalId', 'effectiveOn'],
  identity: (record) => JSON.stringify([record.technicianExternalId, record.effectiveOn]),
  checks: [
    check(['monthlyCost', 'hourlyCost', 'deleted'], (record) =>
      record.deleted ? null : hasCost(record),
    ),
  ],
  references: (record) => refer('technicians', record.technicianExternalId, 'technicianExternalId'),
  land: async (batch, arrivals, known) => {
    const toKey = keyRow(known);
    const changes = await landRows(batch, TABLE, arrivals, toKey, (arrival) => ({
      ...toKey(arrival),
      monthly_cost: arrival.record.monthlyCost,
      hourly_cost: arrival.record.hourlyCost,
      deleted: arrival.record.deleted,
    }));
    if (changes.length === 0) return;
    batch.marks.staff();
    batch.marks.costs();
  },
};
