import fc from 'fast-check';
import type { Client } from 'pg';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { METRIC_KEYS } from '../../src/numbers/metrics/catalogue';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { CLOCK, deliver, tidily } from '../properties/deliver';
import { someContradictoryMsp } from '../properties/random-contradictions';
import { someMsp, tried } from '../properties/random-msp';
import type { Sending } from '../properties/sending';
import { askNumbers } from './ask-numbers';
import {
  checkNaturalBreaks,
  checkQuantiles,
  checkStandardRate,
  checkThresholds,
} from './check-bands';
import { checkAispDrivers, checkOwnSplits, checkSums } from './check-drivers';
import { checkMeasureDrivers } from './check-measure-drivers';
import { differing } from './differing';
import { fileOf, openRaw, sqlFile, type Checked } from './open-checks';
import type { ToldTwice } from './told-twice';

/** Small and odd MSPs: no seats, gaps, credits, moved and merged tickets, everything deleted now and then. */
jest.setTimeout(120_000);

const PERIOD = { from: '2025-11', to: '2026-03' };
const ASKED = { ...PERIOD, today: '2026-03-18', zone: 'America/Chicago' };
const MONTHS = ['2025-12', '2026-02', '2026-03'];

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ clock: CLOCK });
}, 60_000);
afterAll(() => server?.close());

/** Sends an MSP in and holds what it answers against its raw tables. */
async function onRandomMsp(
  sendings: readonly Sending[],
  check: (of: ToldTwice) => Promise<void>,
): Promise<void> {
  const tenantId = await createMsp(server.database);
  await deliver(server.database, tenantId, tidily(sendings));
  const raw: Client = await openRaw(server.superuserUrl, tenantId, ASKED);
  try {
    await check({ server, token: server.token(TENANT_SCOPES, { tenantId }), raw });
  } finally {
    await raw.end();
  }
}

async function everyNumber({ token, raw }: ToldTwice): Promise<void> {
  const answered = await askNumbers(server, token, PERIOD);
  for (const key of METRIC_KEYS) {
    const { rows } = await raw.query<Checked>(sqlFile(fileOf(key)));
    expect({ key, differing: differing(answered, rows, key) }).toEqual({ key, differing: [] });
  }
}

/** An MSP where nobody ever pays a fee has nothing to band. */
async function everyBand(of: ToldTwice): Promise<void> {
  const { rowCount } = await of.raw.query('SELECT FROM band_figure WHERE basis > 0');
  if (rowCount === 0) return;
  await checkThresholds(of, MONTHS, ['100', '2500']);
  for (const count of [2, 3]) {
    await checkQuantiles(of, MONTHS, count);
    await checkNaturalBreaks(of, MONTHS, count);
  }
}

test('every metric is the same in SQL from the raw tables', () =>
  fc.assert(
    fc.asyncProperty(someMsp, (sendings) => onRandomMsp(sendings, everyNumber)),
    tried(2),
  ));

test('records that contradict each other: every metric is the same in SQL, and no cost is lost', () =>
  fc.assert(
    fc.asyncProperty(someContradictoryMsp, (sendings) => onRandomMsp(sendings, everyNumber)),
    tried(2),
  ));

test('bands, refined bands and outliers are the same in SQL; at standard rates nothing is lost', () =>
  fc.assert(
    fc.asyncProperty(someMsp, (sendings) =>
      onRandomMsp(sendings, async (of) => {
        await everyBand(of);
        await checkStandardRate(of, PERIOD);
      }),
    ),
    tried(3),
  ));

test('drivers are the same in SQL, come to the change, and say figures that multiply to them', () =>
  fc.assert(
    fc.asyncProperty(someMsp, (sendings) =>
      onRandomMsp(sendings, async (of) => {
        const months = [
          ['2025-12', '2026-01'],
          ['2026-01', '2026-02'],
          // Of March, 18 days are over.
          ['2026-02', '2026-03'],
        ] as const;
        await checkAispDrivers(of, months);
        await checkOwnSplits(of, months);
        await checkMeasureDrivers(of, { months: months[1], lengths: [1, 1] });
        await checkMeasureDrivers(of, { months: months[2], lengths: [1, 18 / 31] });
        await checkSums(
          of,
          ['RHEM', 'GROSS_MARGIN_PERCENT', 'AVERAGE_MRR', 'UTILIZATION'],
          '2026-03',
        );
      }),
    ),
    tried(3),
  ));
