import { measuresStarved, type Starved } from '../../numbers/measures/starved';
import type { Uncounted } from '../../numbers/metrics/counted-months';

/** Whether source `s` has told of such records. */
const TOLD: Readonly<Record<Starved, string>> = {
  TIME: `SELECT FROM time_entry r WHERE r.tenant_id = s.tenant_id AND r.source_id = s.id`,
  TICKETS: `SELECT FROM ticket r WHERE r.tenant_id = s.tenant_id AND r.source_id = s.id`,
  AGREEMENTS: `SELECT FROM agreement r WHERE r.tenant_id = s.tenant_id AND r.source_id = s.id`,
  INVOICES: `SELECT FROM revenue r WHERE r.tenant_id = s.tenant_id AND r.source_id = s.id`,
  LABOUR_COST: `SELECT FROM technician t JOIN labour_cost r ON r.tenant_id = t.tenant_id AND r.technician_id = t.id
    WHERE t.tenant_id = s.tenant_id AND t.source_id = s.id`,
};

const told = Object.entries(TOLD)
  .map(([kind, rows]) => `WHEN '${kind}' THEN EXISTS (${rows})`)
  .join(' ');

/**
 * What sources are kept from, and no other source tells: time from a program for time, wages from the
 * books. What comes in part is too little whoever else tells some.
 */
export const GAPS = `(
  SELECT array_agg(DISTINCT g.starves) FROM permission_gap g
  WHERE g.tenant_id = $1 AND (g.partial OR NOT EXISTS (
    SELECT FROM source s WHERE s.tenant_id = g.tenant_id AND s.name <> g.source AND CASE g.starves ${told} END)))`;

/** What no value can be made of while a source is kept from it. */
export const uncountedByGaps = (gaps: readonly Starved[] | null): Uncounted[] =>
  (gaps ?? []).map((starved) => ({
    measures: measuresStarved(starved),
    months: null,
    reason: 'SOURCE_PERMISSION_GAP',
  }));
