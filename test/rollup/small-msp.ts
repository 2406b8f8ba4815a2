import { TENANT_SCOPES } from '../../src/auth/scopes';
import { fixedClock, type Clock } from '../../src/clock';
import { toGlobalId } from '../../src/scalars/global-id';
import { acceptRecords } from '../../src/ingest/accept-records';
import type { RecordKind } from '../../src/ingest/record-kind';
import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import type { Month } from '../../src/numbers/units/month';
import { refreshStale } from '../../src/rollup/count/refresh';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';

type Records = readonly Readonly<Record<string, unknown>>[];

/** A server for many small MSPs, each of which lives at its own time. */
export interface SmallServer extends TestServer {
  setClock(clock: Clock): void;
}

export async function openSmallServer(): Promise<SmallServer> {
  let present = TEST_CLOCK;
  const server = await openTestServer({ clock: { now: () => present.now() } });
  return { ...server, setClock: (clock) => void (present = clock) };
}

/** A value as the API answers it. */
export interface Told {
  readonly value: number | null;
  readonly reason: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly status: string;
  readonly bound: string | null;
  readonly incompleteMonths: number;
  readonly period: { readonly label: string; readonly partial: boolean };
  readonly target: { readonly min: number | null; readonly max: number | null } | null;
}

export interface TableOf {
  readonly rows: readonly { readonly values: readonly Told[] }[];
  readonly totals: readonly Told[];
}

export interface Among {
  readonly clients?: readonly number[];
  readonly deliveryAreas?: readonly string[];
}

const VALUE = `{ value reason numerator denominator status bound incompleteMonths
  period { label partial } target { min max } }`;
const TABLE = `query ($query: MetricsQuery!) {
  metrics(query: $query) { rows { values ${VALUE} } totals ${VALUE} } }`;
const SERIES = `query ($key: MetricKey!, $period: PeriodInput!, $grain: Grain) {
  msp { series(key: $key, period: $period, grain: $grain) ${VALUE} } }`;

/** An MSP of one test: records go in by the same door as everybody's, numbers come out of the API. */
export class SmallMsp {
  private constructor(
    readonly on: SmallServer,
    readonly id: number,
    readonly clock: Clock,
  ) {}

  static async open(
    on: SmallServer,
    now = '2026-06-30T23:00:00Z',
    timeZone = 'America/New_York',
  ): Promise<SmallMsp> {
    return new SmallMsp(on, await createMsp(on.database, { timeZone }), fixedClock(now));
  }

  /** The same MSP at another time. */
  at(now: string): SmallMsp {
    return new SmallMsp(this.on, this.id, fixedClock(now));
  }

  async send(kind: RecordKind, records: Records): Promise<this> {
    const sent = { tenantId: this.id, source: 'psa', kind, records };
    const { errors } = await acceptRecords(this.on.database, this.clock, sent);
    if (errors[0]) throw new Error(`${kind}: ${JSON.stringify(errors[0])}`);
    return this;
  }

  async count(): Promise<this> {
    await refreshStale(this.on.database, this.id, this.clock);
    return this;
  }

  /** Over HTTP, with every scope, at the MSP's own time. */
  async ask<T>(text: string, variables: object = {}): Promise<T> {
    this.on.setClock(this.clock);
    const token = this.on.token(TENANT_SCOPES, { tenantId: this.id });
    const { data, errors } = await this.on.query<T>(token, text, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async table(query: object): Promise<TableOf> {
    return (await this.ask<{ metrics: TableOf }>(TABLE, { query })).metrics;
  }

  /** One number over some months, of all or of some clients or areas. */
  async value(key: MetricKey, from: Month, to: Month = from, among: Among = {}): Promise<Told> {
    const { clients, ...rest } = among;
    const ids = clients?.map((client) => toGlobalId('client', this.id, client));
    const filter = { ...rest, clients: ids };
    const { totals } = await this.table({ metrics: [key], period: { from, to }, filter });
    return totals[0]!;
  }

  /** One number of the MSP, period by period. */
  async series(key: MetricKey, period: object, grain = 'MONTH'): Promise<readonly Told[]> {
    const variables = { key, period, grain };
    return (await this.ask<{ msp: { series: Told[] } }>(SERIES, variables)).msp.series;
  }

  clientId(externalId: string): Promise<number> {
    return this.on.database.read({ tenantId: this.id, clientIds: null }, async (scope) => {
      const [row] = await scope.query<{ id: number }>(
        `SELECT id FROM client WHERE tenant_id = $1 AND external_id = $2`,
        [this.id, externalId],
      );
      return row!.id;
    });
  }
}

/** A managed client since the start of 2025, with its seats. */
export const managed = async (msp: SmallMsp, externalId: string, seats: number | null) => {
  await msp.send('clients', [{ externalId, name: externalId, onboardedOn: '2025-01-01' }]);
  await msp.send('agreements', [
    {
      externalId: `agreement ${externalId}`,
      clientExternalId: externalId,
      name: 'Managed',
      type: 'MANAGED',
      startsOn: '2025-01-01',
    },
  ]);
  if (seats === null) return;
  await msp.send('seat-counts', [
    {
      externalId: `seats ${externalId}`,
      clientExternalId: externalId,
      effectiveOn: '2025-01-01',
      seats,
    },
  ]);
};

/** What its agreement brings a month. */
export const bill = (msp: SmallMsp, client: string, amount: string) =>
  msp.send('agreement-amounts', [
    {
      agreementExternalId: `agreement ${client}`,
      effectiveOn: '2025-01-01',
      amount,
      cycle: 'MONTHLY',
    },
  ]);

let entries = 0;
/** Support time of a client. */
export const worked = (
  clientExternalId: string | null,
  startedAt: string,
  hours: number,
  more: object = {},
) => ({
  externalId: `entry ${(entries += 1)}`,
  clientExternalId,
  startedAt,
  minutes: String(Math.round(hours * 60)),
  ...more,
});

/** Hours too many for one entry, over as many as it takes. */
export const workedLong = (client: string, day: string, hours: number) =>
  Array.from({ length: Math.ceil(hours / 10) }, (_, i) =>
    worked(client, `${day}T15:00:00Z`, Math.min(10, hours - i * 10)),
  );
