import { firstDay, lastDay, monthsThrough } from '../../numbers/units/month';
import type { Quarter } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readClosedMonths } from '../../rollup/close/closed-facts';
import { readNumericId } from '../../scalars/global-id';
import { clientNotes } from '../../words/client-report';
import { sharedActions } from '../actions/read-actions';
import { clientByKey, type Client } from '../clients/client.loader';
import { readQuarter } from '../measuring/read-quarter';
import { tenant } from '../measuring/tenant';
import { clientNumbers, type ReportedQuarter } from './client-numbers';
import { proactiveWork, topTypes } from './client-work';
import type { ClientReport } from './content';

type Figures = Omit<ClientReport, 'msp' | 'client' | 'period' | 'madeAt' | 'notes'>;

/** A quarter whose months are all closed is shown as it was closed. */
async function readReported(context: RequestContext, asked: Quarter): Promise<ReportedQuarter> {
  const quarter = readQuarter(asked, await context.once(tenant));
  const closed = await readClosedMonths(context.scope, quarter);
  return { quarter, closed: closed.length === monthsThrough(quarter.from, quarter.to).length };
}

async function readFigures(
  context: RequestContext,
  { key, id }: Client,
  reported: ReportedQuarter,
): Promise<Figures> {
  const [numbers, types, proactive, actions] = await Promise.all([
    clientNumbers(context, key, reported),
    topTypes(context, id, reported),
    proactiveWork(context, id, reported),
    sharedActions(context, key, reported.quarter),
  ]);
  return {
    ...numbers,
    topTypes: types,
    proactive,
    done: actions.flatMap(({ what, closedOn }) => (closedOn === null ? [] : [{ what, closedOn }])),
    nextSteps: actions
      .filter(({ closedOn }) => closedOn === null)
      .map(({ what, due }) => ({ what, due })),
  };
}

const isNothing = ({ seats, noise, resolution, proactive }: Figures): boolean =>
  proactive.length === 0 &&
  [...seats, ...noise, ...resolution].every(({ values }) => !values.at(-1)?.value);

/**
 * The page for one client: its own figures, and what is done for it. Null when there is no such
 * client, or when the token may not see it.
 */
export async function clientReport(
  context: RequestContext,
  clientId: string,
  quarter: Quarter,
): Promise<ClientReport | null> {
  const key = readNumericId(clientId, 'client', context.tenantId);
  const client = key === null ? null : await context.once(clientByKey).load(key);
  if (!client) return null;
  const { name, zone: timeZone, currency, currentMonth, today } = await context.once(tenant);
  const reported = await readReported(context, quarter);
  const { from, to, label } = reported.quarter;
  const figures = await readFigures(context, client, reported);
  const notes = clientNotes({
    ...client,
    firstDay: firstDay(from),
    lastDay: lastDay(to),
    today,
    isEmpty: isNothing(figures),
    isClosed: reported.closed,
  });
  return {
    msp: { name, timeZone, currency },
    client: client.name,
    period: { from, to, label, partial: to >= currentMonth },
    madeAt: context.clock.now(),
    notes,
    ...figures,
  };
}
