import { z } from 'zod';
import { AGREEMENT_TYPES, TICKET_ORIGINS } from '../../numbers/classify/entry-facts';
import { REVENUE_KINDS } from '../../numbers/measures/count-revenue';
import { CLIENT_STATUSES } from '../../numbers/measures/active-range';
import { area, named, UNITS } from '../mapping-parts';

/** What the words of one Autotask mean. All of it may be left out. */
export const autotaskMapping = z.strictObject({
  /** Companies of these types are clients, the others prospects; an empty list takes all as clients. */
  clientTypes: z.array(z.string()).default(['Customer', 'Client']),
  /** By the label of the company's type: overrules what `clientTypes` says. */
  companyStatuses: named(z.enum(CLIENT_STATUSES)),
  /** The MSP's own companies by name, besides company 0, which always is. */
  ownCompanies: z.array(z.string()).default([]),
  queues: named(z.strictObject({ proactive: z.boolean().default(false) })),
  sources: named(z.enum(TICKET_ORIGINS)),
  /** Statuses of tickets on which nobody works any more. */
  closedStatuses: z.array(z.string()).default(['Complete']),
  /** Billing codes of time entries. */
  workTypes: named(z.strictObject({ area: area.optional(), onsite: z.boolean().default(false) })),
  workRoles: named(
    z.strictObject({ area: area.optional(), tier: z.number().int().min(0).max(100).optional() }),
  ),
  contractTypes: named(z.enum(AGREEMENT_TYPES)),
  /** Services and bundles of contracts. */
  services: named(z.enum(UNITS)),
  /** Services and bundles that are goods, such as licences that are sold on. */
  productServices: z.array(z.string()).default([]),
  /** Whether the price of a period's units is that of all of them or of each. */
  unitPrices: z.enum(['OF_ALL', 'OF_EACH']).default('OF_ALL'),
  billingItemTypes: named(z.enum([...REVENUE_KINDS, 'NO_REVENUE'])),
  /** Configuration items of these types are endpoints, where no service counts them; empty is all. */
  endpointTypes: z.array(z.string()).default([]),
  /** Resources with these licences are no people who work. */
  otherLicenses: z.array(z.string()).default(['API User', 'API User (API Only)']),
});

export type AutotaskMapping = z.infer<typeof autotaskMapping>;
