import type { Scope } from '../../auth/scopes';
import { agreementAsEvidence, agreementByKey } from '../agreement/agreement.loader';
import { banding, type Band, type Banding } from '../../answers/banding/banding';
import { findBand, findClosedBanding } from '../../answers/banding/closed-banding';
import { toBand } from '../band/band.type';
import { toScheme } from '../band/banding-scheme.type';
import { clientAsEvidence, clientByKey } from '../client/client.loader';
import { alertByKey } from '../alert/alert.type';
import { actionNode } from '../action/action.type';
import { actionByKey } from '../../answers/actions/read-actions';
import { connectionByKey } from '../connection/connection.loader';
import { syncRunByKey } from '../connection/sync-run.loader';
import type { Node } from './node.type';
import { technicianByKey } from '../technician/technician.loader';
import { ticketAsEvidence, ticketByKey } from '../ticket/ticket.loader';
import { timeEntryAsEvidence, timeEntryByKey } from '../time-entry/time-entry.loader';
import { toolCostByKey } from '../tool-cost/tool-cost.loader';
import type { RequestContext } from '../../request/context';
import { readGlobalId, type GlobalIdKind } from '../../scalars/global-id';
import { readMsp } from '../msp/msp.resolver';

/** The kinds of thing an id can stand for, and the scopes that reading them needs. */
/** Things with an id that are no node: they are listed where they belong, and asked for nowhere else. */
const NO_NODES = [
  'parked-record',
  'quarantined-record',
  'api-token',
  'export-run',
  'webhook-endpoint',
] as const;

const isNode = (kind: GlobalIdKind): kind is FoundKind => !NO_NODES.some((each) => each === kind);

export type FoundKind = Exclude<GlobalIdKind, (typeof NO_NODES)[number]>;

const SCOPES: Readonly<Record<FoundKind, readonly Scope[]>> = {
  msp: [],
  client: ['clients:read'],
  band: ['metrics:read'],
  'banding-scheme': ['metrics:read'],
  'closed-band': ['metrics:read'],
  'closed-banding-scheme': ['metrics:read'],
  agreement: ['clients:read'],
  technician: ['staff:read'],
  ticket: ['tickets:read'],
  'time-entry': ['tickets:read'],
  'tool-cost': ['financials:read'],
  action: ['metrics:read', 'financials:read', 'clients:read'],
  alert: ['events:read', 'metrics:read'],
  connection: ['connections:read'],
  'sync-run': ['connections:read'],
};

export type Key = { readonly kind: FoundKind; readonly parts: readonly (string | number)[] };

const LIVING = {
  client: clientByKey,
  agreement: agreementByKey,
  ticket: ticketByKey,
  timeEntry: timeEntryByKey,
};
const AS_EVIDENCE = {
  client: clientAsEvidence,
  agreement: agreementAsEvidence,
  ticket: ticketAsEvidence,
  timeEntry: timeEntryAsEvidence,
};

/** Finds one thing by its own key. Loads of one answer share a statement for each kind. */
export const findByKey = (context: RequestContext, key: Key): Promise<Node | null> =>
  findWith(context, key, LIVING);

/** Finds a thing that a value is made of, even if it, or its client, was deleted since. */
export const findAsEvidence = (context: RequestContext, key: Key): Promise<Node | null> =>
  findWith(context, key, AS_EVIDENCE);

const bandNode = (band: Band | null | undefined): Node | null => (band ? toBand(band) : null);

function schemeNode(known: Banding | null, key: number): Node | null {
  const scheme = known?.schemes.find((each) => each.key === key);
  return scheme ? toScheme(scheme) : null;
}

async function findWith(
  context: RequestContext,
  { kind, parts }: Key,
  { client, agreement, ticket, timeEntry }: typeof LIVING | typeof AS_EVIDENCE,
): Promise<Node | null> {
  context.demand(...SCOPES[kind]);
  const key = Number(parts[0]);
  const natural = [key, String(parts[1])] as const;
  switch (kind) {
    case 'msp':
      return readMsp(context);
    case 'client':
      return context.once(client).load(key);
    case 'band':
      return bandNode(await findBand(context, key));
    case 'banding-scheme':
      return schemeNode(await context.once(banding), key);
    case 'closed-band':
      return bandNode((await findClosedBanding(context, natural[1]))?.bands.get(key));
    case 'closed-banding-scheme':
      return schemeNode(await findClosedBanding(context, natural[1]), key);
    case 'agreement':
      return context.once(agreement).load(key);
    case 'technician':
      return context.once(technicianByKey).load(key);
    case 'ticket':
      return context.once(ticket).load(natural);
    case 'time-entry':
      return context.once(timeEntry).load(natural);
    case 'action':
      return actionNode(await context.once(actionByKey).load(key));
    case 'alert':
      return alertByKey(context, key);
    case 'connection':
      return connectionByKey(context, key);
    case 'sync-run':
      return syncRunByKey(context, key);
    case 'tool-cost':
      return context.once(toolCostByKey).load(natural);
  }
}

const MAX_INT = 2_147_483_647;

/**
 * The kind and key of an id, if it can belong to this MSP. Numbers beyond Postgres' int are no key
 * of any row.
 */
export function ownKey(id: string, { tenantId }: RequestContext): Key | null {
  const read = readGlobalId(id);
  if (!read || read.tenantId !== tenantId) return null;
  const { kind } = read;
  if (!isNode(kind)) return null;
  const isKey = read.parts.every((part) =>
    typeof part === 'number' ? part <= MAX_INT : !part.includes('\0'),
  );
  return isKey ? { kind, parts: read.parts } : null;
}

/**
 * Finds the thing of a key; null when there is none, it was deleted, or this token may not see it.
 */
export async function findLiving(context: RequestContext, key: Key): Promise<Node | null> {
  const found = await findByKey(context, key);
  const gone = key.kind === 'technician' && found && 'deleted' in found && found.deleted === true;
  return gone ? null : found;
}

/** Finds the thing of a global id; null also for an id of another tenant. */
export async function findNode(context: RequestContext, id: string): Promise<Node | null> {
  const key = ownKey(id, context);
  return key && findLiving(context, key);
}
