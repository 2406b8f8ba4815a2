import { day, decimal, flag, instant, integer, money, text, type ExportKind } from '../export-kind';
import { FIRST_BEGINNING } from '../../ingest/fields/date';
import { CURRENCY } from './joins';

const SHARE_DIGITS = 4;
/** Before every date on record: what holds from then on is sent with the first day that a date may be. */
const BEGINNING = `'0001-01-01'`;

/**
 * The steps of somebody's tier or part of a job, numbered in an order in which each adds its own: a
 * first step that says what holds anyway would be dropped.
 */
const steps = (table: string, value: string, usual: string): string => `
  (SELECT s.technician_id, s.since, s.${value},
    row_number() OVER (PARTITION BY s.technician_id ORDER BY s.since > ${BEGINNING}, s.${value} IS NOT DISTINCT FROM ${usual}, s.since) AS n,
    count(*) OVER (PARTITION BY s.technician_id) AS of
   FROM ${table} s WHERE s.tenant_id = $1)`;

/** One row for each step: a record tells one of each. The shorter list repeats its last. */
const STEPS = `
  FROM technician t
  LEFT JOIN ${steps('technician_tier', 'tier', 'NULL')} i ON i.technician_id = t.id
  LEFT JOIN ${steps('technician_fte', 'fte', '1')} f ON f.technician_id = t.id
    AND (i.n IS NULL OR f.n = least(i.n, f.of) OR (i.n = i.of AND f.n > i.n))
  WHERE t.tenant_id = $1 AND t.source_id = $2`;

export const technicians: ExportKind = {
  name: 'technicians',
  needs: ['staff:read'],
  wholeMsp: true,
  from: STEPS,
  order: 't.external_id, coalesce(i.n, 0), coalesce(f.n, 0)',
  columns: {
    externalId: text('t.external_id'),
    updatedAt: instant('t.source_updated_at'),
    name: text('t.name'),
    email: text('t.email'),
    tier: integer('i.tier'),
    tierSince: day('i.since'),
    fte: decimal('coalesce(f.fte, 1)', SHARE_DIGITS),
    fteSince: day(`CASE WHEN f.since = ${BEGINNING} THEN '${FIRST_BEGINNING}' ELSE f.since END`),
    technical: flag('t.technical'),
    employedFrom: day('t.employed_from'),
    employedUntil: day('t.employed_until'),
    deleted: flag('t.deleted'),
  },
};

const partOf = (table: string): string =>
  `FROM technician w JOIN ${table} t ON t.tenant_id = w.tenant_id AND t.technician_id = w.id
    WHERE w.tenant_id = $1 AND w.source_id = $2`;

const goneOf = (table: string, alive: string): string =>
  `FROM deleted_part t JOIN technician w ON w.tenant_id = t.tenant_id AND w.id = (t.key->>'technician_id')::int
    WHERE t.tenant_id = $1 AND t.part = '${table}' AND w.source_id = $2 AND NOT EXISTS (
      SELECT FROM ${table} p WHERE p.tenant_id = $1 AND p.technician_id = w.id
        AND p.effective_on = (t.key->>'effective_on')::date ${alive})`;

export const allocations: ExportKind = {
  name: 'allocations',
  needs: ['staff:read'],
  wholeMsp: true,
  from: partOf('allocation'),
  order: 'w.external_id, t.effective_on, t.area, t.role',
  columns: {
    technicianExternalId: text('w.external_id'),
    effectiveOn: day('t.effective_on'),
    deliveryArea: text(`nullif(t.area, 'OVERHEAD')`),
    role: text('t.role'),
    share: decimal('t.share', SHARE_DIGITS),
    deleted: flag('false'),
  },
  gone: {
    from: goneOf('allocation', `AND p.area = t.key->>'area' AND p.role = t.key->>'role'`),
    columns: {
      technicianExternalId: 'w.external_id',
      effectiveOn: `(t.key->>'effective_on')::date`,
      deliveryArea: `nullif(t.key->>'area', 'OVERHEAD')`,
      role: `t.key->>'role'`,
      deleted: 'true',
    },
  },
};

export const labourCosts: ExportKind = {
  name: 'labour-costs',
  needs: ['staff:read', 'financials:read'],
  wholeMsp: true,
  from: partOf('labour_cost'),
  order: 'w.external_id, t.effective_on',
  columns: {
    technicianExternalId: text('w.external_id'),
    effectiveOn: day('t.effective_on'),
    monthlyCost: money('t.monthly_cost'),
    hourlyCost: money('t.hourly_cost'),
    currency: CURRENCY,
    deleted: flag('false'),
  },
  gone: {
    from: goneOf('labour_cost', ''),
    columns: {
      technicianExternalId: 'w.external_id',
      effectiveOn: `(t.key->>'effective_on')::date`,
      deleted: 'true',
    },
  },
};

export const headcounts: ExportKind = {
  name: 'headcounts',
  needs: ['staff:read'],
  wholeMsp: true,
  from: 'FROM headcount t WHERE t.tenant_id = $1 AND t.source_id = $2',
  order: 't.received_no',
  columns: {
    externalId: text('t.external_id'),
    effectiveOn: day('t.effective_on'),
    employees: decimal('t.employees', SHARE_DIGITS),
    technicalEmployees: decimal('t.technical_employees', SHARE_DIGITS),
    deleted: flag('t.deleted'),
  },
};
