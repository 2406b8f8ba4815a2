import { Client } from 'pg';
import { SUPERUSER } from './cluster';
import { urlOf } from './address';
import type { Listen } from './settings';

const NAME = 'seatwise presence';

/** The role that owns Seatwise's tables: an ordinary one, so that row-level security binds it too. */
export const OWNER = 'seatwise';
export const DATABASE = 'seatwise';

/** One connection held open as long as a process uses the server: this is how processes know of each other. */
export async function announce(listen: Listen, password: string): Promise<Client> {
  const client = new Client({
    connectionString: urlOf(listen, { user: SUPERUSER, password, database: 'postgres' }),
    application_name: NAME,
    keepAlive: true,
  });
  // The `end` event reports it. Without a listener, the error would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function countOthers(client: Client): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()`,
    [NAME],
  );
  return rows[0]?.others ?? 0;
}

/** Makes the role and the database that Seatwise uses, once. */
export async function ensureDatabase(client: Client, password: string): Promise<void> {
  const { rows } = await client.query(`SELECT 1 FROM pg_database WHERE datname = $1`, [DATABASE]);
  if (rows.length > 0) return;
  const role = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = $1`, [OWNER]);
  if (role.rows.length === 0) {
    const secret = client.escapeLiteral(password);
    await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD ${secret}`);
  }
  await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
}
