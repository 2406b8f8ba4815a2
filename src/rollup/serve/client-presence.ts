import type { TenantScope } from '../../database/tenant-scope';
import type { CataloguedMeasure } from '../../numbers/measures/catalogue';
import type { Presence } from '../../numbers/measures/measure';
import type { KeyPart } from '../slice';

/** Which counts clients ever had, in any month. A client without any is not in it. */
export type PresenceByClient = ReadonlyMap<number, Presence>;

interface PresenceRow {
  readonly client: number;
  readonly seats: boolean;
  readonly endpoints: boolean;
}

const ever = (condition: string): string => `
  SELECT client_id AS client, bool_or(has_seat_count) AS seats, bool_or(has_endpoint_count) AS endpoints
  FROM client_month
  WHERE tenant_id = $1 AND (has_seat_count OR has_endpoint_count) ${condition}
  GROUP BY client_id`;
const EVER_OF_ALL = ever('');
const EVER_OF_SOME = ever('AND client_id = ANY ($2::int[])');

const byClient = (rows: readonly PresenceRow[]): PresenceByClient =>
  new Map(
    rows.map(({ client, seats, endpoints }) => [
      client,
      { seatCount: seats, endpointCount: endpoints },
    ]),
  );

const OF_ALL = Symbol('which counts clients ever had');

const readAll = (scope: TenantScope): Promise<PresenceByClient> =>
  scope.remembered(OF_ALL, async () =>
    byClient(await scope.query<PresenceRow>(EVER_OF_ALL, [scope.tenantId])),
  );

/** Whether the measures ask for a count that the months read do not show. */
export const isOpen = (
  measures: readonly CataloguedMeasure[],
  { seatCount, endpointCount }: Presence,
): boolean =>
  measures.some(
    ({ presence }) =>
      (presence === 'SEAT_COUNT' && !seatCount) ||
      (presence === 'ENDPOINT_COUNT' && !endpointCount),
  );

/**
 * Which counts clients ever had, as far as that is not known: of the clients that are asked about,
 * or of all. Nearly always the months that were read have told.
 */
export async function readPresences(
  scope: TenantScope,
  measures: readonly CataloguedMeasure[],
  asked: readonly KeyPart[] | undefined,
  isKnown: (client: number) => boolean,
): Promise<PresenceByClient> {
  if (!measures.some(({ presence }) => presence)) return new Map();
  if (!asked) return readAll(scope);
  const open = asked.map((key) => Number(key ?? 0)).filter((client) => !isKnown(client));
  if (open.length === 0) return new Map();
  return byClient(await scope.query<PresenceRow>(EVER_OF_SOME, [scope.tenantId, open]));
}
