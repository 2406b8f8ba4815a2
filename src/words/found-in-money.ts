import type { FindingCode } from '../numbers/quality/catalogue';
import { counted, percent, verb, type FindingSentence } from './found';

/** What is doubtful about fees, invoices and costs. */
export const FOUND_IN_MONEY = {
  MRR_FROM_REVENUE: (found) =>
    `${counted(found, 'client', 'clients')} (${percent(found)} of those with MRR) ${verb(found, 'has', 'have')} no recurring agreement line: the MRR was taken from invoices.`,
  UNCOSTED_HOURS: (found) =>
    `${counted(found, 'client', 'clients')} ${verb(found, 'has', 'have')} hours without a known cost (${percent(found)} of the hours for clients): costs are at least, margins at most what they say.`,
  NEGATIVE_REVENUE: (found) =>
    `${counted(found, 'revenue row', 'revenue rows')} (${percent(found)}) ${verb(found, 'is', 'are')} negative: credits lower the month they are posted in, not the one they are for.`,
  NEGATIVE_COSTS: (found) =>
    `${counted(found, 'cost', 'costs')} (${percent(found)}) ${verb(found, 'is', 'are')} negative and ${verb(found, 'lowers', 'lower')} what clients seem to cost.`,
  MRR_OF_DEPARTED_CLIENTS: (found) =>
    `${counted(found, 'client', 'clients')} left and still ${verb(found, 'has', 'have')} MRR (${percent(found)} of it): an agreement was not ended. End the agreement, or correct the day on which the client left.`,
  INVOICES_IN_LUMPS: (found) =>
    `${counted(found, 'client', 'clients')} ${verb(found, 'has', 'have')} recurring invoices in single months (${percent(found)} of the MRR): a quarter’s or a year’s fee counts in one month. Send ${verb(found, 'it as an agreement', 'them as agreements')} with ${verb(found, 'its', 'their')} billing cycle.`,
  AGREEMENTS_WITHOUT_AMOUNTS: (found) =>
    `${counted(found, 'managed agreement', 'managed agreements')} (${percent(found)}) ${verb(found, 'has', 'have')} no amount: work is covered by ${verb(found, 'it', 'them')}, and no MRR stands against it.`,
  INTERNAL_CLIENT_BILLED: (found) =>
    `${counted(found, 'revenue row', 'revenue rows')} (${percent(found)}) ${verb(found, 'is', 'are')} of the internal client and left out: the MSP does not earn from itself. Check which client is internal.`,
  REVENUE_TOLD_BY_TWO_SOURCES: (found) =>
    `${counted(found, 'revenue row', 'revenue rows')} (${percent(found)}) ${verb(found, 'is', 'are')} told by another source too: the same client, date, amount and kind. Let one source send invoices.`,
  REVENUE_AGREEMENT_DIFFERS: (found) =>
    `${counted(found, 'revenue row', 'revenue rows')} (${percent(found)} of those under agreements) ${verb(found, 'names', 'name')} an agreement of another client; the client named was taken.`,
  COSTS_AT_ODDS: (found) =>
    `${counted(found, 'labour cost', 'labour costs')} (${percent(found)} of those with both) ${verb(found, 'has', 'have')} a monthly and an hourly cost that do not fit each other: one of them is wrong.`,
  TOOL_COSTS_FOR_NOBODY: (found) =>
    `${counted(found, 'tool cost', 'tool costs')} (${percent(found)} of those for named clients) ${verb(found, 'is', 'are')} for clients that were none in the period, and so for nobody: overhead.`,
} satisfies Partial<Record<FindingCode, FindingSentence>>;
