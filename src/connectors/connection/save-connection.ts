import { Refusal } from '../../errors';
import type { SourceSystem } from '../../tables/connection';
import type { LocalDate } from '../../numbers/units/month';
import type { Connector } from '../connector';
import { guardAddress } from '../http/guard-address';
import { SourceProblem } from '../http/source-problem';
import { connectorOf } from '../registry';
import { seal } from '../secrets/seal';
import { checkCredentials } from './check-credentials';
import type { Connections } from './connections';
import { parseMapping } from './parse-mapping';

export interface NewConnection {
  readonly system: SourceSystem;
  readonly name: string;
  readonly baseUrl: string | null;
  readonly credentials: unknown;
  readonly mapping: unknown;
  readonly since: LocalDate;
  readonly everyMinutes: number;
}

/** What a sealed text belongs to. */
export const ownerOf = (tenantId: number, name: string): string => `connection ${tenantId} ${name}`;
export const hookOwnerOf = (tenantId: number, name: string): string => `hook ${tenantId} ${name}`;

const LONGEST_NAME = 200;
const MOST_MINUTES = 7 * 24 * 60;

function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= LONGEST_NAME && !trimmed.includes('\0')) return trimmed;
  throw new Refusal('INVALID_NAME', 'A connection has a name of 1 to 200 characters.');
}

export function checkMinutes(minutes: number): number {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES) return minutes;
  throw new Refusal('INVALID_EVERY_MINUTES', 'everyMinutes is a whole number from 1 to 10080.');
}

/** Refuses an address that credentials must not be sent to, before they are stored. */
export function checkBaseUrl(
  { testHosts }: Connections,
  { hosts }: Connector,
  baseUrl: string | null,
): string | null {
  if (baseUrl === null) return null;
  try {
    return guardAddress(baseUrl, { vendor: hosts, test: testHosts }).origin;
  } catch (error) {
    if (error instanceof SourceProblem) throw new Refusal(error.code, error.message);
    throw error;
  }
}

const INSERT = `
  INSERT INTO connection (tenant_id, system, name, base_url, secrets, mapping, since, every_minutes, next_at, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
  ON CONFLICT (tenant_id, name) DO NOTHING RETURNING id`;

/** Adds a connection. Nothing is asked of the source yet. */
export async function createConnection(
  connections: Connections,
  tenantId: number,
  given: NewConnection,
): Promise<number> {
  const connector = connectorOf(given.system);
  const name = checkName(given.name);
  const credentials = checkCredentials(connector, given.credentials);
  const values = [
    ...[tenantId, given.system, name, checkBaseUrl(connections, connector, given.baseUrl)],
    seal(JSON.stringify(credentials), ownerOf(tenantId, name), connections.keys()),
    JSON.stringify(parseMapping(connector, given.mapping ?? {})),
    ...[given.since, checkMinutes(given.everyMinutes), connections.clock.now()],
  ];
  const rows = await connections.database.write(tenantId, (scope) =>
    scope.query<{ id: number }>(INSERT, values),
  );
  if (rows[0]) return rows[0].id;
  throw new Refusal('NAME_TAKEN', `There is a connection "${name}" already. Choose another name.`);
}
