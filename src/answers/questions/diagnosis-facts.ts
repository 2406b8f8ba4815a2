import type { MeasureKey } from '../../numbers/measures/catalogue';
import { metric } from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
import { readFor } from '../../numbers/metrics/describe';
import {
  CLIENT_MEASURES,
  DIAGNOSIS_MEASURES,
  DIAGNOSIS_METRICS,
  MORE_MEASURES,
  type DiagnosisFacts,
} from '../../numbers/diagnosis/facts';
import { limitOf, type LimitKey } from '../../numbers/policy/limits';
import { dollarIn } from '../../numbers/policy/money-targets';
import { lengthInMonths, sum } from '../../numbers/questions/client-rows';
import { productiveHours } from '../../numbers/staffing/productive-hours';
import type { Staffing } from '../../numbers/staffing/staffing';
import { monthsThrough } from '../../numbers/units/month';
import { quotient, type Ratio } from '../../numbers/units/ratio';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { readPeriod, type PeriodAsked } from '../measuring/read-period';
import { isApplicable, wholeOf } from '../measuring/slice';
import { targetsOfWhole } from '../measuring/targets-of-whole';
import { tenant, type Tenant } from '../measuring/tenant';
import { wholeSums } from '../measuring/whole-sums';
import { areaStaffing } from '../staffing/area-staffing';
import { askClients } from './ask-clients';
import { ticketWork } from './ticket-work';

/**
 * The measures to read. Staff belong to no client, so a token limited to clients has no numbers of
 * them.
 */
function measuresFor(context: RequestContext): readonly MeasureKey[] {
  const slice = wholeOf(context.actor);
  if (!slice.filter.clients) return DIAGNOSIS_MEASURES;
  const readable = DIAGNOSIS_METRICS.filter((each) => isApplicable(each, slice)).flatMap(readFor);
  return [...new Set([...readable, ...MORE_MEASURES])];
}

/** The sums of the whole, and the tickets by what raised them. */
async function readWhole(context: RequestContext, months: MonthSpan) {
  const { filter } = wholeOf(context.actor);
  const [{ rows, presence }, origins] = await Promise.all([
    wholeSums(context, measuresFor(context), months),
    readMeasures(context.scope, {
      months,
      filter,
      measures: ['ticketsOpened'],
      groupBy: ['TICKET_SOURCE'],
    }),
  ]);
  const openedBy = new Map(
    origins.map(({ key, rows }) => [`${key[0]}`, sum(rows, 'ticketsOpened')]),
  );
  return { rows, presence, openedBy };
}

/** What the staffing plan says of the support desk; null for a token that sees no staff. */
async function readStaffing(context: RequestContext, period: MonthSpan): Promise<Staffing | null> {
  if (context.actor.clientIds) return null;
  return areaStaffing(context, 'SUPPORT', period);
}

/** Hours that one full-time person can give to clients in an average month of which time is known. */
function productiveMonth({ from, to }: MonthSpan, facts: Tenant): Ratio | null {
  const { currentMonth, coverage, today, policyOf } = facts;
  const months = monthsThrough(from, to);
  const { counted } = countedMonths(metric('LOGGED_HOURS'), months, currentMonth, coverage);
  return quotient(productiveHours(counted, today, policyOf), lengthInMonths(counted, today));
}

/** The limits in force at the end of the period. None of them is money. */
function limitsAt({ to }: MonthSpan, { policyOf, currency }: Tenant): DiagnosisFacts['limitOf'] {
  const { limits, ...policy } = policyOf(to);
  return (key: LimitKey) => limitOf(key, limits, dollarIn(currency, policy))!;
}

/** Reads what a diagnosis is made from. */
export async function readDiagnosisFacts(
  context: RequestContext,
  period: PeriodAsked,
): Promise<DiagnosisFacts> {
  const span = readPeriod(period);
  const facts = await context.once(tenant);
  const [{ clients, about }, whole, work, staffing, targetOf] = await Promise.all([
    askClients(context, span, CLIENT_MEASURES),
    readWhole(context, span),
    ticketWork(context, span),
    readStaffing(context, span),
    targetsOfWhole(context, span),
  ]);
  return {
    ...whole,
    clients,
    work,
    context: about,
    staffing,
    productiveHours: productiveMonth(span, facts),
    targetOf,
    limitOf: limitsAt(span, facts),
    applies: (key) => isApplicable(metric(key), wholeOf(context.actor)),
  };
}
