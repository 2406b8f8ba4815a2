import type { TenantScope } from '../../database/tenant-scope';
import type { CataloguedMeasure } from '../../numbers/measures/catalogue';
import type { Presence } from '../../numbers/measures/measure';

/** Which counts clients ever had, in any month. A client without any is not in it. */
export type PresenceByClient = ReadonlyMap<number, Presence>;

interface PresenceRow {
  readonly client: number;
  readonly seats: boolean;
  readonly endpoints: boolean;
}

const EVER = `
  SELECT client_id AS client, bool_or(has_seat_count) AS seats, bool_or(has_endpoint_count) AS endpoints
  FROM client_month
  WHERE tenant_id = $1 AND (has_seat_count OR has_endpoint_count)
  GROUP BY client_id`;

const PRESENCES = Symbol('which counts clients ever had');

/** Reads them in one statement at most, until something is counted again. */
export const readPresences = (scope: TenantScope): Promise<PresenceByClient> =>
  scope.remembered(PRESENCES, async () => {
    const rows = await scope.query<PresenceRow>(EVER, [scope.tenantId]);
    return new Map(
      rows.map(({ client, seats, endpoints }) => [
        client,
        { seatCount: seats, endpointCount: endpoints },
      ]),
    );
  });

export const NO_COUNTS: Presence = { seatCount: false, endpointCount: false };

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
