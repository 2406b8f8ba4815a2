import type { TenantScope } from '../../database/tenant-scope';
import type { MeasureKey } from '../../numbers/measures/catalogue';
import { measuresRedefined, type Definitions } from '../../numbers/measures/definitions';
import type { MeasureRow } from '../../numbers/measures/measure';
import { METRICS, type CataloguedMetric } from '../../numbers/metrics/catalogue';
import { dimensionsOf, measuresOf, readFor, readOfMsp } from '../../numbers/metrics/describe';
import type { MspSums } from '../../numbers/metrics/outcome';
import { isCounted } from '../../numbers/policy/judgement';
import type { Choices, Policy } from '../../numbers/policy/policy';
import { policyOfMonth, spansOfDifference } from '../../numbers/policy/settings';
import type { Cause } from '../../numbers/restating/cause';
import type { DateRange } from '../../numbers/units/day-range';
import { firstDay, type Month } from '../../numbers/units/month';
import { allClosed, factsAsClosed, readClosedMonths } from './closed-facts';
import {
  explainDifference,
  type Changes,
  type MeasureDifference,
  type Whose,
} from './explain-difference';
import type { MeasuredSlice } from '../serve/measure-request';
import { readMeasures } from '../serve/read-measures';
import { readRestatedPercentiles } from './restated-percentiles';
import { readRestatedTickets, readRestatedTime } from './restated-work';
import { isSum, linesOf, NO_ROWS, WHOLE_MSP, type Restatement } from './restatement';
import type { SliceFilter } from '../slice';
import type { TenantFacts } from '../serve/tenant-facts';

/** The same figures in one of the two views. */
interface View {
  readonly facts: TenantFacts;
  readonly slices: readonly MeasuredSlice[];
  /** Of the whole MSP; absent for a token limited to clients. */
  readonly msp?: MspSums | null;
}
interface Views {
  readonly asClosed: View;
  readonly current: View;
}

const hasClients = (metric: CataloguedMetric): boolean => dimensionsOf(metric).includes('CLIENT');
const isRead = ({ value }: CataloguedMetric): boolean => value.kind !== 'quantile';

/** One number for all of the MSP's clients is told once. */
const isShared = ({ value }: CataloguedMetric): boolean => value.kind === 'ofMsp';

const ofClients = (metric: CataloguedMetric): boolean => hasClients(metric) && !isShared(metric);

const OF_CLIENTS = METRICS.filter((metric) => isRead(metric) && ofClients(metric));
const OF_THE_MSP = METRICS.filter((metric) => isRead(metric) && !ofClients(metric));

/** What metrics of clients take from the whole MSP, by any basis. */
const SHARED = METRICS.flatMap((metric) => readOfMsp(metric, 'FULL'));

const measuresFor = (metrics: readonly CataloguedMetric[]): MeasureKey[] => [
  ...new Set([...metrics.flatMap(readFor), ...(metrics === OF_THE_MSP ? SHARED : [])]),
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

// Clients whose frozen and present agreements come to different amounts, and clients deleted since.
const CLIENT_CHANGES = `
  SELECT c.id, c.deleted, coalesce(n.amount, 0) IS DISTINCT FROM coalesce(w.amount, 0) AS reagreed
  FROM client c
  LEFT JOIN (SELECT client_id, sum(mrr + recurring_product_revenue) AS amount FROM agreement_month
    WHERE tenant_id = $1 AND month = $2::date GROUP BY 1) n ON n.client_id = c.id
  LEFT JOIN (SELECT client_id, sum((figures->>'mrr')::numeric
      + (figures->>'recurring_product_revenue')::numeric) AS amount FROM closed_figure
    WHERE tenant_id = $1 AND month = $2::date AND table_name = 'agreement_month' GROUP BY 1) w ON w.client_id = c.id
  WHERE c.tenant_id = $1`;

/**
 * How the settings differ from those at the closing: for the month itself, and the months in which
 * a choice changed.
 */
interface SettingsDifference {
  readonly settingsChanged: boolean;
  readonly seatTimingChanged: boolean;
  readonly spansOf: (choice: keyof Choices) => DateRange[];
}

/** The choices that counted numbers depend on. */
const countedChoices = (policy: Policy): string =>
  JSON.stringify(
    Object.entries(policy).filter(([choice]) => choice !== 'version' && isCounted(choice)),
  );

function compareSettings(was: TenantFacts, is: TenantFacts, month: Month): SettingsDifference {
  const then = policyOfMonth(was.changes, month);
  const now = policyOfMonth(is.changes, month);
  return {
    settingsChanged: countedChoices(then) !== countedChoices(now),
    seatTimingChanged: then.seatTiming !== now.seatTiming,
    spansOf: (choice) => spansOfDifference(was.changes, is.changes, choice),
  };
}

async function readChanges(
  scope: TenantScope,
  month: Month,
  { settingsChanged, seatTimingChanged, spansOf }: SettingsDifference,
  definitions: Definitions | null,
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
    redefined: new Set(definitions ? measuresRedefined(definitions) : []),
  };
}

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

/** The same sums give another value, so a setting such as the target margin has changed. */
const BY_SETTINGS: Cause = { kind: 'SETTINGS', records: 0, effect: null };

function linesOfLevel(
  metrics: readonly CataloguedMetric[],
  views: Views,
  month: Month,
  changes: Changes,
): Restatement[] {
  const keyOf = ({ key }: MeasuredSlice): string => JSON.stringify(key);
  const was = new Map(views.asClosed.slices.map((slice) => [keyOf(slice), slice]));
  const is = new Map(views.current.slices.map((slice) => [keyOf(slice), slice]));
  const facts = { asClosed: views.asClosed.facts, current: views.current.facts };
  const ofClients = metrics === OF_CLIENTS;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [before, after] = [was.get(key), is.get(key)];
    const slice = before ?? after!;
    const clientId = ofClients ? ((slice.key[0] as number | null) ?? null) : null;
    const whose: Whose = ofClients ? (clientId ?? 0) : 'EVERYBODY';
    const label = ofClients ? (slice.labels[0] ?? '') : WHOLE_MSP;
    const sides = {
      before: { ...(before ?? NO_ROWS), msp: views.asClosed.msp ?? null },
      after: { ...(after ?? NO_ROWS), msp: views.current.msp ?? null },
    };
    return metrics.flatMap((metric) =>
      linesOf({ metric, month, clientId, label, ...sides }, facts, (then, now) => {
        const differences = differencesOf(metric, then, now);
        const adds = isSum(metric);
        const causes = explainDifference(differences, adds, whose, changes);
        return causes.length > 0 ? causes : [BY_SETTINGS];
      }),
    );
  });
}

/** Client names as closed. Clients that did not exist then have their present name. */
const namesOf = ({ asClosed, current }: Views): Map<number | null, string> =>
  new Map(
    [...current.slices, ...asClosed.slices].map(({ key, labels }) => [
      (key[0] ?? null) as number | null,
      labels[0] ?? '',
    ]),
  );

/** Views with the sums of the whole MSP, which are the only slice of its own. */
const withMsp = (views: Views, { asClosed, current }: Views = views): Views => ({
  asClosed: { ...views.asClosed, msp: asClosed.slices[0] ?? null },
  current: { ...views.current, msp: current.slices[0] ?? null },
});

/**
 * Lists what differs in a closed month from what was presented, by figure and client, with the
 * records behind each difference. It takes twelve statements whatever the size, and eight for a
 * token limited to clients.
 */
export async function readRestatements(
  scope: TenantScope,
  month: Month,
  facts: TenantFacts,
): Promise<Restatement[]> {
  const span = { from: month, to: month };
  const closed = allClosed(await readClosedMonths(scope, span), span);
  const then = factsAsClosed(facts, closed);
  const changes = await readChanges(
    scope,
    month,
    compareSettings(then, facts, month),
    closed[0]!.definitions,
  );
  const inBoth = async (metrics: readonly CataloguedMetric[]): Promise<Views> => ({
    asClosed: await readView(scope, metrics, month, { asClosed: true }, then),
    current: await readView(scope, metrics, month, {}, facts),
  });
  // Figures of the whole MSP are not for a token limited to some of its clients.
  const msp = scope.clientIds === null ? withMsp(await inBoth(OF_THE_MSP)) : null;
  const read = await inBoth(OF_CLIENTS);
  const clients = msp ? withMsp(read, msp) : read;
  const lines = [
    ...linesOfLevel(OF_CLIENTS, clients, month, changes),
    ...(msp ? linesOfLevel(OF_THE_MSP, msp, month, changes) : []),
  ];
  const both = { asClosed: then, current: facts };
  const ranked = await readRestatedPercentiles(scope, month, both, changes, namesOf(clients));
  return [...lines, ...ranked];
}
