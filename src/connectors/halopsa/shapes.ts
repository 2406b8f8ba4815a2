// Long, because every field that is kept of each object stands here once.
import { z } from 'zod';

/** Ids are text everywhere: the source sends numbers. */
const id = z.union([z.number().int(), z.string().min(1)]).transform(String);
/** A reference. Nothing is written as 0 or a negative number there. */
const ref = id.transform((value) => (/^(0|-\d+)$/.test(value) ? null : value)).nullish();
const text = z.string().nullish();
const flag = z.boolean().nullish();
const DECIMAL = /^-?\d+(\.\d{1,8})?$/;

/** Money and hours: numbers in JSON, kept as the text that they were. */
const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((value) => DECIMAL.test(value), { error: 'is no decimal' })
  .nullish();

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/;
/** Dates that stand for none. */
const NONE = /^(0001-01-01|1899-12-30|1900-01-01)T/;
/** Times come without a zone, and are those of UTC. */
const moment = z.iso
  .datetime({ offset: true, local: true, error: 'is no date and time' })
  .transform((value) => (ZONED.test(value) ? value : `${value}Z`));
const instant = moment.transform((value) => (NONE.test(value) ? null : value)).nullish();

/** A number of a list there, with the name that the list has for it. */
const coded = z
  .union([z.object({ id, name: text }), id.transform((number) => ({ id: number, name: null }))])
  .nullish();

export const client = z.object({
  id,
  name: z.string(),
  toplevel_name: text,
  inactive: flag,
  customertype: ref,
  datecreated: instant,
  alastupdate: instant,
  customfields: z
    .array(z.object({ name: text, label: text, value: z.unknown(), display: z.unknown() }))
    .nullish(),
});

export const user = z.object({
  id,
  client_id: ref,
  inactive: flag,
  isserviceaccount: flag,
  ulastupdate: instant,
});

export const asset = z.object({
  id,
  client_id: ref,
  assettype_name: text,
  inactive: flag,
  dlastupdate: instant,
});

export const agent = z.object({
  id,
  name: z.string(),
  email: text,
  team: text,
  isdisabled: flag,
  isapiagent: flag,
  costprice: decimal,
  workday_name: text,
  /** Ours: the first day on which we saw somebody disabled, and the costs as they were. */
  goneSince: z.string().optional(),
  history: z.array(z.object({ since: z.string(), hourlyCost: z.string() })).optional(),
});

export const contract = z.object({
  id,
  ref: text,
  client_id: ref,
  start_date: instant,
  end_date: instant,
  contracttype_name: text,
  billingperiod: id.nullish(),
  billingdescription: z.union([z.string(), z.number().transform(() => null)]).nullish(),
  periodchargeamount: decimal,
  last_modified: instant,
  /** Ours: what it charged, each amount with the first day of it. The source keeps the present one only. */
  history: z.array(z.object({ since: z.string(), amount: z.string() })).optional(),
});

const charge = {
  item_code: text,
  item_shortdescription: text,
  qty_order: decimal,
  unit_price: decimal,
  net_amount: decimal,
};

const chargedLine = z.object({
  id,
  contract_id: ref,
  ...charge,
  isinactive: flag,
  onetimecharge: flag,
  startdate: instant,
  enddate: instant,
});

export const recurringInvoice = z.object({
  id,
  client_id: ref,
  contract_id: ref,
  period: id.nullish(),
  disabled: flag,
  lines: z.array(chargedLine).nullish(),
  last_modified: instant,
  /** Ours: the lines as they were, each time with the first day. The source keeps the present ones only. */
  history: z.array(z.object({ since: z.string(), lines: z.array(chargedLine) })).optional(),
});

export const ticket = z.object({
  id,
  summary: text,
  client_id: ref,
  contract_id: ref,
  agent_id: ref,
  team: text,
  user_name: text,
  status_id: coded,
  tickettype_id: coded,
  priority_id: coded,
  source: id.nullish(),
  dateoccurred: moment,
  dateclosed: instant,
  last_update: instant,
  merged_into_id: ref,
  deleted: flag,
});

export const action = z.object({
  id,
  ticket_id: id,
  outcome: text,
  who_agentid: ref,
  actionby_agent_id: ref,
  datetime: moment,
  actionarrivaldate: instant,
  last_updated: instant,
  timetaken: decimal,
  actionchargehours: decimal,
  actionprepayhours: decimal,
  actisbillable: flag,
  action_contract_id: ref,
  old_status: coded,
  new_status: coded,
  new_team: text,
});

export const timesheetEvent = z.object({
  id,
  subject: text,
  start_date: moment,
  timetaken: decimal,
  agent_id: ref,
  ticket_id: ref,
  client_id: ref,
  contract_id: ref,
  break_type: ref,
  holiday_id: ref,
});

export const invoice = z.object({
  id,
  client_id: ref,
  contract_id: ref,
  recurring_invoice_id: ref,
  invoicenumber: text,
  thirdpartyinvoicenumber: text,
  invoice_date: moment,
  posted: flag,
  voided: flag,
  revenue: decimal,
  currency_code: z.union([z.string(), z.number().transform(() => null)]).nullish(),
  last_modified: instant,
  lines: z
    .array(
      z.object({
        id,
        contract_id: ref,
        recurring_invoice_id: ref,
        ticket_id: ref,
        ...charge,
        nominal_code: text,
      }),
    )
    .nullish(),
});

export type Client = z.infer<typeof client>;
export type User = z.infer<typeof user>;
export type Asset = z.infer<typeof asset>;
export type Agent = z.infer<typeof agent>;
export type Contract = z.infer<typeof contract>;
export type RecurringInvoice = z.infer<typeof recurringInvoice>;
export type ChargedLine = z.infer<typeof chargedLine>;
export type Ticket = z.infer<typeof ticket>;
export type Action = z.infer<typeof action>;
export type TimesheetEvent = z.infer<typeof timesheetEvent>;
export type Invoice = z.infer<typeof invoice>;
