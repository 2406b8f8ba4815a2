import type { Database } from '../database/database';
import { Refusal } from '../errors';

export interface MspRow {
  readonly id: number;
  readonly name: string;
  readonly time_zone: string;
  readonly currency: string;
}

export async function listMsps(database: Database): Promise<MspRow[]> {
  const { rows } = await database.asOwner((owner) =>
    owner.query<MspRow>('SELECT id, name, time_zone, currency FROM msp ORDER BY id'),
  );
  return rows;
}

/** The MSP with this id, or a refusal that names those there are. */
export async function findMsp(database: Database, id: number): Promise<MspRow> {
  const all = await listMsps(database);
  const found = all.find((msp) => msp.id === id);
  if (found) return found;
  const known = all.slice(0, 10).map((msp) => `msp_${msp.id}`);
  throw new Refusal(
    'UNKNOWN_MSP',
    known.length > 0
      ? `There is no msp_${id}. There are: ${known.join(', ')}.`
      : `There is no msp_${id}, nor any other. Make one with: seatwise msp create --name NAME`,
  );
}
