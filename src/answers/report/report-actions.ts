import { firstDay, shiftMonth } from '../../numbers/units/month';
import { MONTHS_OF, type Quarter } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import type { Action } from '../actions/action';
import {
  outcomeOf,
  quarterBefore,
  type ActionOutcome,
  type MeasuredIn,
} from '../actions/action-outcome';
import { actionsWithin } from '../actions/read-actions';
import { clientByKey } from '../clients/client.loader';
import { tenant } from '../measuring/tenant';

/** An action as a report keeps it. */
export interface ReportedAction extends Omit<Action, 'addedAt'> {
  readonly addedAt: string;
  /** The quarter whose report it was decided on. */
  readonly quarter: Quarter;
  readonly overdue: boolean;
  readonly outcome: ActionOutcome;
}

/**
 * The actions of a report: those decided on by its quarter that are open, or were closed in it, in
 * the quarter before or later. The effect of what was done late in a quarter shows in the next.
 */
export async function reportActions(
  context: RequestContext,
  measuredIn: MeasuredIn,
): Promise<ReportedAction[]> {
  const { quarter } = measuredIn;
  const facts = await context.once(tenant);
  const openOn = firstDay(shiftMonth(quarter.from, -MONTHS_OF.QUARTER));
  const actions = await actionsWithin(context, quarter, openOn);
  return Promise.all(
    actions.map(async (action) => ({
      ...action,
      addedAt: action.addedAt.toISOString(),
      quarter: quarterBefore(action, facts).label,
      overdue: action.closedOn === null && action.due < facts.today,
      outcome: await outcomeOf(context, action, measuredIn),
    })),
  );
}

/** Leaves out what is about clients deleted since: these remain in the texts alone. */
export async function livingOf(
  context: RequestContext,
  actions: readonly ReportedAction[],
): Promise<ReportedAction[]> {
  const clients = context.once(clientByKey);
  const living = await Promise.all(
    actions.map(async ({ client }) => client === null || (await clients.load(client.key)) !== null),
  );
  return actions.filter((_, i) => living[i]);
}
