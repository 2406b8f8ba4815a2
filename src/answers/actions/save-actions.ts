import { demandAllClients } from '../../auth/actor';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import type { LocalDate } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import * as stored from '../../rollup/choices/save-action';
import { readNumericId } from '../../scalars/global-id';
import { tenant } from '../measuring/tenant';
import type { Action } from './action';
import { readAction, type ActionSent } from './read-action';
import { actionByKey } from './read-actions';

/** A plan that nobody can oversee is none; and a report lists all that are open. */
const MOST_OPEN = 200;

const demandPlanner = ({ actor }: RequestContext): void =>
  demandAllClients(actor, 'The plan of actions');

async function refuseTooMany(scope: TenantScope): Promise<void> {
  const rows = await scope.query(
    `SELECT 1 AS one FROM action WHERE tenant_id = $1 AND closed_on IS NULL LIMIT ${MOST_OPEN}`,
    [scope.tenantId],
  );
  if (rows.length < MOST_OPEN) return;
  throw new Refusal(
    'TOO_MANY_ACTIONS',
    `${MOST_OPEN} actions are open already. Close or remove some before adding another.`,
    { most: MOST_OPEN },
  );
}

/** Adds an action to the plan. */
export async function addAction(context: RequestContext, sent: ActionSent): Promise<Action> {
  demandPlanner(context);
  const said = await readAction(context, sent);
  const { tenantId, clock, actor } = context;
  const stamp = { at: clock.now(), by: actor.subject };
  const key = await context.write((database) =>
    database.write(tenantId, async (scope) => {
      await refuseTooMany(scope);
      return stored.addAction(scope, said, stamp);
    }),
  );
  return (await context.once(actionByKey).load(key))!;
}

const noSuchAction = (id: string): Refusal =>
  new Refusal(
    'NOT_FOUND',
    `"${id}" is no action of this MSP, or was removed. Take the id from "actions". Nothing was changed.`,
    { id },
  );

/** The number of an action that there is. One of a client that was deleted is none. */
async function findAction(context: RequestContext, id: string): Promise<Action> {
  const key = readNumericId(id, 'action', context.tenantId);
  const found = key === null ? null : await context.once(actionByKey).load(key);
  if (!found) throw noSuchAction(id);
  return found;
}

/** Writes to one action, and reads it again. */
async function write(
  context: RequestContext,
  id: string,
  save: (scope: TenantScope, key: number) => Promise<boolean>,
): Promise<Action> {
  const { key } = await findAction(context, id);
  const saved = await context.write((database) =>
    database.write(context.tenantId, (scope) => save(scope, key)),
  );
  if (!saved) throw noSuchAction(id);
  return findAction(context, id);
}

/** Says all of an action anew. When it was added, and whether it is closed, stays. */
export async function changeAction(
  context: RequestContext,
  id: string,
  sent: ActionSent,
): Promise<Action> {
  demandPlanner(context);
  const said = await readAction(context, sent);
  return write(context, id, (scope, key) => stored.changeAction(scope, key, said));
}

/** Closes an action: it is done, or given up. */
export async function closeAction(
  context: RequestContext,
  id: string,
  on: LocalDate | null,
): Promise<Action> {
  demandPlanner(context);
  const { today } = await context.once(tenant);
  const day = on ?? today;
  if (day > today) {
    const message = `on: ${day} has not come. Say the day on which it was done, today (${today}) at the latest. Nothing was changed.`;
    throw new Refusal('BAD_ACTION', message, { argument: 'on' });
  }
  return write(context, id, (scope, key) => stored.closeAction(scope, key, day));
}

/** Opens a closed action again. */
export async function reopenAction(context: RequestContext, id: string): Promise<Action> {
  demandPlanner(context);
  return write(context, id, (scope, key) => stored.closeAction(scope, key, null));
}

/** Removes an action, and answers with it as it was. Reports that were kept with it stay. */
export async function removeAction(context: RequestContext, id: string): Promise<Action> {
  demandPlanner(context);
  const action = await findAction(context, id);
  const removed = await context.write((database) =>
    database.write(context.tenantId, (scope) => stored.removeAction(scope, action.key)),
  );
  if (!removed) throw noSuchAction(id);
  return action;
}
