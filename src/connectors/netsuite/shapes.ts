// Each shape names what is asked for: no social security number, birth date, wage, address or memo.
import { z } from 'zod';
import { dayAfter } from '../calendar';
import { less, scaled } from '../exact';
import type { LedgerLine, LedgerTransaction } from '../ledger/ledger-line';
import type { PaidPerson } from '../ledger/people';
import type { Customer } from '../ledger/to-client';
import type { WorkedTime } from '../ledger/worked-time';

/** Everything is text there, and what is empty is left out. */
const id = z.union([z.number().int(), z.string().min(1)]).transform(String);
const text = z.string().nullish();
const truth = z
  .enum(['T', 'F'])
  .nullish()
  .transform((value) => value === 'T');
const DECIMAL = /^-?(\d+(\.\d{1,8})?|\.\d{1,8})$/;
const decimal = z
  .union([z.number(), z.string()])
  .transform((value) => String(value).replace(/^(-?)\./, '$10.'))
  .refine((value) => DECIMAL.test(value), { error: 'is no decimal' })
  .nullish();
const date = z.iso.date({ error: 'is no date' });
/** Times come without a zone. They are kept as if it were UTC: see the README. */
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, { error: 'is no date and time' })
  .transform((value) => `${value}Z`);

export const customer = z
  .object({
    ...{ id, entityid: text, companyname: text, isinactive: truth },
    ...{ category: text, territory: text, lastmodifieddate: time },
  })
  .transform((raw): Customer => ({
    ...{ id: raw.id, changedAt: raw.lastmodifieddate, isActive: !raw.isinactive },
    name: raw.companyname ?? raw.entityid ?? raw.id,
    ...{ segment: raw.category ?? null, territory: raw.territory ?? null },
  }));

export const employee = z
  .object({
    ...{ id, entityid: text, firstname: text, lastname: text, isinactive: truth },
    ...{ department: text, laborcost: decimal, lastmodifieddate: time },
    ...{ hiredate: date.nullish(), releasedate: date.nullish() },
  })
  .transform((raw): PaidPerson => ({
    ...{ id: raw.id, changedAt: raw.lastmodifieddate, department: raw.department ?? null },
    name: [raw.firstname, raw.lastname].filter(Boolean).join(' ') || (raw.entityid ?? raw.id),
    hiredOn: raw.hiredate ?? null,
    leftOn: raw.releasedate ? dayAfter(raw.releasedate) : null,
    ...{ costs: [], hourlyCost: raw.laborcost ?? null },
  }));

/** Hours as a number or as `1:15`. */
function minutesOf(hours: string): string {
  const [, whole, part] = /^(\d+):([0-5]\d)$/.exec(hours) ?? [];
  return whole === undefined ? scaled(hours, 60) : String(Number(whole) * 60 + Number(part));
}

export const timeBill = z
  .object({
    ...{ id, trandate: date, employee: id.nullish(), client: id.nullish(), item: text },
    hours: z.string().regex(/^(\d+:[0-5]\d|\d*\.?\d+)$/, { error: 'is no number of hours' }),
    ...{ approval: text, isbillable: truth, lastmodifieddate: time },
  })
  .transform((raw): WorkedTime => ({
    ...{ id: raw.id, changedAt: raw.lastmodifieddate, day: raw.trandate, startedAt: null },
    minutes: /reject/i.test(raw.approval ?? '') ? '0' : minutesOf(raw.hours.replace(/^\./, '0.')),
    ...{ person: raw.employee ?? null, client: raw.client ?? null, workType: raw.item ?? null },
    isBillable: raw.isbillable,
  }));

const line = z.object({
  ...{ line: id, posting: truth, account: id, acctnumber: text, accountname: text },
  accttype: z.string().min(1),
  ...{ debit: decimal, credit: decimal, item: text, class: text },
  ...{ department: id.nullish(), departmentname: text, client: id.nullish() },
  employee: id.nullish(),
});

type RawLine = z.infer<typeof line>;

/** Number and name, as people see it. */
export const accountNameOf = (number?: string | null, name?: string | null): string =>
  [number, name].filter(Boolean).join(' ');

export const isIncome = (accttype: string): boolean => /income$/i.test(accttype);

type Head = Pick<LedgerLine, 'changedAt' | 'postedOn'>;

function toLine(raw: RawLine, head: Head): LedgerLine {
  const amount = less(raw.debit ?? '0', raw.credit ?? '0');
  return {
    ...{ ...head, id: raw.line, isPosted: raw.posting, account: raw.account, amount },
    accountName: accountNameOf(raw.acctnumber, raw.accountname),
    ...{ item: raw.item ?? null, class: raw.class ?? null, currency: null },
    ...{ department: raw.department ?? null, departmentName: raw.departmentname ?? null },
    ...{ client: raw.client ?? null, employee: raw.employee ?? null },
    revenue: isIncome(raw.accttype) ? less('0', amount) : null,
  };
}

/** All lines of one transaction on accounts of profit and loss. */
export const transaction = z
  .object({
    ...{ id, lastmodifieddate: time },
    lines: z.array(line.extend({ trandate: date })).min(1),
  })
  .transform((raw): LedgerTransaction => {
    const head = { changedAt: raw.lastmodifieddate, postedOn: raw.lines[0]!.trandate };
    const lines = raw.lines.map((each) => {
      const made = toLine(each, head);
      return { ...made, id: `${raw.id}:${made.id}` };
    });
    return { id: raw.id, ...head, lines };
  });
