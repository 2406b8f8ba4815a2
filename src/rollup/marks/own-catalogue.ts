import { createHash } from 'node:crypto';
import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { DEFINITIONS } from '../../numbers/measures/definitions';

/** The hash of the measures that this program counts with. */
export const OWN_CATALOGUE = createHash('sha256').update(JSON.stringify(DEFINITIONS)).digest('hex');

/** Every program notes each minute that it runs. One not seen for this long runs no more. */
const RUNNING = `interval '5 minutes'`;

/**
 * Whether a catalogue is left to the programs that have it: it is newer than this program's, and
 * one of them still runs. When two versions run side by side, the newer one counts and neither
 * undoes the other's work. After a return to the older version, that one counts again.
 */
export const isOthers = (catalogue: string): string => `EXISTS (
  SELECT FROM measure_catalogue theirs
  WHERE theirs.fingerprint = ${catalogue} AND theirs.fingerprint <> '${OWN_CATALOGUE}'
    AND theirs.last_seen > now() - ${RUNNING}
    AND theirs.first_seen > coalesce((SELECT own.first_seen FROM measure_catalogue own
      WHERE own.fingerprint = '${OWN_CATALOGUE}'), now()))`;

/** Whether an MSP `m` has rows that were counted with another catalogue. */
export const IS_OUTDATED = `coalesce(m.counted_with <> '${OWN_CATALOGUE}', false)`;

const KNOWN = `
  INSERT INTO measure_catalogue (fingerprint, definitions) VALUES ($1, $2)
  ON CONFLICT (fingerprint) DO`;
const RUNS = `${KNOWN} UPDATE SET last_seen = now()`;
const VALUES = [OWN_CATALOGUE, JSON.stringify(DEFINITIONS)];

/** Notes that a program with this catalogue runs. */
export const noteRunning = (database: Database): Promise<unknown> =>
  database.asOwner((owner) => owner.query(RUNS, VALUES));

/**
 * Does the same inside a transaction, which must be short: until it ends, no other process can note
 * it.
 */
export const noteRunningIn = (scope: TenantScope): Promise<unknown> => scope.query(RUNS, VALUES);

/** Makes sure that this program's catalogue is stored. It waits for nobody. */
export const keepCatalogue = (scope: TenantScope): Promise<unknown> =>
  scope.query(`${KNOWN} NOTHING`, VALUES);
