import fc from 'fast-check';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { faultsIn } from '../api/faults-in-text';
import { createMsp } from '../fixture/database';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';
import { openTestServer, type TestServer } from '../fixture/server';
import { CLOCK, deliver, tidily } from '../properties/deliver';
import { someMsp, tried } from '../properties/random-msp';
import { allThatIsSaid } from './all-that-is-said';
import { refuteClientPage } from './client-page';
import { bandByMrr, sendSampleIn } from './part-of-sample';
import { refuteOutcomes } from './plan-outcomes';
import { refuteAll } from './refute-all';
import { closeMonths, refuteRestated } from './restated';
import { refuteTopLines } from './top-lines';

/**
 * Every sentence is read back: its figures multiply or add up to its amount, and neither its advice nor its verdict
 * goes against the rows beside it.
 */
const QUARTER = { period: { from: '2026-01', to: '2026-03' }, quarter: '2026-Q1' };
const RUNNING = { period: { from: '2026-04', to: '2026-05' }, quarter: '2026-Q2' };
const YEAR = { period: { from: '2025-04', to: '2026-03' }, quarter: '2025-Q3' };

/** In pounds no sentence is about the running quarter. */
const OTHERS = [
  { currency: 'JPY', factor: 150, until: '2026-06-01' },
  { currency: 'GBP', factor: 0.8, until: '2026-04-01' },
];

jest.setTimeout(300_000);

describe('the sample MSP', () => {
  let server: SampleServer;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    server = await openSampleServer();
    tokens.set('USD', server.full);
    await bandByMrr(server, server.full, 1);
    for (const each of OTHERS) tokens.set(each.currency, await sendSampleIn(server, each));
  }, 600_000);
  afterAll(() => server?.close());

  test.each([
    ['USD', QUARTER],
    ['USD', RUNNING],
    ['USD', YEAR],
    ['JPY', QUARTER],
    ['JPY', RUNNING],
    ['GBP', QUARTER],
  ])('in %s, no sentence of %j is refuted by its own figures', async (currency, asked) => {
    const { said, refuted } = refuteAll(await allThatIsSaid(server, tokens.get(currency)!, asked));
    expect(said).toBeGreaterThan(80);
    expect(refuted).toEqual([]);
  });

  test.each([
    ['USD', /[¥£€]/],
    ['JPY', /[$£€]|¥[\d,]*\.\d/],
    ['GBP', /[$¥€]/],
  ])(
    'in %s, the top lines of the report are not refuted, and all of it is in its own money and in words',
    async (currency, foreign) => {
      const { kinds, refuted, markdown } = await refuteTopLines(
        server,
        tokens.get(currency)!,
        QUARTER,
      );
      expect(kinds.length).toBeGreaterThan(3);
      expect(refuted).toEqual([]);
      const lines = markdown.split('\n').map((line) => line.replaceAll('\\', ''));
      expect(lines.filter((line) => /[$¥£]/.test(line)).length).toBeGreaterThan(10);
      expect(lines.filter((line) => foreign.test(line))).toEqual([]);
      expect(lines.flatMap(faultsIn)).toEqual([]);
    },
  );

  const oneClient = async (token: string): Promise<string> => {
    const text = '{ clients(first: 1) { nodes { id } } }';
    const { data } = await server.query<{ clients: { nodes: { id: string }[] } }>(token, text);
    return data.clients.nodes[0]!.id;
  };

  test.each(['USD', 'JPY', 'GBP'])(
    'in %s, nothing told of an action is refuted',
    async (currency) => {
      const token = tokens.get(currency)!;
      const { measured, refuted } = await refuteOutcomes(server, token, await oneClient(token));
      expect(refuted).toEqual([]);
      expect(measured).toBeGreaterThan(12);
    },
  );

  test.each(['USD', 'JPY', 'GBP'])(
    'in %s, a client is shown its own numbers, without money',
    async (currency) => {
      const token = tokens.get(currency)!;
      const page = await refuteClientPage(server, token, await oneClient(token));
      expect(page.refuted).toEqual([]);
      expect(page.numbers).toBeGreaterThan(12);
      expect(page.markdown.split('\n').flatMap(faultsIn)).toEqual([]);
      expect(page.markdown).not.toMatch(/[$¥£€]/);
    },
  );
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
          const ofQuarter = { period: { from: '2026-01', to: '2026-03' }, quarter: '2026-Q1' };
          const report = await refuteTopLines(server, token, ofQuarter);
          expect(report.refuted).toEqual([]);
          expect(report.markdown.replaceAll('\\', '').split('\n').flatMap(faultsIn)).toEqual([]);
        },
      ),
      tried(3),
    ));

  test('law: what is told of closed months that have changed is not refuted by its own figures', async () => {
    let all = 0;
    await fc.assert(
      fc.asyncProperty(
        someMsp,
        fc.constantFrom('USD', 'JPY', 'KWD'),
        async (sendings, currency) => {
          const tenantId = await createMsp(server.database, { currency });
          const token = server.token(TENANT_SCOPES, { tenantId });
          const batches = tidily(sendings);
          const half = Math.ceil(batches.length / 2);
          await deliver(server.database, tenantId, batches.slice(0, half));
          await closeMonths(server, token);
          await deliver(server.database, tenantId, batches.slice(half));
          const { restated, refuted } = await refuteRestated(server, token, currency);
          expect(refuted).toEqual([]);
          all += restated;
        },
      ),
      tried(3),
    );
    expect(all).toBeGreaterThan(20);
  });
});
