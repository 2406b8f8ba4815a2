import type { LocalDate } from '../../numbers/units/month';
import { FIRST_BEGINNING } from '../fields/date';
import { technicianFte } from '../../tables/technician-fte';
import { technicianTier } from '../../tables/technician-tier';
import type { Row } from '../rows/row';
import { canonicalList, itemsOf, nestedList } from '../rows/nested-list';
import { withStep, type Step } from './dated-steps';

export const TIERS = nestedList('tiers', technicianTier, 'technician_id');
export const FTES = nestedList('ftes', technicianFte, 'technician_id');

/** Before every date on record. */
const BEGINNING: LocalDate = '0001-01-01';
const FULL_TIME = '1';

interface Dated {
  readonly tier: number | null;
  readonly tierSince: LocalDate | null;
  readonly fte: string;
  readonly fteSince: LocalDate | null;
}

/** What is dated of a technician, with what a record says of it. A tier that is not known is null. */
export function stepsOf(record: Dated, before: Row | null, today: LocalDate) {
  const tier = { value: record.tier, since: record.tierSince, undated: today };
  // What the first record of somebody says was so from the start; later ones tell of a change.
  const undated = before === null ? BEGINNING : today;
  // The first day that a date may be stands for always: so an export says it.
  const since = record.fteSince === FIRST_BEGINNING ? BEGINNING : record.fteSince;
  const fte = { value: record.fte, since, undated };
  const tiers = itemsOf(before, TIERS) as unknown as Step<number | null>[];
  const ftes = itemsOf(before, FTES) as unknown as Step<string>[];
  return {
    tiers: canonicalList(withStep(tiers, tier, today, null)),
    ftes: canonicalList(withStep(ftes, fte, today, FULL_TIME)),
  };
}
