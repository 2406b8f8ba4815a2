import type { Client } from 'pg';
import { DEFINITIONS, type Definitions } from '../../src/numbers/measures/definitions';
import { OWN_CATALOGUE } from '../../src/rollup/marks/own-catalogue';

/** Of another version of the program. */
export interface OtherCatalogue {
  readonly fingerprint: string;
  readonly definitions: Definitions;
  /** Seen for the first time, and for the last, so many minutes ago. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** This program's definitions without a measure, or with another definition of it. */
export const definitionsWith = (key: string, definition?: string): Definitions =>
  Object.fromEntries(
    Object.entries({ ...DEFINITIONS, [key]: definition }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

/** Lets another version of the program have run. This one has run since yesterday. */
export async function putCatalogue(sql: Client, other: OtherCatalogue): Promise<void> {
  await sql.query(
    `UPDATE measure_catalogue SET first_seen = now() - interval '1 day' WHERE fingerprint = $1`,
    [OWN_CATALOGUE],
  );
  await sql.query(
    `INSERT INTO measure_catalogue (fingerprint, definitions, first_seen, last_seen)
    VALUES ($1, $2, now() - $3 * interval '1 minute', now() - $4 * interval '1 minute')
    ON CONFLICT (fingerprint) DO UPDATE
      SET first_seen = excluded.first_seen, last_seen = excluded.last_seen`,
    [other.fingerprint, JSON.stringify(other.definitions), other.firstSeen, other.lastSeen],
  );
}

/** Makes a tenant's rows those that the other version counted. */
export async function countedByOther(
  sql: Client,
  tenantId: number,
  { fingerprint }: OtherCatalogue,
): Promise<void> {
  await sql.query(`UPDATE msp SET counting_with = $2, counted_with = $2 WHERE id = $1`, [
    tenantId,
    fingerprint,
  ]);
}

export interface CountedWith {
  readonly counting: string | null;
  readonly counted: string | null;
}

export async function countedWith(sql: Client, tenantId: number): Promise<CountedWith> {
  const { rows } = await sql.query<CountedWith>(
    `SELECT counting_with AS counting, counted_with AS counted FROM msp WHERE id = $1`,
    [tenantId],
  );
  return rows[0]!;
}
