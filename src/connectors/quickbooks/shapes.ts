// Long, because every field that is kept of each object stands here once.
import { z } from 'zod';

/** Ids are text there; a number is taken too. */
const id = z.union([z.number().int(), z.string().min(1)]).transform(String);
const text = z.string().nullish();
const flag = z.boolean().nullish();
const DECIMAL = /^-?\d+(\.\d{1,8})?$/;

/** Money: numbers in JSON, kept as the text that they were. */
const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((value) => DECIMAL.test(value), { error: 'is no decimal' })
  .nullish();

const date = z.iso.date({ error: 'is no date' });
const instant = z.iso.datetime({ offset: true, error: 'is no date and time' });
const ref = z.object({ value: id, name: text }).nullish();
const MetaData = z.object({ CreateTime: instant.nullish(), LastUpdatedTime: instant });

const names = { Id: id, Name: text, FullyQualifiedName: text, Active: flag, MetaData };

/** Classes, of which nothing but the name is asked. */
export const named = z.object(names);

export const account = z.object({
  ...names,
  Classification: text,
  AccountType: text,
  AccountSubType: text,
});

export const item = z.object({ ...names, Type: text, IncomeAccountRef: ref });

export const customer = z.object({
  Id: id,
  DisplayName: z.string().min(1),
  Active: flag,
  ParentRef: ref,
  MetaData,
});

export const employee = z.object({
  Id: id,
  DisplayName: text,
  GivenName: text,
  FamilyName: text,
  Active: flag,
  HiredDate: date.nullish(),
  ReleasedDate: date.nullish(),
  CostRate: decimal,
  /** Ours: what somebody cost before. The source keeps the present cost only. */
  history: z.array(z.object({ since: z.string(), hourlyCost: z.string() })).optional(),
  MetaData,
});

/** Few vendors work for the MSP. Those who do have a cost like employees. */
export const vendor = z.object({
  ...{ Id: id, DisplayName: text, GivenName: text, FamilyName: text, Active: flag },
  CostRate: decimal,
  /** Ours, as that of employees. */
  history: employee.shape.history,
  MetaData,
});

const count = z.number().int().min(0).nullish();

export const timeActivity = z.object({
  ...{ Id: id, TxnDate: date, EmployeeRef: ref, VendorRef: ref, CustomerRef: ref, ItemRef: ref },
  ...{ BillableStatus: text, Hours: count, Minutes: count },
  ...{ StartTime: instant.nullish(), EndTime: instant.nullish(), MetaData },
});

const salesDetail = z.object({ ItemRef: ref, ClassRef: ref, ItemAccountRef: ref }).nullish();
const expenseDetail = z.object({ AccountRef: ref, ItemRef: ref, ClassRef: ref }).nullish();
const journalDetail = z
  .object({
    PostingType: z.enum(['Debit', 'Credit']),
    AccountRef: ref,
    ClassRef: ref,
    Entity: z.object({ Type: text, EntityRef: ref }).nullish(),
  })
  .nullish();

const lineFields = {
  Amount: decimal,
  DetailType: text,
  SalesItemLineDetail: salesDetail,
  AccountBasedExpenseLineDetail: expenseDetail,
  JournalEntryLineDetail: journalDetail,
};
const line = z.object({
  ...lineFields,
  GroupLineDetail: z.object({ Line: z.array(z.object(lineFields)).nullish() }).nullish(),
});

const transaction = {
  Id: id,
  DocNumber: text,
  TxnDate: date,
  CurrencyRef: ref,
  ExchangeRate: decimal,
  Line: z.array(line).nullish(),
  MetaData,
};

/** Invoices, sales receipts, credit memos and refund receipts. */
export const sale = z.object({ ...transaction, CustomerRef: ref, ClassRef: ref });

/** Purchases, bills, vendor credits and journal entries. */
export const posting = z.object({ ...transaction, Credit: flag });

export type Named = z.infer<typeof named>;
export type Account = z.infer<typeof account>;
export type Item = z.infer<typeof item>;
export type Customer = z.infer<typeof customer>;
export type Employee = z.infer<typeof employee>;
export type Vendor = z.infer<typeof vendor>;
export type TimeActivity = z.infer<typeof timeActivity>;
export type Sale = z.infer<typeof sale>;
export type Posting = z.infer<typeof posting>;
export type Line = z.infer<typeof line>;
export type Ref = z.infer<typeof ref>;
