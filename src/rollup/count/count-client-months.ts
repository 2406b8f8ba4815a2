import { countRevenue, type RevenueFacts } from '../../numbers/measures/count-revenue';
import { countActiveMonths } from '../../numbers/measures/count-active-months';
import { coveredDays } from '../../numbers/measures/covered-days';
import { countHistory, countSeatMonths } from '../../numbers/measures/count-seat-months';
import { recurringLines, type RecurringLine } from '../../numbers/measures/recurring-lines';
import type { Dated } from '../../numbers/units/dated';
import { monthOf } from '../../numbers/units/month';
import type { ClientFacts } from './load/load-clients';
import type { TenantRules } from './load/load-tenant-rules';
import { bucketKey, type Bucket } from '../marks/stale-marks';
import type { BucketSums } from './sum-buckets';
import type { ClientMonth } from './write/write-client-months';

export interface CountedRecords {
  readonly clients: ReadonlyMap<number, ClientFacts>;
  readonly revenue: ReadonlyMap<string, readonly RevenueFacts[]>;
  readonly sums: BucketSums;
}

/** What all months of a client share. It is read once for any number of months. */
interface ClientHistory {
  readonly seats: readonly Dated<number>[];
  readonly endpoints: readonly Dated<number>[];
  readonly lines: readonly RecurringLine[];
}

const historyOf = (client: ClientFacts): ClientHistory => ({
  seats: countHistory(client.counts, 'seats'),
  endpoints: countHistory(client.counts, 'endpoints'),
  lines: recurringLines(client.agreements),
});

/**
 * A client has a row for every month since its first record, and for any other month with something
 * in it.
 */
const hasRow = (client: ClientFacts, bucket: Bucket, tenant: TenantRules, filled: boolean) => {
  const month = monthOf(bucket.month);
  const begun = client.first !== null && monthOf(client.first) <= month;
  return !client.deleted && (filled || (begun && month <= tenant.currentMonth));
};

function countMonth(
  client: ClientFacts,
  { seats, endpoints, lines }: ClientHistory,
  bucket: Bucket,
  revenue: readonly RevenueFacts[],
  { today, policyOf }: TenantRules,
): Omit<ClientMonth, keyof Bucket> {
  const month = monthOf(bucket.month);
  const { seatTiming } = policyOf(month);
  const seated = countSeatMonths(seats, client.active, month, today, seatTiming);
  const covered = coveredDays(lines, revenue, client.active, month, today);
  const charged = countSeatMonths(seats, client.active, month, today, seatTiming, covered);
  const active = countActiveMonths(client.active, month, today);
  const equipped = countSeatMonths(endpoints, client.active, month, today, seatTiming);
  return {
    hasSeatCount: seats.length > 0,
    hasEndpointCount: endpoints.length > 0,
    hasCoveredDay: covered.length > 0,
    sums: {
      seatMonths: seated.all,
      estimatedSeatMonths: seated.estimated,
      coveredSeatMonths: charged.all,
      endpointMonths: equipped.all,
      activeClientMonths: active,
      seatedClientMonths: seats.length > 0 ? active : 0n,
      ...countRevenue(lines, revenue, client.active, month, today),
    },
  };
}

const NOTHING: Omit<ClientMonth, keyof Bucket> = {
  hasSeatCount: false,
  hasEndpointCount: false,
  hasCoveredDay: false,
  sums: {},
};

/**
 * Computes the serving rows of the buckets from their sums and the client's history. Buckets
 * without a row are left out.
 */
export function countClientMonths(
  buckets: readonly Bucket[],
  { clients, revenue, sums }: CountedRecords,
  tenant: TenantRules,
): ClientMonth[] {
  const histories = new Map<number, ClientHistory>();
  return buckets.flatMap((bucket) => {
    const key = bucketKey(bucket);
    const client = clients.get(bucket.clientId);
    const posted = revenue.get(key) ?? [];
    const summed = sums.get(key);
    const filled = summed !== undefined || posted.length > 0;
    if (!client)
      return bucket.clientId === 0 && filled ? [ofNobody(bucket, posted, summed, tenant)] : [];
    if (!hasRow(client, bucket, tenant, filled)) return [];
    const history = histories.get(client.id) ?? historyOf(client);
    histories.set(client.id, history);
    // The MSP itself has only time.
    const counted = client.internal ? NOTHING : countMonth(client, history, bucket, posted, tenant);
    return [{ ...bucket, ...counted, sums: { ...counted.sums, ...summed } }];
  });
}

function ofNobody(
  bucket: Bucket,
  posted: readonly RevenueFacts[],
  summed: ClientMonth['sums'] | undefined,
  { today }: TenantRules,
): ClientMonth {
  const revenue = countRevenue([], posted, null, monthOf(bucket.month), today);
  return { ...bucket, ...NOTHING, sums: { ...revenue, ...summed } };
}
