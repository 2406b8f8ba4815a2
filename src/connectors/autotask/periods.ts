import type { BillingCycle } from '../../numbers/measures/recurring-lines';
import {
  daysBetween,
  daysInMonth,
  firstDay,
  monthOf,
  shiftMonth,
  type LocalDate,
} from '../../numbers/units/month';
import { dateOf, dayAfter, earlier } from '../calendar';
import { timesRate, scaled } from '../exact';
import type { AutotaskMapping } from './mapping';
import type { BundleUnits, Contract, ServiceUnits } from './shapes';
import { endOf } from './to-agreement';

/** A service or bundle of a contract in one period of billing. */
export interface Period {
  readonly line: string;
  readonly product: string;
  readonly from: LocalDate;
  /** The first day after it; null while nobody knows an end. */
  readonly until: LocalDate | null;
  readonly units: string;
  readonly charge: Charge;
}

export interface Charge {
  readonly amount: string;
  readonly cycle: BillingCycle;
}

type Units = ServiceUnits | BundleUnits;

const CYCLES: readonly (readonly [months: number, cycle: BillingCycle])[] = [
  [1, 'MONTHLY'],
  [3, 'QUARTERLY'],
  [6, 'SEMIANNUAL'],
  [12, 'ANNUAL'],
];
const WEEK = 7;
const YEAR = 365;
const MONTHS = 12;

function monthsAfter(date: LocalDate, months: number): LocalDate {
  const month = shiftMonth(monthOf(date), months);
  const day = Math.min(Number(date.slice(8)), daysInMonth(month));
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** What a period costs, told by its length. A part of a cycle is billed in part, and made a whole month. */
function chargeOf(from: LocalDate, until: LocalDate, price: string): Charge {
  const whole = CYCLES.find(([months]) => monthsAfter(from, months) === until);
  if (whole) return { amount: price, cycle: whole[1] };
  const days = daysBetween(from, until);
  if (days === WEEK) return { amount: price, cycle: 'WEEKLY' };
  const month = monthOf(from);
  const isWithinMonth = until <= firstDay(shiftMonth(month, 1));
  return {
    amount: isWithinMonth
      ? scaled(price, daysInMonth(month), days)
      : scaled(price, YEAR, MONTHS * days),
    cycle: 'MONTHLY',
  };
}

const lineOf = (row: Units): { readonly line: string; readonly product: string } =>
  'contractServiceID' in row
    ? { line: `service ${row.contractServiceID}`, product: row.serviceID?.name ?? '' }
    : { line: `bundle ${row.contractServiceBundleID}`, product: row.serviceBundleID?.name ?? '' };

function periodOf(row: Units, unitPrices: AutotaskMapping['unitPrices']): Period[] {
  const from = dateOf(row.startDate)!;
  const until = dayAfter(dateOf(row.endDate)!);
  if (until <= from) return [];
  const units = row.units ?? '0';
  const price = row.price ?? '0';
  const whole = unitPrices === 'OF_EACH' ? timesRate(price, units) : price;
  return [{ ...lineOf(row), from, until, units, charge: chargeOf(from, until, whole) }];
}

const INACTIVE = '0';

/** An inactive contract charges for what was posted, and for nothing that was only planned. */
const isCharged = ({ status }: Contract, { approveAndPostDate }: Units): boolean =>
  status?.id !== INACTIVE || Boolean(approveAndPostDate);

/**
 * The periods of a contract. The source may make them one at a time, so the latest one of a line
 * goes on to the end of the contract, unless another line has a later one: then this line has ended.
 */
export function periodsOf(
  contract: Contract,
  rows: readonly Units[],
  unitPrices: AutotaskMapping['unitPrices'],
): Period[] {
  const charged = rows.filter((row) => isCharged(contract, row));
  const periods = charged.flatMap((row) => periodOf(row, unitPrices));
  const latestStart = periods.reduce((latest, { from }) => (from > latest ? from : latest), '');
  const ends = endOf(contract);
  const lastOf = new Map<string, LocalDate>();
  for (const { line, from } of periods) if (from > (lastOf.get(line) ?? '')) lastOf.set(line, from);
  const goesOn = ({ line, from, until }: Period): boolean =>
    from === lastOf.get(line) && until !== null && latestStart < until && isOpen(contract);
  return periods
    .map((period) => ({ ...period, until: goesOn(period) ? ends : earlier(period.until, ends) }))
    .filter(({ from, until }) => until === null || from < until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

const isOpen = ({ status }: Contract): boolean => status?.id !== INACTIVE;
