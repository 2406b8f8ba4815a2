import { Transport } from '../http/transport';
import { redactorOf } from '../http/redact';
import { connectorOf } from '../registry';
import { openTokenStore } from '../oauth/token-store';
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
  const owner = ownerOf(tenantId, connected.name);
  const sealed = unseal(secrets, owner, keys());
  const credentials = JSON.parse(sealed) as Credentials;
  const allowed = { vendor: connector.hosts, test: testHosts };
  const hidden = new Set(Object.values(credentials));
  const learn = (secret: string): void => void hidden.add(secret);
  const transport = new Transport({
    ...{ allowed, waiting, signal, judge: connector.judge?.bind(connector) },
    ...paces.of(tenantId, connectionId, connector.pace),
    redact: (text) => redactorOf([...hidden])(text),
  });
  const tokens = openTokenStore({
    ...{ database, clock, keys, tenantId, connectionId, owner, learn },
  });
  const { base_url: baseUrl } = connected;
  return {
    ...{ database, clock, logger, connector, signal },
    connection: connected,
    mapping: parseMapping(connector, connected.mapping),
    source: connector.open({
      ...{ transport, credentials, baseUrl, allowed, clock, tokens, learn },
    }),
    cost: transport.cost,
    answeredAt: () => transport.answeredAt,
  };
}
