import { Refusal } from '../../errors';
import { hourFacts, HOUR_MEASURES } from '../../numbers/questions/hour-facts';
import {
  opportunities as opportunitiesIn,
  opportunityTotal as totalOf,
  type WorkOfPeriod,
} from '../../numbers/questions/opportunities';
import type {
  HourFacts,
  Opportunity as Exact,
  OpportunityKind,
} from '../../numbers/questions/opportunity';
import { countOf } from '../../numbers/questions/ticket-work';
import { toNumber, ZERO, type Ratio } from '../../numbers/units/ratio';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { moneyTextOrNull } from '../../scalars/money';
import { opportunityWords, totalWords } from '../../words/opportunities';
import { readPeriod, type PeriodAsked } from '../measuring/read-period';
import { tenant } from '../measuring/tenant';
import { wholeSums } from '../measuring/whole-sums';
import { aboutSpan } from './ask-clients';
import { periodWork } from './ticket-work';

/** Hours of an opportunity that another one counts too. */
export interface Overlap {
  readonly kind: OpportunityKind;
  readonly hours: number;
}

/** Hours or revenue that would be free if one kind of work reached its target. */
export interface Opportunity {
  readonly kind: OpportunityKind;
  readonly frees: Exact['frees'];
  readonly hours: number;
  readonly soldHours: number;
  /** Null when no labour cost of Support, or no project rate, is known. */
  readonly value: string | null;
  readonly seatsFreed: number;
  readonly rhemAfter: number | null;
  readonly tickets: number;
  readonly overlaps: readonly Overlap[];
  readonly explanation: string;
}

/** All opportunities together, each hour once. */
export interface OpportunityTotal {
  readonly hours: number;
  readonly soldHours: number;
  readonly value: string | null;
  readonly seatsFreed: number;
  readonly explanation: string;
}

interface Asked {
  readonly work: WorkOfPeriod;
  readonly facts: HourFacts;
  readonly currency: string;
}

/** Reads the work and what its hours are worth in three statements, once for a request. */
const askWork = (context: RequestContext, { from, to }: MonthSpan): Promise<Asked> =>
  context.onceFor('opportunities', [from, to], async () => {
    const span = { from, to };
    const known = await context.once(tenant);
    const [{ rows }, work] = await Promise.all([
      wholeSums(context, HOUR_MEASURES, span),
      periodWork(context, span),
    ]);
    const { projectHourlyRate } = known.policyOf(to);
    const facts = hourFacts(rows, aboutSpan(known, span), projectHourlyRate);
    return { work, facts, currency: known.currency };
  });

const number = ({ over, under }: Ratio): number => toNumber(over, under);

function toOpportunity(found: Exact, { work, facts, currency }: Asked): Opportunity {
  const isFreed = found.frees === 'HOURS';
  return {
    kind: found.kind,
    frees: found.frees,
    hours: number(isFreed ? found.hours : ZERO),
    soldHours: number(isFreed ? ZERO : found.hours),
    value: moneyTextOrNull(found.value, currency),
    seatsFreed: number(isFreed ? found.seatsFreed : ZERO),
    rhemAfter: isFreed || !found.rhemAfter ? null : number(found.rhemAfter),
    tickets: Number(found.tickets),
    overlaps: found.overlaps.map(({ kind, hours }) => ({ kind, hours: number(hours) })),
    explanation: opportunityWords(found, { facts, currency, closed: countOf(work.closed) }),
  };
}

/** Finds how to deliver more without more cost, worth most first, even when no cost is known. */
export async function findOpportunities(
  context: RequestContext,
  period: PeriodAsked,
): Promise<Opportunity[]> {
  const asked = await askWork(context, readPeriod(period));
  return opportunitiesIn(asked.work, asked.facts).map((each) => toOpportunity(each, asked));
}

/** The same exactly: what they come to, what an hour is worth, and the kind that is worth most; null without any. */
export async function exactTotal(context: RequestContext, period: MonthSpan) {
  const { work, facts } = await askWork(context, period);
  const [largest] = opportunitiesIn(work, facts);
  return largest ? { total: totalOf(work, facts), facts, largest: largest.kind } : null;
}

/** What an hour of the period costs, brings and serves. */
export const hoursWorth = async (context: RequestContext, period: MonthSpan): Promise<HourFacts> =>
  (await askWork(context, period)).facts;

/** What they all come to when every hour is counted once. */
export async function opportunityTotal(
  context: RequestContext,
  period: PeriodAsked,
): Promise<OpportunityTotal> {
  const { work, facts, currency } = await askWork(context, readPeriod(period));
  const total = totalOf(work, facts);
  return {
    hours: number(total.freedHours),
    soldHours: number(total.soldHours),
    value: moneyTextOrNull(total.value, currency),
    seatsFreed: number(total.seatsFreed),
    explanation: totalWords(total, { facts, currency }),
  };
}

const isCosted = ({ frees, value }: Opportunity): boolean => frees === 'REVENUE' || value !== null;

/** The same, but refused when freed hours have no value. */
export async function opportunities(
  context: RequestContext,
  period: PeriodAsked,
): Promise<Opportunity[]> {
  const found = await findOpportunities(context, period);
  if (found.every(isCosted)) return found;
  throw new Refusal(
    'NO_COST',
    'No labour cost of Support is known in this period, so freed hours have no value. Send what technicians cost (labour-costs), or ask for a later period.',
  );
}
