import { Client } from 'pg';
import { codeOf, messageOf, Refusal } from '../errors';

const OLDEST = 15;

/** The host and database of a connection string, without its password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  ECONNREFUSED: (at) => `Nothing answers at ${at}. Start Postgres there, or correct DATABASE_URL.`,
  ENOENT: (at) =>
    `There is no Postgres socket at ${at}. Start Postgres there, or correct DATABASE_URL.`,
  ENOTFOUND: (at) => `The host of ${at} is not known. Correct DATABASE_URL.`,
  EAI_AGAIN: (at) => `The host of ${at} cannot be looked up. Correct DATABASE_URL, or try again.`,
  ETIMEDOUT: (at) => `${at} does not answer. Check the network, or correct DATABASE_URL.`,
  '28P01': (at) => `${at} refuses this user and password. Correct DATABASE_URL.`,
  '28000': (at) => `${at} refuses this user. Correct DATABASE_URL.`,
  '3D000': (at) => `There is no such database: ${at}. Create it, or correct DATABASE_URL.`,
};

/** Node tries the addresses of a host together and reports one error around several. */
const firstCode = (error: unknown): string | undefined =>
  error instanceof AggregateError ? codeOf(error.errors[0]) : codeOf(error);

function unreachable(url: string, error: unknown): Refusal {
  const sentence = SENTENCES[firstCode(error) ?? ''];
  const place = placeOf(url);
  const text =
    sentence?.(place) ?? `${place} cannot be used: ${messageOf(error)}. Correct DATABASE_URL.`;
  return new Refusal('DATABASE_UNREACHABLE', text);
}

const PATIENCE_MS = 10_000;

interface ServerFacts {
  version: string;
  /** Whether the unprivileged role exists, or this user may create it. */
  role: boolean;
}

const FACTS = `
  SELECT current_setting('server_version') AS version,
         rolsuper OR rolcreaterole
           OR EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seatwise_app') AS role
  FROM pg_roles WHERE rolname = current_user`;

/**
 * Connects once. Says in plain words what is wrong with a DATABASE_URL, before
 * anything depends on it.
 */
export async function checkServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  const { rows } = await client.query<ServerFacts>(FACTS);
  await client.end();
  refuseUnfit(placeOf(url), rows[0]!);
}

function refuseUnfit(place: string, { version, role }: ServerFacts): void {
  if (Number.parseInt(version, 10) < OLDEST) {
    throw new Refusal(
      'DATABASE_TOO_OLD',
      `${place} is Postgres ${version}; Seatwise needs ${OLDEST} or newer.`,
    );
  }
  if (!role) throw roleMissing(place, 'it does not exist, and this user may not make it');
}

const roleMissing = (place: string, why: string): Refusal =>
  new Refusal(
    'DATABASE_ROLE_MISSING',
    `${place} does not let its user take the role seatwise_app (${why}). ` +
      'Let an administrator run: CREATE ROLE seatwise_app NOLOGIN; GRANT seatwise_app TO <user>;',
  );

/** Makes sure that this user can take the unprivileged role, which keeps tenants apart. */
export async function checkRole(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN; SET LOCAL ROLE seatwise_app; ROLLBACK');
  } catch (error) {
    throw roleMissing(placeOf(url), messageOf(error));
  } finally {
    await client.end();
  }
}
