import type { LocalDate } from '../../numbers/units/month';
import { dateOf, dayAfter } from '../calendar';
import { isZero, timesRate } from '../exact';
import type { ChargedLine, Contract, RecurringInvoice } from './shapes';

/** What an item is called where people see it. */
export const itemOf = ({
  item_shortdescription: description,
  item_code: code,
}: Pick<ChargedLine, 'item_shortdescription' | 'item_code'>): string => description || (code ?? '');

/** The lines that are charged again and again. */
const presentLines = ({ disabled, lines }: RecurringInvoice): ChargedLine[] =>
  disabled ? [] : (lines ?? []).filter((line) => !line.isinactive && !line.onetimecharge);

const termsOf = (lines: readonly ChargedLine[]): string =>
  JSON.stringify(
    lines.map((line) => [
      ...[line.id, itemOf(line), line.qty_order, line.unit_price, line.net_amount],
      ...[line.startdate, line.enddate],
    ]),
  );

/**
 * Keeps the lines as they were. The source knows the present ones only, so a change counts from the day
 * on which it is seen, and months before it stay as they were billed.
 */
export function rememberLines(
  invoice: RecurringInvoice,
  before: RecurringInvoice | null,
  today: LocalDate,
): RecurringInvoice {
  const past = before?.history ?? [];
  const last = past.at(-1);
  const lines = presentLines(invoice);
  if (last && termsOf(last.lines) === termsOf(lines)) return { ...invoice, history: past };
  const since = last ? today : '';
  const others = past.filter((each) => each.since !== since);
  return { ...invoice, history: [...others, { since, lines }] };
}

/** The same for what a contract charges by itself. */
export function rememberCharge(
  contract: Contract,
  before: Contract | null,
  today: LocalDate,
): Contract {
  const past = before?.history ?? [];
  const amount = contract.periodchargeamount ?? '0';
  const isSame = past.length === 0 ? isZero(amount) : past.at(-1)!.amount === amount;
  if (isSame) return { ...contract, history: past };
  const since = before === null ? '' : today;
  const others = past.filter((each) => each.since !== since);
  return { ...contract, history: [...others, { since, amount }] };
}

/** Every line that the invoice ever had. */
export const lineIds = ({ history }: RecurringInvoice): string[] => [
  ...new Set((history ?? []).flatMap(({ lines }) => lines.map(({ id }) => id))),
];

const amountOf = ({ net_amount, unit_price, qty_order }: ChargedLine): string =>
  net_amount ?? timesRate(unit_price ?? '0', qty_order ?? '0');

interface LineStep {
  readonly effectiveOn: LocalDate;
  readonly amount: string;
  readonly quantity: string;
}

export interface LineHistory {
  readonly steps: readonly LineStep[];
  /** The first day on which it is no longer charged; null while nobody knows one. */
  readonly ends: LocalDate | null;
  readonly newest: ChargedLine;
}

const isChange = ({ amount, quantity }: LineStep, place: number, all: readonly LineStep[]) =>
  place === 0 || all[place - 1]!.amount !== amount || all[place - 1]!.quantity !== quantity;

/** One line from day to day; a day on which it is not there any more has nothing of it. */
export function stepsOfLine(invoice: RecurringInvoice, id: string, begin: LocalDate): LineHistory {
  const seen = (invoice.history ?? []).map(({ since, lines }) => ({
    since,
    line: lines.find((each) => each.id === id) ?? null,
  }));
  const first = seen.findIndex(({ line }) => line !== null);
  const { line: earliest } = seen[first]!;
  const newest = seen.findLast(({ line }) => line !== null)!.line!;
  const start = dateOf(earliest!.startdate) ?? begin;
  const steps = seen.slice(first).map(({ since, line }, place) => ({
    // A line that came in later began on the day it was seen, unless it says when.
    effectiveOn: (place === 0
      ? since === ''
        ? start
        : (dateOf(line!.startdate) ?? since)
      : since) as LocalDate,
    amount: line === null ? '0' : amountOf(line),
    quantity: line === null ? '0' : (line.qty_order ?? '0'),
  }));
  const last = dateOf(newest.enddate);
  return { steps: steps.filter(isChange), ends: last === null ? null : dayAfter(last), newest };
}
