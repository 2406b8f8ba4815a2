import { Transport } from '../http/transport';
import { redactorOf } from '../http/redact';
import { connectorOf } from '../registry';
import { unseal } from '../secrets/seal';
import type { OpenConnection } from '../engine/open-connection';
import type { Credentials } from './check-credentials';
import type { Connections } from './connections';
import { parseMapping } from './parse-mapping';
import { readConnection } from './read-connection';
import { ownerOf } from './save-connection';

/** Opens a connection for work: its credentials are unsealed here, and go into the source alone. */
export async function openConnection(
  connections: Connections,
  tenantId: number,
  connectionId: number,
  signal: AbortSignal,
): Promise<OpenConnection> {
  const { database, clock, waiting, keys, testHosts, logger, paces } = connections;
  const { connected, secrets } = await database.read({ tenantId, clientIds: null }, (scope) =>
    readConnection(scope, connectionId),
  );
  const connector = connectorOf(connected.system);
  const sealed = unseal(secrets, ownerOf(tenantId, connected.name), keys());
  const credentials = JSON.parse(sealed) as Credentials;
  const allowed = { vendor: connector.hosts, test: testHosts };
  const transport = new Transport({
    ...{ allowed, waiting, signal, judge: connector.judge?.bind(connector) },
    ...paces.of(tenantId, connectionId, connector.pace),
    redact: redactorOf(Object.values(credentials)),
  });
  return {
    ...{ database, clock, logger, connector, signal },
    connection: connected,
    mapping: parseMapping(connector, connected.mapping),
    source: connector.open({ transport, credentials, baseUrl: connected.base_url, allowed }),
    cost: transport.cost,
  };
}
