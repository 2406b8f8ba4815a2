import fc from 'fast-check';
import type { Dimension } from '../../src/numbers/dimension';
import { METRICS, type CataloguedMetric } from '../../src/numbers/metrics/catalogue';
import { countsOf } from '../../src/numbers/metrics/counts';
import { dimensionsOf } from '../../src/numbers/metrics/describe';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { CLOCK, deliver, tidily } from './deliver';
import { METRICS_AT_ONCE, metricsTable, type Table, type TableValue } from './metrics-table';
import { someContradictoryMsp } from './random-contradictions';
import { someMsp, tried } from './random-msp';

jest.setTimeout(120_000);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ clock: CLOCK });
});
afterAll(() => server.close());

const isAdditive = ({ value: { kind } }: CataloguedMetric): boolean =>
  kind === 'ratio' || kind === 'total';

const additive = (by: readonly Dimension[]): CataloguedMetric[] =>
  METRICS.filter((metric) => isAdditive(metric)).filter((metric) =>
    by.every((cut) => dimensionsOf(metric).includes(cut)),
  );

/** Sums of exact fractions arrive as binary ones. */
const TOLERANCE = 1e-6;

const OF_TIME: readonly Dimension[] = ['MONTH', 'QUARTER', 'YEAR'];

/**
 * The upper sides that need not add up over time: a client with a covered day anywhere in a period
 * takes part with all its fees of it, and in a month without such a day it takes no part.
 */
const isOfCovered = ({ value }: CataloguedMetric): boolean =>
  value.kind === 'ratio' && countsOf(value.under).cover;

/** The sides of each metric that do not add up to the whole, in words. */
function gaps(metrics: readonly CataloguedMetric[], table: Table, by: string): string[] {
  const addedUp = (place: number, side: 'numerator' | 'denominator'): number =>
    table.rows.reduce((sum, { values }) => sum + values[place]![side], 0);
  const isByTime = OF_TIME.some((cut) => by.includes(cut));
  return metrics.flatMap((metric, place) => {
    const { key, value } = metric;
    const whole = table.totals[place] as TableValue;
    return (
      (['numerator', 'denominator'] as const)
        // A single number is over 1, however it is cut.
        .filter((side) => side === 'numerator' || value.kind === 'ratio')
        .filter((side) => side === 'denominator' || !(isByTime && isOfCovered(metric)))
        .filter((side) => Math.abs(addedUp(place, side) - whole[side]) > TOLERANCE)
        .map((side) => `${key} by ${by}: ${side} ${addedUp(place, side)}, whole ${whole[side]}`)
    );
  });
}

async function gapsBy(tenantId: number, by: readonly Dimension[]): Promise<string[]> {
  const metrics = additive(by);
  const found: string[] = [];
  for (let from = 0; from < metrics.length; from += METRICS_AT_ONCE) {
    const some = metrics.slice(from, from + METRICS_AT_ONCE);
    const keys = some.map(({ key }) => key);
    const table = await metricsTable(server, tenantId, keys, by);
    found.push(...gaps(some, table, by.join(' and ')));
  }
  return found;
}

const COSTS = ['COST_TO_SERVE', 'LABOUR_COST', 'TOOL_COST'] as const;

function holdsFor(
  cuts: readonly (readonly Dimension[])[],
  runs: number,
  msps = someMsp,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(msps, async (sendings) => {
      const tenantId = await createMsp(server.database, { fiscalYearStartMonth: 2 });
      await deliver(server.database, tenantId, tidily(sendings));
      const found: string[] = [];
      for (const by of cuts) found.push(...(await gapsBy(tenantId, by)));
      expect(found).toEqual([]);
    }),
    tried(runs),
  );
}

test('a period split into months, quarters or years adds up to the whole', () =>
  holdsFor([['MONTH'], ['QUARTER'], ['YEAR']], 4));

test('the clients, with the residual, add up to the MSP', () =>
  holdsFor(
    [['CLIENT'], ['CLIENT', 'MONTH'], ['SEGMENT'], ['TERRITORY'], ['SEGMENT', 'QUARTER']],
    4,
  ));

test('areas, staff, boards, types and sources, with the residual, add up to the MSP', () =>
  holdsFor(
    [
      ['DELIVERY_AREA'],
      ['TECHNICIAN'],
      ['TIER'],
      ['BOARD'],
      ['TICKET_TYPE'],
      ['TICKET_SOURCE'],
      ['PRIORITY'],
      ['ESCALATED_TO'],
      ['AGREEMENT_TYPE'],
    ],
    4,
  ));

test('records that contradict each other add up all the same, by every cut', () =>
  holdsFor(
    [['MONTH'], ['CLIENT'], ['CLIENT', 'MONTH'], ['DELIVERY_AREA'], ['TECHNICIAN'], ['BOARD']],
    3,
    someContradictoryMsp,
  ));

test('whatever is sent, cost to serve is labour and tools', async () => {
  let known = 0;
  await fc.assert(
    fc.asyncProperty(someContradictoryMsp, async (sendings) => {
      const tenantId = await createMsp(server.database);
      await deliver(server.database, tenantId, tidily(sendings));
      const { rows } = await metricsTable(server, tenantId, COSTS, ['MONTH']);
      // A month from before the first labour cost has tools, and no cost to serve.
      for (const { values } of rows) {
        const [served, labour, tools] = values.map(({ value }) => value) as [
          number | null,
          number | null,
          number | null,
        ];
        if (served === null || labour === null || tools === null) continue;
        known += 1;
        expect(served).toBeCloseTo(labour + tools, 6);
      }
    }),
    tried(4),
  );
  expect(known).toBeGreaterThan(5);
});
