import { z } from 'zod';
import { TOOL_BASES } from '../../numbers/costing/tool-month';
import { REVENUE_KINDS } from '../../numbers/measures/count-revenue';
import { area, named } from '../mapping-parts';

/** What is sold is one of the kinds of revenue, or none: a deposit, a reimbursed cost. */
const sold = z.enum([...REVENUE_KINDS, 'NOT_REVENUE']);
export type Sold = z.infer<typeof sold>;

/** What the words of a ledger mean, by the names that people see there. All of it may be left out. */
export const LEDGER_MAPPING = {
  /** Products and services. A line goes by its item, else by its class, else by its income account. */
  items: named(sold),
  classes: named(sold),
  accounts: named(sold),
  /** Expense accounts that hold what tools cost. Each is one tool. */
  tools: named(
    z.strictObject({ area: area.optional(), basis: z.enum(TOOL_BASES).default('SEATS') }),
  ),
  /** Expense accounts that hold wages. What names no employee counts as the cost of one post, named after the account. */
  payroll: named(z.strictObject({ area: area.optional(), technical: z.boolean().default(false) })),
  /** Whether employees are technicians here. Off where another system tells of them. */
  employees: z.boolean().default(false),
  /** Whether hours that employees write down in the ledger count. Off where another system has them. */
  timesheets: z.boolean().default(false),
  /** Items of service that hours are spent on. */
  workTypes: named(z.strictObject({ area: area.optional(), onsite: z.boolean().default(false) })),
  /** Customers that are the MSP itself, by name. */
  ownCustomers: z.array(z.string()).default([]),
};

/** Hours are those of people: they cannot count where the people are not known. */
export const hasPeople = (mapping: {
  readonly employees: boolean;
  readonly timesheets: boolean;
}): boolean => mapping.employees || !mapping.timesheets;

export const NEEDS_PEOPLE = {
  error: 'needs employees to be true: the hours are theirs',
  path: ['timesheets'],
};

const ledgerMapping = z.strictObject(LEDGER_MAPPING);
export type LedgerMapping = z.infer<typeof ledgerMapping>;

/** What a sale is by its names; null where the mapping says nothing. */
export const meaningOf = (
  { items, classes, accounts }: Pick<LedgerMapping, 'items' | 'classes' | 'accounts'>,
  names: Readonly<Record<'item' | 'class' | 'account', string | null>>,
): Sold | null =>
  items[names.item ?? ''] ?? classes[names.class ?? ''] ?? accounts[names.account ?? ''] ?? null;
