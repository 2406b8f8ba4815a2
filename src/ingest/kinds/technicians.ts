import type { LocalDate } from '../../numbers/units/month';
import { allocation } from '../../tables/allocation';
import { labourCost } from '../../tables/labour-cost';
import { technician as technicianTable } from '../../tables/technician';
import type { Batch } from '../batch';
import { endsInOrder } from '../fields/checks';
import { date } from '../fields/date';
import { integer } from '../fields/decimal';
import { fte } from '../fields/fte';
import { defaulted, nested, objectOf, optional, required, type RecordOf } from '../fields/field';
import { list } from '../fields/list';
import { Problem } from '../fields/problem';
import { DELETED, EXTERNAL_ID, UPDATED_AT } from '../fields/record-fields';
import { boolean, text } from '../fields/text';
import { checksOf, type Kind } from '../kind';
import type { ChangeOf } from '../rows/change';
import { byExternalId, differs, landRows } from '../rows/land-rows';
import { canonicalList, EMPTY_LIST, nestedList, replaceLists } from '../rows/nested-list';
import { tableOf } from '../rows/table';
import { markWorkOf } from './technician-marks';
import { FTES, stepsOf, TIERS } from './technician-steps';
import {
  ALLOCATION_FIELDS,
  allocationCells,
  areaOf,
  areOverOne,
  COST_FIELDS,
  costCells,
  hasCost,
  sharesOverOne,
  type Allocation,
  type LabourCost,
} from './technician-terms';

const FIELDS = {
  externalId: EXTERNAL_ID,
  updatedAt: UPDATED_AT,
  name: required(text, "the technician's name"),
  email: optional(text, 'e-mail address'),
  tier: optional(integer(0, 100), 'support tier: 1, 2 or 3'),
  tierSince: optional(date, 'the first day of that tier; without it, the day received'),
  fte: defaulted(fte, '1', 'part of a full-time job, above 0 and up to 1.5: 0.5 is half-time'),
  fteSince: optional(
    date,
    'the first day of that, 1980-01-01 for always; without it, the day received, or always in the first record',
  ),
  technical: defaulted(boolean, true, 'false for staff who do no technical work'),
  employedFrom: optional(date, 'the first day employed'),
  employedUntil: optional(date, 'the first day no longer employed'),
  allocations: nested(list(objectOf('allocations', ALLOCATION_FIELDS)), 'shares of time by area'),
  costs: nested(list(objectOf('labour-costs', COST_FIELDS)), 'labour cost'),
  deleted: DELETED,
};

type TechnicianRecord = RecordOf<typeof FIELDS>;

const ALLOCATIONS = nestedList('allocations', allocation, 'technician_id');
const COSTS = nestedList('costs', labourCost, 'technician_id');

const TABLE = tableOf(technicianTable, { lists: [TIERS, FTES, ALLOCATIONS, COSTS] });

function repeated(list: string, keys: readonly string[]): Problem | null {
  const again = `This item of ${list} says again what an earlier one says. Send one.`;
  const seen = new Set<string>();
  const problems = keys.map((key, place) => {
    const known = seen.size === seen.add(key).size;
    return known ? new Problem('DUPLICATE', again, [list, String(place)]) : null;
  });
  return Problem.together(problems);
}

function overfull(allocations: readonly Allocation[]): Problem | null {
  const shares = new Map<LocalDate, string[]>();
  for (const { effectiveOn, share } of allocations)
    shares.set(effectiveOn, [...(shares.get(effectiveOn) ?? []), share]);
  const over = [...shares].filter(([, sharesOfDay]) => areOverOne(sharesOfDay));
  return Problem.together(over.map(([on]) => sharesOverOne(on, ['allocations'])));
}

function checkAllocations(allocations: readonly Allocation[]): Problem | null {
  const keys = allocations.map((allocation) =>
    JSON.stringify([allocation.effectiveOn, areaOf(allocation), allocation.role]),
  );
  return repeated('allocations', keys) ?? overfull(allocations);
}

function checkCosts(costs: readonly LabourCost[]): Problem | null {
  const empty = costs.map(
    (cost, place) => hasCost(cost)?.under(String(place)).under('costs') ?? null,
  );
  const dates = costs.map(({ effectiveOn }) => effectiveOn);
  return Problem.together([...empty, repeated('costs', dates)]);
}

async function mark(batch: Batch, changes: readonly ChangeOf<typeof TABLE>[]): Promise<void> {
  const counts = [
    'technical',
    'employed_from',
    'employed_until',
    'deleted',
    'ftes',
    'costs',
  ] as const;
  const classifies = ['technical', 'tiers', 'allocations', 'deleted'] as const;
  if (changes.some((change) => differs(change, ...counts, ...classifies))) {
    batch.marks.staff();
    batch.marks.costs();
  }
  const known = changes.filter(
    (change) => change.before !== null && differs(change, ...classifies),
  );
  await markWorkOf(
    batch,
    known.map(({ after }) => after.id),
  );
}

const check = checksOf<TechnicianRecord>();

export const technicians: Kind<TechnicianRecord> = {
  name: 'technicians',
  meaning: 'Somebody who works for the MSP.',
  fields: FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  steps: { tierSince: 'tier', fteSince: 'fte' },
  checks: [
    check(['employedFrom', 'employedUntil'], ({ employedFrom, employedUntil }) =>
      endsInOrder(employedFrom, employedUntil, 'employedUntil'),
    ),
    check(['allocations'], ({ allocations }) => checkAllocations(allocations ?? [])),
    check(['costs'], ({ costs }) => checkCosts(costs ?? [])),
  ],
  references: () => [],
  land: async (batch, arrivals) => {
    const changes = await landRows(batch, TABLE, arrivals, byExternalId, ({ record }, before) => {
      const allocations =
        record.allocations && canonicalList(record.allocations.map(allocationCells));
      const costs = record.costs && canonicalList(record.costs.map(costCells));
      return {
        external_id: record.externalId,
        name: record.name,
        email: record.email,
        technical: record.technical,
        employed_from: record.employedFrom,
        employed_until: record.employedUntil,
        deleted: record.deleted,
        ...stepsOf(record, before, batch.today),
        allocations: allocations ?? before?.allocations ?? EMPTY_LIST,
        costs: costs ?? before?.costs ?? EMPTY_LIST,
      };
    });
    for (const list of [TIERS, FTES, ALLOCATIONS, COSTS]) await replaceLists(batch, list, changes);
    await mark(batch, changes);
  },
};
