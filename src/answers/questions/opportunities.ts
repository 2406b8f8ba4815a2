import { Refusal } from '../../errors';
import {
  hourFacts,
  opportunities as opportunitiesIn,
  OPPORTUNITY_MEASURES,
} from '../../numbers/questions/opportunities';
import type { Opportunity as Exact, OpportunityKind } from '../../numbers/questions/opportunity';
import { toNumber } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { moneyTextOrNull } from '../../scalars/money';
import { readPeriod, type PeriodAsked } from '../measuring/read-period';
import { wholeOf } from '../measuring/slice';
import { NO_SUMS } from '../measuring/sums.loader';
import { tenant } from '../measuring/tenant';
import { aboutSpan } from './ask-clients';
import { ticketWork } from './ticket-work';

/** Hours that would be free if one kind of work reached its target. */
export interface Opportunity {
  readonly kind: OpportunityKind;
  readonly hours: number;
  /** Null when no labour cost of Support is known. */
  readonly value: string | null;
  readonly seatsFreed: number;
  readonly tickets: number;
  readonly explanation: string;
}

export interface CostedOpportunity extends Opportunity {
  readonly value: string;
}

const toOpportunity = (
  { kind, hours, value, seatsFreed, tickets, explanation }: Exact,
  currency: string,
) => ({
  kind,
  hours: toNumber(hours.over, hours.under),
  value: moneyTextOrNull(value, currency),
  seatsFreed: toNumber(seatsFreed.over, seatsFreed.under),
  tickets: Number(tickets),
  explanation,
});

/**
 * Finds how to deliver more without more cost, largest first, even when no cost is known. Three
 * statements.
 */
export async function findOpportunities(
  context: RequestContext,
  period: PeriodAsked,
): Promise<Opportunity[]> {
  const span = readPeriod(period);
  const facts = await context.once(tenant);
  const [{ rows } = NO_SUMS] = await readMeasures(context.scope, {
    measures: OPPORTUNITY_MEASURES,
    months: span,
    filter: wholeOf(context.actor).filter,
  });
  const work = await ticketWork(context, span);
  const about = hourFacts(rows, aboutSpan(facts, span));
  const { currency } = facts;
  return opportunitiesIn(work, about, currency).map((each) => toOpportunity(each, currency));
}

export const isCosted = (found: Opportunity): found is CostedOpportunity => found.value !== null;

/** The same, but refused when freed hours have no value. */
export async function opportunities(
  context: RequestContext,
  period: PeriodAsked,
): Promise<CostedOpportunity[]> {
  const found = await findOpportunities(context, period);
  if (found.every(isCosted)) return found;
  throw new Refusal(
    'NO_COST',
    'No labour cost of Support is known in this period, so freed hours have no value. Send what technicians cost (labour-costs), or ask for a later period.',
  );
}
