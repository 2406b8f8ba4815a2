import { z } from 'zod';
import { AGREEMENT_TYPES, TICKET_ORIGINS } from '../../numbers/classify/entry-facts';
import { CLIENT_STATUSES } from '../../numbers/measures/active-range';
import { REVENUE_KINDS } from '../../numbers/measures/count-revenue';
import { MAPPED_CYCLES } from '../guesses';
import { area, named, UNITS } from '../mapping-parts';

/** Halo has no market and no territory: an MSP keeps them in one of these. */
const kept = z.union([
  z.enum(['TOP_LEVEL', 'CUSTOMER_TYPE', 'NOWHERE']),
  z.strictObject({ customField: z.string().min(1) }),
]);

const REVENUE = z.enum([...REVENUE_KINDS, 'NO_REVENUE']);

/** What the words of one Halo mean. All of it may be left out. */
export const halopsaMapping = z.strictObject({
  segmentIn: kept.default({ customField: 'Industry' }),
  territoryIn: kept.default('TOP_LEVEL'),
  /** Names for the numbers of customer types. */
  customerTypes: named(z.string()),
  /** By the name of the top level. */
  topLevels: named(z.enum(CLIENT_STATUSES)),
  /** Clients by name that stand for nobody in particular. */
  noClients: z.array(z.string()).default(['Unknown']),
  /** The MSP's own clients by name. */
  ownClients: z.array(z.string()).default([]),
  /** Teams are the boards of tickets, and say what their people do. */
  teams: named(
    z.strictObject({
      proactive: z.boolean().default(false),
      area: area.optional(),
      tier: z.number().int().min(0).max(100).optional(),
    }),
  ),
  ticketTypes: named(
    z.strictObject({
      proactive: z.boolean().default(false),
      project: z.boolean().default(false),
    }),
  ),
  /** By the number of the source of a ticket. */
  sources: named(z.enum(TICKET_ORIGINS)),
  /** Statuses of tickets on which nobody works any more. */
  closedStatuses: z
    .array(z.string())
    .default(['Closed', 'Resolved', 'Completed', 'Cancelled', 'Merged']),
  /** Outcomes of actions: what kind of work it was. */
  outcomes: named(z.strictObject({ area: area.optional(), onsite: z.boolean().default(false) })),
  /** What `timetaken` counts. */
  timeUnit: z.enum(['HOURS', 'MINUTES']).default('HOURS'),
  contractTypes: named(z.enum(AGREEMENT_TYPES)),
  /** By the number of the period in which contracts and recurring invoices are billed. */
  billingPeriods: named(z.enum(MAPPED_CYCLES)),
  /** Items of recurring invoices, by their short description. */
  items: named(z.enum(UNITS)),
  /** Items that are goods, such as licences that are sold on. */
  productItems: z.array(z.string()).default([]),
  /** What lines of invoices are, by their nominal code: before all else. */
  nominalCodes: named(REVENUE),
  /** Whether an invoice counts before it was posted to the accounts. */
  countsUnposted: z.boolean().default(true),
  /** Part of a full-time job, by the name of the working day: "0.5". */
  workdays: named(z.string().regex(/^\d(\.\d{1,4})?$/)),
  /** Assets of these types are endpoints, where no item counts them; empty is all. */
  endpointTypes: z.array(z.string()).default([]),
});

export type HalopsaMapping = z.infer<typeof halopsaMapping>;
