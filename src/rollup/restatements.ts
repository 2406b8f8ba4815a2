import type { TenantScope } from '../database/tenant-scope';
import type { MeasureKey } from '../numbers/measures/catalogue';
import type { MeasureRow } from '../numbers/measures/measure';
import { METRICS, type CataloguedMetric, type MetricKey } from '../numbers/metrics/catalogue';
import { dimensionsOf, measuresOf, readFor } from '../numbers/metrics/describe';
import { evaluate } from '../numbers/metrics/evaluate';
import type { Choices } from '../numbers/policy/policy';
import { policyOfMonth, spansOfDifference } from '../numbers/policy/settings';
import type { DateRange } from '../numbers/units/day-range';
import { inWords, type Cause } from '../numbers/restating/cause';
import { firstDay, type Month } from '../numbers/units/month';
import { allClosed, factsAsClosed, readClosedMonths } from './closed-facts';
import {
  explainDifference,
  type Changes,
  type MeasureDifference,
  type Whose,
} from './explain-difference';
import { readMeasures, type MeasuredSlice } from './read-measures';
import { readRestatedTickets, readRestatedTime } from './restated-work';
import type { SliceFilter } from './slice';
import type { TenantFacts } from './tenant-facts';

/** A figure that is not what it was when its month was closed. */
export interface Restatement {
  readonly month: Month;
  readonly key: MetricKey;
  /** Null: rows without a client, or the whole MSP. */
  readonly clientId: number | null;
  readonly label: string;
  readonly asClosed: number;
  readonly current: number;
  readonly cause: string;
  readonly causes: readonly Cause[];
}

/** The same figures in both views. */
interface View {
  readonly facts: TenantFacts;
  readonly slices: readonly MeasuredSlice[];
}
interface Views {
  readonly asClosed: View;
  readonly current: View;
}

const hasClients = (metric: CataloguedMetric): boolean => dimensionsOf(metric).includes('CLIENT');
const isRead = ({ value }: CataloguedMetric): boolean => value.kind !== 'quantile';

const OF_CLIENTS = METRICS.filter((metric) => isRead(metric) && hasClients(metric));
const OF_THE_MSP = METRICS.filter((metric) => isRead(metric) && !hasClients(metric));

const measuresFor = (metrics: readonly CataloguedMetric[]): MeasureKey[] => [
  ...new Set(metrics.flatMap(readFor)),
];

async function readView(
  scope: TenantScope,
  metrics: readonly CataloguedMetric[],
  month: Month,
  filter: SliceFilter,
  facts: TenantFacts,
): Promise<View> {
  const slices = await readMeasures(scope, {
    measures: measuresFor(metrics),
    months: { from: month, to: month },
    groupBy: metrics === OF_CLIENTS ? ['CLIENT'] : [],
    labels: true,
    filter,
  });
  return { facts, slices };
}

// Clients whose frozen and present agreements come to other amounts, and those deleted since.
const CLIENT_CHANGES = `
  SELECT c.id, c.deleted, coalesce(n.amount, 0) IS DISTINCT FROM coalesce(w.amount, 0) AS reagreed
  FROM client c
  LEFT JOIN (SELECT client_id, sum(mrr + recurring_product_revenue) AS amount FROM agreement_month
    WHERE tenant_id = $1 AND month = $2::date GROUP BY 1) n ON n.client_id = c.id
  LEFT JOIN (SELECT client_id, sum((figures->>'mrr')::numeric
      + (figures->>'recurring_product_revenue')::numeric) AS amount FROM closed_figure
    WHERE tenant_id = $1 AND month = $2::date AND table_name = 'agreement_month' GROUP BY 1) w ON w.client_id = c.id
  WHERE c.tenant_id = $1`;

/** Where the settings are not what they were when the month was closed: in itself, and in which months a choice. */
interface SettingsDifference {
  readonly settingsChanged: boolean;
  readonly seatTimingChanged: boolean;
  readonly spansOf: (choice: keyof Choices) => DateRange[];
}

function compareSettings(was: TenantFacts, is: TenantFacts, month: Month): SettingsDifference {
  const [then, now] = [was, is].map(({ changes }) => policyOfMonth(changes, month));
  return {
    settingsChanged:
      JSON.stringify({ ...then, version: 0 }) !== JSON.stringify({ ...now, version: 0 }),
    seatTimingChanged: then?.seatTiming !== now?.seatTiming,
    spansOf: (choice) => spansOfDifference(was.changes, is.changes, choice),
  };
}

async function readChanges(
  scope: TenantScope,
  month: Month,
  { settingsChanged, seatTimingChanged, spansOf }: SettingsDifference,
): Promise<Changes> {
  const clients = await scope.query<{ id: number; deleted: boolean; reagreed: boolean }>(
    CLIENT_CHANGES,
    [scope.tenantId, firstDay(month)],
  );
  const idsOf = (rows: typeof clients): Set<number> => new Set(rows.map(({ id }) => id));
  return {
    time: await readRestatedTime(scope, firstDay(month), spansOf('midnightRule')),
    tickets: await readRestatedTickets(scope, firstDay(month), spansOf('alertFilter')),
    reagreed: idsOf(clients.filter(({ reagreed }) => reagreed)),
    deletedClients: idsOf(clients.filter(({ deleted }) => deleted)),
    settingsChanged,
    seatTimingChanged,
  };
}

const NO_ROWS: Pick<MeasuredSlice, 'rows' | 'presence'> = {
  rows: [],
  presence: { seatCount: false, endpointCount: false },
};

const sumOf = (rows: readonly MeasureRow[], key: MeasureKey): bigint =>
  rows.reduce((sum, row) => sum + (row.sums[key] ?? 0n), 0n);

function differencesOf(
  metric: CataloguedMetric,
  before: readonly MeasureRow[],
  after: readonly MeasureRow[],
): MeasureDifference[] {
  const { value } = metric;
  const less: readonly MeasureKey[] = value.kind === 'total' ? value.less : [];
  return measuresOf(metric).flatMap((key) => {
    const parts = sumOf(after, key) - sumOf(before, key);
    return parts === 0n ? [] : [{ key, sign: less.includes(key) ? -1 : 1, parts } as const];
  });
}

type Figure = Pick<MeasuredSlice, 'rows' | 'presence'>;

const valueOf = (
  metric: CataloguedMetric,
  { rows, presence }: Figure,
  { coverage, changes }: TenantFacts,
  month: Month,
): number | null => {
  const policy = policyOfMonth(changes, month);
  const context = {
    months: [month],
    currentMonth: month,
    coverage,
    target: null,
    presence,
    policy,
  };
  const { value, numerator } = evaluate(metric, rows, context);
  return value ?? (metric.value.kind === 'total' ? numerator : null);
};

function linesOf(
  metrics: readonly CataloguedMetric[],
  views: Views,
  month: Month,
  changes: Changes,
): Restatement[] {
  const keyOf = ({ key }: MeasuredSlice): string => JSON.stringify(key);
  const was = new Map(views.asClosed.slices.map((slice) => [keyOf(slice), slice]));
  const is = new Map(views.current.slices.map((slice) => [keyOf(slice), slice]));
  const ofClients = metrics === OF_CLIENTS;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [before, after] = [was.get(key), is.get(key)];
    const known = before ?? after!;
    const clientId = ofClients ? ((known.key[0] as number | null) ?? null) : null;
    const whose: Whose = ofClients ? (clientId ?? 0) : 'EVERYBODY';
    const label = ofClients ? (known.labels[0] ?? '') : 'The whole MSP';
    return metrics.flatMap((metric): Restatement[] => {
      const asClosed = valueOf(metric, before ?? NO_ROWS, views.asClosed.facts, month);
      const current = valueOf(metric, after ?? NO_ROWS, views.current.facts, month);
      if (asClosed === null || current === null || asClosed === current) return [];
      const differences = differencesOf(metric, before?.rows ?? [], after?.rows ?? []);
      const adds = metric.value.kind === 'total';
      const found = explainDifference(differences, adds, whose, changes);
      // The same sums give another value: what changed is the target margin or the like.
      const causes: Cause[] =
        found.length > 0 ? found : [{ kind: 'SETTINGS', records: 0, effect: null }];
      const cause = inWords(causes);
      return [{ month, key: metric.key, clientId, label, asClosed, current, cause, causes }];
    });
  });
}

/**
 * What of a closed month is not as it was presented, figure by figure and client by client, each
 * with the records behind it. Eight statements, whatever the size.
 */
export async function readRestatements(
  scope: TenantScope,
  month: Month,
  facts: TenantFacts,
): Promise<Restatement[]> {
  const span = { from: month, to: month };
  const closed = allClosed(await readClosedMonths(scope, span), span);
  const then = factsAsClosed(facts, closed);
  const changes = await readChanges(scope, month, compareSettings(then, facts, month));
  const lines: Restatement[] = [];
  // What concerns the whole MSP is not for a token that is limited to some of its clients.
  const levels = scope.clientIds === null ? [OF_CLIENTS, OF_THE_MSP] : [OF_CLIENTS];
  for (const metrics of levels) {
    const asClosed = await readView(scope, metrics, month, { asClosed: true }, then);
    const current = await readView(scope, metrics, month, {}, facts);
    lines.push(...linesOf(metrics, { asClosed, current }, month, changes));
  }
  return lines;
}
