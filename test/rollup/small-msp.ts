import { fixedClock, type Clock } from '../../src/clock';
import { acceptRecords } from '../../src/ingest/accept-records';
import type { RecordKind } from '../../src/ingest/record-kind';
import { metric, type MetricKey } from '../../src/numbers/metrics/catalogue';
import { readFor } from '../../src/numbers/metrics/describe';
import { evaluate, type Evaluation } from '../../src/numbers/metrics/evaluate';
import { localDate } from '../../src/numbers/units/local-date';
import { monthOf, monthsThrough, type Month } from '../../src/numbers/units/month';
import { readMeasures } from '../../src/rollup/read-measures';
import { refreshStale } from '../../src/rollup/refresh';
import type { SliceFilter } from '../../src/rollup/slice';
import { readTenantFacts } from '../../src/rollup/tenant-facts';
import { createMsp, type TestDatabase } from '../fixture/database';

type Records = readonly Readonly<Record<string, unknown>>[];

/** An MSP of one test: records go in by the same door as everybody's, numbers come out as the API reads them. */
export class SmallMsp {
  private constructor(
    readonly on: TestDatabase,
    readonly id: number,
    readonly clock: Clock,
  ) {}

  static async open(
    on: TestDatabase,
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

  async value(
    key: MetricKey,
    from: Month,
    to: Month = from,
    filter: SliceFilter = {},
  ): Promise<Evaluation> {
    return this.on.database.read({ tenantId: this.id, clientIds: null }, async (scope) => {
      const of = metric(key);
      const { coverage, zone } = await readTenantFacts(scope);
      const slices = await readMeasures(scope, {
        measures: readFor(of),
        months: { from, to },
        filter,
      });
      return evaluate(of, slices[0]?.rows ?? [], {
        months: monthsThrough(from, to),
        currentMonth: monthOf(localDate(this.clock.now(), zone)),
        coverage,
        target: of.target,
      });
    });
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
