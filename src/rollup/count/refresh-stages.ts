import type { TenantScope } from '../../database/tenant-scope';
import { spreadWholeClients } from './load/client-range';
import { firstDay } from '../../numbers/units/month';
import type { StaffMember } from './load/load-staff';
import type { TenantRules } from './load/load-tenant-rules';
import type { MarkKey } from '../marks/not-counted';
import { markBands, refreshBands, takeBandMonths } from './refresh-bands';
import { refreshClientMonths } from './refresh-client-months';
import { refreshCosts } from './refresh-costs';
import { isStaffOutOfRange, refreshStaff } from './refresh-staff';
import { refreshTickets } from './refresh-tickets';
import { takeCosts } from '../marks/stale-costs';
import type { StaleKind } from '../marks/stale-tables';
import {
  takeBuckets,
  takeStaff,
  takeTickets,
  takeWholeClients,
  type Judging,
} from '../marks/stale-marks';

/** What a batch counts with. The staff is loaded at most once. */
export interface Counting {
  readonly scope: TenantScope;
  readonly tenant: TenantRules;
  staff(): Promise<ReadonlyMap<number, StaffMember>>;
  /** Whether anything was stepped over before: then its time may never have been judged. */
  readonly failedBefore: boolean;
  /** Whether marks were taken to judge all time again. Time that is landing meanwhile was not marked. */
  judgesAll: boolean;
}

/** One kind of work: it takes some marks and counts what they mark. */
export interface Stage {
  readonly kind: StaleKind;
  /**
   * The most that is taken at once: small enough for a short transaction, large enough to be worth
   * one.
   */
  readonly most: number;
  run(counting: Counting, limit: number): Promise<readonly MarkKey[]>;
}

/** The things taken could not be counted. */
export class CountFailed extends Error {
  constructor(
    readonly stage: Stage,
    readonly keys: readonly MarkKey[],
    override readonly cause: unknown,
  ) {
    super(`${stage.kind} could not be counted`, { cause });
  }
}

/** The key of a thing that is only counted as a whole. */
const WHOLE: MarkKey = [];

interface Steps<K> {
  readonly kind: StaleKind;
  readonly most: number;
  readonly take: (counting: Counting, limit: number) => Promise<readonly K[]>;
  readonly count: (counting: Counting, taken: readonly K[]) => Promise<unknown>;
  readonly keyOf: (taken: K) => MarkKey;
}

function stage<K>({ kind, most, take, count, keyOf }: Steps<K>): Stage {
  const self: Stage = {
    kind,
    most,
    run: async (counting, limit) => {
      const taken = await take(counting, limit).catch((error: unknown) => {
        // Checking whether the staff has to be counted is part of counting it.
        throw most === 1 ? new CountFailed(self, [WHOLE], error) : error;
      });
      if (taken.length === 0) return [];
      const keys = taken.map(keyOf);
      try {
        await count(counting, taken);
      } catch (error) {
        throw new CountFailed(self, keys, error);
      }
      return keys;
    },
  };
  return self;
}

const tickets = stage({
  kind: 'TICKET',
  most: 2000,
  take: ({ scope }, limit) => takeTickets(scope, limit),
  count: async ({ scope, tenant, staff }, keys) =>
    refreshTickets(scope, keys, tenant, await staff()),
  keyOf: ({ sourceId, externalId }) => [sourceId, externalId],
});

/** Notes what the marks taken say of judging. */
function toJudge<M extends { readonly judging: Judging }>(counting: Counting, marks: M[]): M[] {
  counting.judgesAll ||= marks.some(({ judging }) => judging === 'ALL');
  if (!counting.failedBefore) return marks;
  return marks.map((mark) => (mark.judging === 'NONE' ? { ...mark, judging: 'NEW' } : mark));
}

/** Turns the mark for a whole client into one mark for each of its months. */
const wholeClients = stage({
  kind: 'MONTH',
  most: 500,
  take: async (counting, limit) => toJudge(counting, await takeWholeClients(counting.scope, limit)),
  count: ({ scope, tenant }, clients) => spreadWholeClients(scope, clients, tenant.currentMonth),
  keyOf: ({ clientId }) => [clientId, null],
});

const clientMonths = stage({
  kind: 'MONTH',
  most: 500,
  take: async (counting, limit) => toJudge(counting, await takeBuckets(counting.scope, limit)),
  count: async ({ scope, tenant, staff }, buckets) =>
    refreshClientMonths(scope, buckets, tenant, await staff()),
  keyOf: ({ clientId, month }) => [clientId, month],
});

/** Staff is always recounted as a whole, also when the first month on record has moved. */
const wholeStaff = stage({
  kind: 'STAFF',
  most: 1,
  take: async ({ scope, tenant }) =>
    (await takeStaff(scope)) || (await isStaffOutOfRange(scope, tenant.currentMonth)) ? [null] : [],
  count: async ({ scope, tenant, staff }) => refreshStaff(scope, tenant, await staff()),
  keyOf: () => WHOLE,
});

const costs = stage({
  kind: 'COST',
  // A batch reads a year of everybody's hours by client.
  most: 12,
  take: ({ scope, tenant }, limit) => takeCosts(scope, tenant.currentMonth, limit),
  count: async ({ scope, tenant, staff }, months) => {
    await refreshCosts(scope, months, tenant, await staff());
    await markBands(scope, months);
  },
  keyOf: (month) => [month],
});

const bands = stage({
  kind: 'BAND',
  // Two years of a few thousand clients fit into memory easily.
  most: 24,
  take: ({ scope }, limit) => takeBandMonths(scope, limit),
  count: ({ scope, tenant }, months) => refreshBands(scope, months, tenant),
  keyOf: (month) => [firstDay(month)],
});

/**
 * Tickets come first, because their lives mark client-months. Costs depend on tickets,
 * client-months and staff. Bands depend on costs and come last.
 */
const STAGES_OF: Readonly<Record<StaleKind, readonly Stage[]>> = {
  TICKET: [tickets],
  MONTH: [wholeClients, clientMonths],
  STAFF: [wholeStaff],
  COST: [costs],
  BAND: [bands],
};

export const STAGES: readonly Stage[] = Object.values(STAGES_OF).flat();
