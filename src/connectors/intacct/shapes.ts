// Each shape names the fields that are asked for: no social security number, birth date, address, memo or note.
import { z } from 'zod';
import { less, scaled } from '../exact';
import type { LedgerLine } from '../ledger/ledger-line';
import type { Customer } from '../ledger/to-client';
import type { WorkedTime } from '../ledger/worked-time';

/** Keys are text there; a number is taken too. */
const key = z.union([z.number().int(), z.string().min(1)]).transform(String);
const text = z.string().nullish();
/** Some truths are written as text. */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true')
  .nullish();
const DECIMAL = /^-?\d+(\.\d{1,8})?$/;
const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((value) => DECIMAL.test(value), { error: 'is no decimal' });
const date = z.iso.date({ error: 'is no date' });
const instant = z.iso.datetime({ offset: true, error: 'is no date and time' });

const CHANGED = 'audit.modifiedDateTime';

const customerFields = z.object({
  key,
  ...{ name: z.string().min(1), status: text, [CHANGED]: instant },
  ...{ 'customerType.id': text, 'territory.id': text },
});

const INACTIVE = /^inactive$/i;

export const customer = customerFields.transform((raw): Customer => ({
  ...{ id: raw.key, name: raw.name, changedAt: raw[CHANGED] },
  isActive: !INACTIVE.test(raw.status ?? ''),
  segment: raw['customerType.id'] ?? null,
  territory: raw['territory.id'] ?? null,
}));

const employeeFields = z.object({
  key,
  ...{ name: text, status: text, isPlaceholderResource: flag },
  ...{ startDate: date.nullish(), endDate: date.nullish(), 'department.name': text },
  [CHANGED]: instant,
});
export const employee = employeeFields;

const rateFields = z.object({
  key,
  'employee.key': key,
  ...{ hourlyRate: decimal.nullish(), annualSalary: decimal.nullish() },
  ...{ startDate: date.nullish(), endDate: date.nullish(), [CHANGED]: instant },
});
export const employeeRate = rateFields;

const lineFields = z.object({
  key,
  entryDate: date,
  state: text,
  txnType: z.enum(['debit', 'credit']),
  baseAmount: decimal,
  ...{ 'currency.baseCurrency': text, 'glAccount.key': key, 'glAccount.id': text },
  ...{ 'glAccount.name': text, 'glAccount.accountType': text, 'glAccount.normalBalance': text },
  ...{ 'dimensions.class.name': text, 'dimensions.item.name': text },
  ...{ 'dimensions.department.key': key.nullish(), 'dimensions.department.name': text },
  ...{ 'dimensions.customer.key': key.nullish(), 'dimensions.employee.key': key.nullish() },
  [CHANGED]: instant,
});

/** Number and name, as people see it. */
export const accountNameOf = (id?: string | null, name?: string | null): string =>
  [id, name].filter(Boolean).join(' ');

/** An account of the income statement that grows by credits. */
export const isIncome = (accountType?: string | null, normalBalance?: string | null): boolean =>
  /^income/i.test(accountType ?? '') && /^credit$/i.test(normalBalance ?? '');

export const journalLine = lineFields.transform((raw): LedgerLine => {
  const amount = raw.txnType === 'credit' ? less('0', raw.baseAmount) : raw.baseAmount;
  const sells = isIncome(raw['glAccount.accountType'], raw['glAccount.normalBalance']);
  return {
    ...{ id: raw.key, changedAt: raw[CHANGED], postedOn: raw.entryDate, amount },
    isPosted: (raw.state ?? 'posted') === 'posted',
    account: raw['glAccount.key'],
    accountName: accountNameOf(raw['glAccount.id'], raw['glAccount.name']),
    item: raw['dimensions.item.name'] ?? null,
    class: raw['dimensions.class.name'] ?? null,
    department: raw['dimensions.department.key'] ?? null,
    departmentName: raw['dimensions.department.name'] ?? null,
    client: raw['dimensions.customer.key'] ?? null,
    employee: raw['dimensions.employee.key'] ?? null,
    currency: raw['currency.baseCurrency'] ?? null,
    revenue: sells ? less('0', amount) : null,
  };
});

const timeFields = z.object({
  ...{ key, entryDate: date, quantity: decimal, state: text, isBillable: flag },
  ...{ 'dimensions.customer.key': key.nullish(), 'dimensions.employee.key': key.nullish() },
  ...{ 'dimensions.item.name': text, [CHANGED]: instant },
});

const MINUTES = 60;
/** Nobody has handed it in yet, or somebody has handed it back. */
const NOT_WORKED = /^(draft|saved|declined|rejected)$/i;

export const timesheetLine = timeFields.transform((raw): WorkedTime => ({
  ...{ id: raw.key, changedAt: raw[CHANGED], day: raw.entryDate, startedAt: null },
  minutes: NOT_WORKED.test(raw.state ?? '') ? '0' : scaled(raw.quantity, MINUTES),
  person: raw['dimensions.employee.key'] ?? null,
  client: raw['dimensions.customer.key'] ?? null,
  workType: raw['dimensions.item.name'] ?? null,
  isBillable: raw.isBillable ?? false,
}));

/** What is asked of each object. */
export const FIELDS = {
  customer: Object.keys(customerFields.shape),
  employee: Object.keys(employeeFields.shape),
  employeeRate: Object.keys(rateFields.shape),
  journalLine: Object.keys(lineFields.shape),
  timesheetLine: Object.keys(timeFields.shape),
};

export type Employee = z.infer<typeof employee>;
export type EmployeeRate = z.infer<typeof employeeRate>;
