import { headcount as headcountTable } from '../../tables/headcount';
import { isPartOf } from '../fields/checks';
import { upTo } from '../fields/decimal';
import { required, type RecordOf } from '../fields/field';
import { DELETED, EFFECTIVE_ON, EXTERNAL_ID } from '../fields/record-fields';
import { checksOf, type Kind } from '../kind';
import { byExternalId, landRows } from '../rows/land-rows';
import { tableOf } from '../rows/table';

const people = upTo(10_000_000, 'OUT_OF_RANGE');

const FIELDS = {
  externalId: EXTERNAL_ID,
  effectiveOn: EFFECTIVE_ON,
  employees: required(people, 'all employees, parts of a person allowed'),
  technicalEmployees: required(people, 'the technical ones among them'),
  deleted: DELETED,
};

type HeadcountRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(headcountTable);

const check = checksOf<HeadcountRecord>();

export const headcounts: Kind<HeadcountRecord> = {
  name: 'headcounts',
  meaning: 'How many people the MSP employs from a date on.',
  fields: FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  checks: [
    check(['employees', 'technicalEmployees'], ({ employees, technicalEmployees }) =>
      isPartOf(technicalEmployees, employees),
    ),
  ],
  references: () => [],
  land: async (batch, arrivals) => {
    const changes = await landRows(batch, TABLE, arrivals, byExternalId, ({ record }) => ({
      external_id: record.externalId,
      effective_on: record.effectiveOn,
      employees: record.employees,
      technical_employees: record.technicalEmployees,
      deleted: record.deleted,
    }));
    if (changes.length > 0) batch.marks.staff();
  },
};
