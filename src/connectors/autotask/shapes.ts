import { z } from 'zod';

/** Ids are text everywhere: the source sends numbers. */
const id = z.union([z.number().int(), z.string().min(1)]).transform(String);
const text = z.string().nullish();
const DECIMAL = /^-?\d+(\.\d{1,8})?$/;

/** Some flags are true and false there, others 0 and 1. */
const flag = z
  .union([z.boolean(), z.literal(0).transform(() => false), z.literal(1).transform(() => true)])
  .nullish();

/** Money and hours: numbers in JSON, kept as the text that they were. */
const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((value) => DECIMAL.test(value), { error: 'is no decimal' })
  .nullish();

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/;
/** All times are UTC there, with as many digits of a second as there happen to be. */
const moment = z.iso
  .datetime({ offset: true, local: true, error: 'is no date and time' })
  .transform((value) => (ZONED.test(value) ? value : `${value}Z`));
const instant = moment.nullish();

/** A number of a list there, with the name that the list has for it; null where it has none. */
const coded = z
  .union([
    z.object({ id, name: text }).strip(),
    id.transform((number) => ({ id: number, name: null })),
  ])
  .nullish();

/** A reference, with what was looked up about it when the row was read. */
const looked = <T extends z.ZodRawShape>(more: T) => z.object({ id, ...more }).nullish();

export const company = z.object({
  id,
  companyName: z.string(),
  companyType: coded,
  marketSegmentID: coded,
  territoryID: coded,
  isActive: flag,
  lastTrackedModifiedDateTime: instant,
});

export const contact = z.object({
  id,
  companyID: id.nullish(),
  firstName: text,
  lastName: text,
  isActive: flag,
  lastModifiedDate: instant,
});

export const configurationItem = z.object({
  id,
  companyID: id.nullish(),
  configurationItemType: coded,
  isActive: flag,
  lastModifiedTime: instant,
});

export const resource = z.object({
  id,
  firstName: text,
  lastName: text,
  email: text,
  userName: text,
  isActive: flag,
  hireDate: instant,
  internalCost: decimal,
  licenseType: coded,
  defaultServiceDeskRoleID: coded,
  /** Ours: looked up in the list of working hours. */
  weeklyHours: decimal,
  /** Ours: the first day on which we saw somebody inactive, and the costs as they were. */
  goneSince: z.string().optional(),
  history: z.array(z.object({ since: z.string(), hourlyCost: z.string() })).optional(),
});

export const contract = z.object({
  id,
  companyID: id.nullish(),
  contractName: z.string(),
  contractType: coded,
  status: coded,
  startDate: instant,
  endDate: instant,
});

/** The units of a service or bundle in one period of billing. */
const period = {
  id,
  contractID: id,
  units: decimal,
  price: decimal,
  startDate: moment,
  endDate: moment,
  approveAndPostDate: instant,
};
export const serviceUnits = z.object({ ...period, contractServiceID: id, serviceID: coded });
export const bundleUnits = z.object({
  ...period,
  contractServiceBundleID: id,
  serviceBundleID: coded,
});

export const ticket = z.object({
  id,
  ticketNumber: text,
  title: text,
  companyID: id.nullish(),
  contactID: coded,
  contractID: id.nullish(),
  queueID: coded,
  status: coded,
  priority: coded,
  source: coded,
  ticketType: coded,
  assignedResourceID: id.nullish(),
  createDate: moment,
  completedDate: instant,
  resolvedDateTime: instant,
  lastTrackedModificationDateTime: instant,
});

export const ticketStep = z.object({
  id,
  ticketID: id,
  action: text,
  date: moment,
  detail: text,
});

export const timeEntry = z.object({
  id,
  resourceID: id.nullish(),
  roleID: coded,
  ticketID: id.nullish(),
  /** A task of a project, which is for a company. */
  taskID: looked({ companyID: id.nullish() }),
  dateWorked: instant,
  startDateTime: instant,
  hoursWorked: decimal,
  hoursToBill: decimal,
  isNonBillable: flag,
  billingCodeID: coded,
  internalBillingCodeID: coded,
  contractID: looked({ type: text, companyID: id.nullish() }),
  lastModifiedDateTime: instant,
  createDateTime: instant,
});

export const billingItem = z.object({
  id,
  billingItemType: coded,
  companyID: id.nullish(),
  contractID: id.nullish(),
  serviceID: coded,
  invoiceID: looked({ isVoided: flag, invoiceNumber: text }),
  postedDate: moment,
  extendedPrice: decimal,
  totalAmount: decimal,
  nonBillable: flag,
});

export type Company = z.infer<typeof company>;
export type Contact = z.infer<typeof contact>;
export type ConfigurationItem = z.infer<typeof configurationItem>;
export type Resource = z.infer<typeof resource>;
export type Contract = z.infer<typeof contract>;
export type ServiceUnits = z.infer<typeof serviceUnits>;
export type BundleUnits = z.infer<typeof bundleUnits>;
export type Ticket = z.infer<typeof ticket>;
export type TicketStep = z.infer<typeof ticketStep>;
export type TimeEntry = z.infer<typeof timeEntry>;
export type BillingItem = z.infer<typeof billingItem>;
