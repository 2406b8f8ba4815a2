import type { Batch } from '../../ingest/batch';
import { Refusal } from '../../errors';
import { client } from '../../tables/client';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import { readConnection } from '../connection/read-connection';
import { parseMapping } from '../connection/parse-mapping';
import type { Connections } from '../connection/connections';
import { deriveRows } from '../engine/keep-rows';
import { inLanding, settle, type LandingParts } from '../engine/land-page';
import type { Landing } from '../engine/landing';
import { connectorOf } from '../registry';
import { rowsNaming } from './rows-naming';

/** A customer of a connection, and the client that it is; null: nobody's. */
export interface CustomerLink {
  readonly connectionId: number;
  readonly externalId: string;
  readonly clientId: number | null;
}

export interface LinkedCustomer {
  readonly name: string;
  /** The client that its records count for from now on. */
  readonly clientId: number | null;
}

const FACTS = columnsOf(client, 'c', 'id', 'name', 'source_id', 'internal', 'deleted', 'linked_to');

const CUSTOMER = statement`SELECT ${FACTS} FROM client c
  WHERE c.tenant_id = $1 AND c.source_id = $2 AND c.external_id = $3 FOR UPDATE`;
// Nobody may link the target meanwhile: links do not go on from one to the next.
const TARGET = statement`SELECT ${FACTS} FROM client c WHERE c.tenant_id = $1 AND c.id = $2 FOR UPDATE`;
const IS_TARGET = `SELECT 1 AS one FROM client WHERE tenant_id = $1 AND linked_to = $2 LIMIT 1`;
const LINK = `UPDATE client SET linked_to = $3 WHERE tenant_id = $1 AND id = $2`;

type Customer = FoundBy<typeof CUSTOMER>;

async function findCustomer(
  { scope, tenantId, sourceId }: Batch,
  externalId: string,
): Promise<Customer> {
  const [found] = await scope.query(CUSTOMER, [tenantId, sourceId, externalId]);
  if (found && (!found.deleted || found.linked_to !== null)) return found;
  throw new Refusal('NOT_FOUND', `The connection has no customer ${externalId}.`);
}

/** Refuses what cannot be the client of a customer. */
async function checkTarget(
  { scope, tenantId }: Batch,
  customer: Customer,
  clientId: number,
): Promise<void> {
  const [target] = await scope.query(TARGET, [tenantId, clientId]);
  if (!target || target.deleted) throw new Refusal('NOT_FOUND', 'There is no such client.');
  if (target.source_id === customer.source_id)
    throw new Refusal(
      'SAME_SOURCE',
      `${target.name} comes from the same system as ${customer.name}. Merge the two there.`,
    );
  const [others] = await scope.query(IS_TARGET, [tenantId, customer.id]);
  if (others)
    throw new Refusal(
      'HAS_CUSTOMERS',
      `Customers of other systems are linked to ${customer.name}. Link them to ${target.name} first.`,
    );
}

/** Whoever held the records of the customer so far. */
const holderOf = ({ id, linked_to: linkedTo }: Customer): number => linkedTo ?? id;

/** Sends what names the customer through the door again: there it finds the client that it is now. */
async function sendAgain(landing: Landing, externalId: string, holder: number): Promise<void> {
  const { streams, compositions } = landing.connector;
  const rows = await rowsNaming(landing, { externalId, holder });
  for (const keeping of [...streams, ...compositions]) {
    const ids = rows.filter(({ stream }) => stream === keeping.name);
    await deriveRows(
      landing,
      keeping,
      ids.map(({ external_id: id }) => id),
    );
  }
  await settle(landing);
}

async function openKept(
  { database, clock }: Connections,
  tenantId: number,
  connectionId: number,
): Promise<LandingParts> {
  const { connected } = await database.read({ tenantId, clientIds: null }, (scope) =>
    readConnection(scope, connectionId),
  );
  const connector = connectorOf(connected.system);
  const mapping = parseMapping(connector, connected.mapping);
  return { database, clock, connector, mapping, connection: connected };
}

/**
 * Says which client a customer of a connection is, or takes that back. All its records, past and
 * future, count for that client. One transaction: half of them never do.
 */
export async function linkCustomer(
  connections: Connections,
  tenantId: number,
  { connectionId, externalId, clientId }: CustomerLink,
): Promise<LinkedCustomer> {
  const kept = await openKept(connections, tenantId, connectionId);
  let name = '';
  await inLanding(kept, async (landing) => {
    const { batch } = landing;
    const customer = await findCustomer(batch, externalId);
    name = customer.name;
    if (customer.linked_to === clientId) return;
    if (clientId !== null) await checkTarget(batch, customer, clientId);
    await batch.scope.query(LINK, [tenantId, customer.id, clientId]);
    await sendAgain(landing, externalId, holderOf(customer));
  });
  return { name, clientId };
}
