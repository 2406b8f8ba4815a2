import fc from 'fast-check';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { faultsIn } from '../api/faults-in-text';
import { createMsp } from '../fixture/database';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';
import { openTestServer, type TestServer } from '../fixture/server';
import { CLOCK, deliver, tidily } from '../properties/deliver';
import { someMsp, tried } from '../properties/random-msp';
import { allThatIsSaid } from './all-that-is-said';
import { bandByMrr, sendSampleIn } from './part-of-sample';
import { refuteAll } from './refute-all';

/**
 * Every sentence is read back: its figures multiply or add up to its amount, and neither its advice nor its verdict
 * goes against the rows beside it.
 */
const QUARTER = { period: { from: '2026-01', to: '2026-03' }, quarter: '2026-Q1' };
const RUNNING = { period: { from: '2026-04', to: '2026-05' }, quarter: '2026-Q2' };
const YEAR = { period: { from: '2025-04', to: '2026-03' }, quarter: '2025-Q3' };

jest.setTimeout(300_000);

describe('the sample MSP', () => {
  let server: SampleServer;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    server = await openSampleServer();
    tokens.set('USD', server.full);
    await bandByMrr(server, server.full, 1);
    for (const [currency, factor] of [
      ['JPY', 150],
      ['GBP', 0.8],
    ] as const)
      tokens.set(currency, await sendSampleIn(server, currency, factor));
  }, 600_000);
  afterAll(() => server?.close());

  test.each([
    ['USD', QUARTER],
    ['USD', RUNNING],
    ['USD', YEAR],
    ['JPY', QUARTER],
    ['JPY', RUNNING],
    ['GBP', QUARTER],
    ['GBP', RUNNING],
  ])('in %s, no sentence of %j is refuted by its own figures', async (currency, asked) => {
    const { said, refuted } = refuteAll(await allThatIsSaid(server, tokens.get(currency)!, asked));
    expect(said).toBeGreaterThan(80);
    expect(refuted).toEqual([]);
  });

  test.each([
    ['JPY', /[$£€]|¥[\d,]*\.\d/],
    ['GBP', /[$¥€]/],
  ])('in %s, the whole report is in its own money and in words', async (currency, foreign) => {
    const text = 'query ($quarter: Quarter!) { quarterlyReport(quarter: $quarter) { markdown } }';
    const { data, errors } = await server.query<{ quarterlyReport: { markdown: string } }>(
      tokens.get(currency)!,
      text,
      { quarter: QUARTER.quarter },
    );
    expect(errors).toBeUndefined();
    const lines = data.quarterlyReport.markdown
      .split('\n')
      .map((line) => line.replaceAll('\\', ''));
    expect(lines.filter((line) => /[¥£]/.test(line)).length).toBeGreaterThan(10);
    expect(lines.filter((line) => foreign.test(line))).toEqual([]);
    expect(lines.flatMap(faultsIn)).toEqual([]);
  });
});

describe('small and odd MSPs', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer({ clock: CLOCK });
  }, 120_000);
  afterAll(() => server?.close());

  test('law: no sentence is refuted by its own figures', () =>
    fc.assert(
      fc.asyncProperty(
        someMsp,
        fc.constantFrom('USD', 'JPY', 'GBP', 'KWD'),
        async (sendings, currency) => {
          const tenantId = await createMsp(server.database, { currency });
          await deliver(server.database, tenantId, tidily(sendings));
          const token = server.token(TENANT_SCOPES, { tenantId });
          const asked = { period: { from: '2025-11', to: '2026-03' }, quarter: '2026-Q1' };
          const { refuted } = refuteAll(await allThatIsSaid(server, token, asked));
          expect(refuted).toEqual([]);
        },
      ),
      tried(8),
    ));
});
