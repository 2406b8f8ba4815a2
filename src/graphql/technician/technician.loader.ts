import DataLoader from 'dataloader';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { LocalDate } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import type { List } from '../../request/list-query';
import { loaderBy } from '../../request/loader';
import { toGlobalId } from '../../scalars/global-id';
import { todaySql } from '../../database/today';
import { allocation } from '../../tables/allocation';
import { listOf } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { technician } from '../../tables/technician';
import { technicianFte } from '../../tables/technician-fte';
import { technicianTier } from '../../tables/technician-tier';
import { Allocation, Technician } from './technician.type';
import { thingOf } from '../thing-of';

const columns = (tenant: string, now: string) =>
  select(
    columnsOf(technician, 'p', 'id', 'source_id', 'external_id', 'name', 'technical'),
    columnsOf(technician, 'p', 'employed_from', 'employed_until', 'deleted', 'received_at'),
    expressions({
      tier: [technicianTier.columns.tier, inForce('tier', todaySql(tenant, now))],
      fte: [technicianFte.columns.fte, `coalesce(${inForce('fte', todaySql(tenant, now))}, 1)`],
    }),
  );
export type TechnicianRow = RowOf<ReturnType<typeof columns>>;

const inForce = (what: 'tier' | 'fte', day: string): string => `(SELECT r.${what}
   FROM technician_${what} r
   WHERE r.tenant_id = p.tenant_id AND r.technician_id = p.id AND r.since <= ${day}
   ORDER BY r.since DESC LIMIT 1)`;

export const toTechnician = (tenantId: number, row: TechnicianRow): Technician =>
  thingOf(Technician, {
    key: row.id,
    sourceKey: row.source_id,
    externalId: row.external_id,
    deleted: row.deleted,
    id: toGlobalId('technician', tenantId, row.id),
    name: row.name,
    updatedAt: row.received_at,
    tier: row.tier,
    fte: Number(row.fte),
    technical: row.technical,
    employedFrom: row.employed_from,
    employedUntil: row.employed_until,
  });

/**
 * Technicians by name. The first two parameters of the statement are the tenant and now; `where`
 * adds them in that order.
 */
export const technicianList = ({ tenantId, clock }: RequestContext): List<TechnicianRow> => ({
  select: columns('$1', '$2'),
  from: 'technician p',
  order: [
    { sql: 'p.name', type: 'text' },
    { sql: 'p.id', type: 'int' },
  ],
  where: (add) => [
    `p.tenant_id = ${add(tenantId, 'int')} AND NOT p.deleted`,
    `${add(clock.now(), 'timestamptz')} IS NOT NULL`,
  ],
});

/** Includes deleted technicians, because their time entries stay. */
export const technicianByKey = loaderBy<number, Technician>(async ({ scope, clock }, keys) => {
  const rows = await scope.query(
    statement`SELECT ${columns('$1', '$3')} FROM technician p WHERE p.tenant_id = $1 AND p.id = ANY($2::int[])`,
    [scope.tenantId, keys, clock.now()],
  );
  return new Map(rows.map((row) => [row.id, toTechnician(scope.tenantId, row)]));
});

const ALLOCATION = select(
  columnsOf(allocation, 'a', 'technician_id', 'effective_on', 'area', 'role', 'share'),
);
type AllocationRow = RowOf<typeof ALLOCATION>;

const toAllocation = (row: AllocationRow): Allocation =>
  thingOf(Allocation, {
    // The statements leave overhead out.
    deliveryArea: row.area as DeliveryAreaKey,
    role: row.role,
    share: Number(row.share),
    since: row.effective_on,
  });

/**
 * The rows of the newest date on or before the day are the whole allocation (readings 23). The rest
 * is overhead.
 */
const inForceSql = (technicians: string) => statement`
  SELECT ${ALLOCATION}
  FROM allocation a,
    (SELECT coalesce($2::date, ${todaySql('$1', '$3')}) AS day) d
  WHERE a.tenant_id = $1 AND ${technicians} AND a.area <> 'OVERHEAD' AND a.effective_on = (
    SELECT max(n.effective_on) FROM allocation n
    WHERE n.tenant_id = $1 AND n.technician_id = a.technician_id AND n.effective_on <= d.day)
  ORDER BY a.technician_id, a.share DESC, a.area, a.role`;

export const allocationsOn = (
  context: RequestContext,
  on: LocalDate | null,
): DataLoader<number, Allocation[]> =>
  context.onceFor('allocations', on, ({ scope, clock }) => {
    return new DataLoader<number, Allocation[]>(async (keys) => {
      const sql = inForceSql('a.technician_id = ANY($4::int[])');
      const values = [scope.tenantId, on, clock.now(), keys];
      const rows = await scope.query(sql, values);
      return keys.map((key) => rows.filter((row) => row.technician_id === key).map(toAllocation));
    });
  });

/**
 * Reads who works in which area on a day: all areas in one statement, because most answers list all
 * five.
 */
export const techniciansByArea = (
  context: RequestContext,
  on: LocalDate | null,
): Promise<ReadonlyMap<string, Technician[]>> =>
  context.onceFor('technicians by area', on, async ({ scope, clock, tenantId }) => {
    const rows = await scope.query(
      statement`SELECT ${columns('$1', '$3')}, ${expressions({ areas: [listOf(allocation.columns.area), 'w.areas'] })}
       FROM technician p
       JOIN (SELECT s.technician_id, array_agg(DISTINCT s.area) AS areas
             FROM (${inForceSql('true')}) s WHERE s.share > 0 GROUP BY s.technician_id) w ON w.technician_id = p.id,
         (SELECT coalesce($2::date, ${todaySql('$1', '$3')}) AS day) d
       WHERE p.tenant_id = $1 AND NOT p.deleted
         AND (p.employed_from IS NULL OR p.employed_from <= d.day)
         AND (p.employed_until IS NULL OR p.employed_until > d.day)
       ORDER BY p.name, p.id`,
      [tenantId, on, clock.now()],
    );
    const byArea = new Map<string, Technician[]>();
    for (const row of rows) {
      const found = toTechnician(tenantId, row);
      for (const area of row.areas) byArea.set(area, [...(byArea.get(area) ?? []), found]);
    }
    return byArea;
  });
