// Long, because every field that is kept of each object stands here once.
import { z } from 'zod';

/** Ids are text everywhere: a system may send them as numbers, and may change its mind. */
const id = z.union([z.number().int(), z.string().min(1)]).transform(String);
const text = z.string().nullish();
const flag = z.boolean().nullish();
const DECIMAL = /^-?\d+(\.\d{1,8})?$/;

/** Money and hours: numbers in JSON, kept as the text that they were. */
const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((value) => DECIMAL.test(value), { error: 'is no decimal' })
  .nullish();

const instant = z.iso.datetime({ offset: true, error: 'is no date and time' }).nullish();

const EMPTY_REF = z
  .object({ id: z.null().optional() })
  .strip()
  .transform(() => null);
const ref = z
  .union([
    z.object({ id, name: text, identifier: text }),
    // A reference to nothing is sent as an empty object by some versions.
    EMPTY_REF,
  ])
  .nullish();

const info = z.object({ lastUpdated: instant, dateEntered: instant });

export const company = z.object({
  id,
  identifier: text,
  name: z.string(),
  status: ref,
  types: z.array(z.object({ id, name: text })).nullish(),
  market: ref,
  territory: ref,
  dateAcquired: instant,
  deletedFlag: flag,
  dateDeleted: instant,
  _info: info,
});

export const contact = z.object({
  id,
  company: ref,
  types: z.array(z.object({ id, name: text })).nullish(),
  inactiveFlag: flag,
  _info: info,
});

export const configuration = z.object({
  id,
  type: ref,
  company: ref,
  activeFlag: flag,
  _info: info,
});

export const agreement = z.object({
  id,
  name: z.string(),
  type: ref,
  company: ref,
  startDate: instant,
  endDate: instant,
  noEndingDateFlag: flag,
  cancelledFlag: flag,
  dateCancelled: instant,
  billingCycle: ref,
  billAmount: decimal,
  /** Ours: the companies that it was of, each with the first day of it. The source keeps the present one only. */
  history: z.array(z.object({ since: z.string(), company: z.string().nullable() })).optional(),
  _info: info,
});

const terms = {
  quantity: decimal,
  lessIncluded: decimal,
  unitPrice: decimal,
  extPrice: decimal,
  billCustomer: text,
};

export const addition = z.object({
  id,
  agreementId: id,
  product: ref,
  ...terms,
  effectiveDate: instant,
  cancelledDate: instant,
  /** Ours: the terms as they were, each with the first day of it. The source keeps the present ones only. */
  history: z.array(z.object({ since: z.string(), ...terms })).optional(),
  _info: info.nullish(),
});

export const ticket = z.object({
  id,
  summary: text,
  recordType: text,
  board: ref,
  status: ref,
  closedFlag: flag,
  company: ref,
  contact: ref,
  type: ref,
  source: ref,
  priority: ref,
  owner: ref,
  agreement: ref,
  closedDate: instant,
  dateResolved: instant,
  mergedParentTicket: z.union([z.object({ id }), EMPTY_REF]).nullish(),
  _info: info,
});

export const timeEntry = z.object({
  id,
  company: ref,
  chargeToId: id.nullish(),
  chargeToType: text,
  member: ref,
  workType: ref,
  workRole: ref,
  agreement: ref,
  timeStart: z.iso.datetime({ offset: true, error: 'is no date and time' }),
  actualHours: decimal,
  billableOption: text,
  agreementHours: decimal,
  _info: info,
});

export const member = z.object({
  id,
  identifier: text,
  firstName: text,
  lastName: text,
  licenseClass: text,
  inactiveFlag: flag,
  inactiveDate: instant,
  hireDate: instant,
  workRole: ref,
  hourlyCost: decimal,
  dailyCapacity: decimal,
  includeInUtilizationReportingFlag: flag,
  officeEmail: text,
  history: z.array(z.object({ since: z.string(), hourlyCost: z.string() })).optional(),
  _info: info.nullish(),
});

export const invoice = z.object({
  id,
  invoiceNumber: text,
  type: text,
  company: ref,
  date: instant,
  applyToType: text,
  agreement: ref,
  expenseTotal: decimal,
  productTotal: decimal,
  subtotal: decimal,
  currency: z.object({ currencyCode: text }).nullish(),
  _info: info,
});

export type Company = z.infer<typeof company>;
export type Contact = z.infer<typeof contact>;
export type Configuration = z.infer<typeof configuration>;
export type Agreement = z.infer<typeof agreement>;
export type Addition = z.infer<typeof addition>;
export type Ticket = z.infer<typeof ticket>;
export type TimeEntry = z.infer<typeof timeEntry>;
export type Member = z.infer<typeof member>;
export type Invoice = z.infer<typeof invoice>;
