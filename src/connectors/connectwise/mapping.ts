import { z } from 'zod';
import { AGREEMENT_TYPES, TICKET_ORIGINS } from '../../numbers/classify/entry-facts';
import { CLIENT_STATUSES } from '../../numbers/measures/active-range';
import { MAPPED_CYCLES } from '../guesses';
import { area, named, UNITS } from '../mapping-parts';

/** What the words of one ConnectWise mean. All of it may be left out. */
export const connectwiseMapping = z.strictObject({
  /** Companies of these types are clients, the others prospects; an empty list takes all as clients. */
  clientTypes: z.array(z.string()).default(['Client', 'Customer']),
  companyStatuses: named(z.enum(CLIENT_STATUSES)),
  /** The MSP's own company. */
  ownCompanies: z.array(z.string()).default([]),
  boards: named(z.strictObject({ proactive: z.boolean().default(false) })),
  sources: named(z.enum(TICKET_ORIGINS)),
  workTypes: named(z.strictObject({ area: area.optional(), onsite: z.boolean().default(false) })),
  workRoles: named(
    z.strictObject({ area: area.optional(), tier: z.number().int().min(0).max(100).optional() }),
  ),
  agreementTypes: named(z.enum(AGREEMENT_TYPES)),
  billingCycles: named(z.enum(MAPPED_CYCLES)),
  /** Products of additions. */
  unitTypes: named(z.enum(UNITS)),
  /** Configurations of these types are endpoints, where no addition counts them; empty is all. */
  endpointTypes: z.array(z.string()).default([]),
  /** Contacts of these types are seats, where no addition counts them; empty is all. */
  seatContactTypes: z.array(z.string()).default([]),
  /** Members of these license classes are no people who work: the API itself, streams. */
  otherLicenses: z.array(z.string()).default(['X']),
});

export type ConnectwiseMapping = z.infer<typeof connectwiseMapping>;
