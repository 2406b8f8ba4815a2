import { openIntacct } from '../simulators/intacct/intacct';
import { fillLedger as fillIntacct, nameOf as inIntacct } from '../simulators/intacct/sample';
import { openNetsuite } from '../simulators/netsuite/netsuite';
import { fillLedger as fillNetsuite, nameOf as inNetsuite } from '../simulators/netsuite/sample';
import { openQuickbooks } from '../simulators/quickbooks/quickbooks';
import { fillLedger as fillQuickbooks, TOOLS, WAGES } from '../simulators/quickbooks/sample';
import { openLab, type ConnectorLab } from './open-lab';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

let lab: ConnectorLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

/** The same March of the same MSP, kept in three ledgers. */
const LEDGERS = [
  {
    system: 'QUICKBOOKS',
    words: { tools: TOOLS.name, wages: WAGES.name, item: 'Managed:Per user' },
    open: async () => {
      const simulator = await openQuickbooks();
      fillQuickbooks(simulator);
      return simulator;
    },
  },
  {
    system: 'INTACCT',
    words: { tools: inIntacct('6200'), wages: inIntacct('6100'), item: 'Managed per user' },
    open: async () => {
      const simulator = await openIntacct();
      fillIntacct(simulator);
      return simulator;
    },
  },
  {
    system: 'NETSUITE',
    words: { tools: inNetsuite('6200'), wages: inNetsuite('6100'), item: 'Managed per user' },
    open: async () => {
      const simulator = await openNetsuite();
      fillNetsuite(simulator);
      return simulator;
    },
  },
] as const;

/** Everything that is counted of every client and month. */
const COUNTED = `
  SELECT c.name, to_jsonb(m) - 'tenant_id' - 'client_id' AS month
  FROM client_month m LEFT JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
  WHERE m.tenant_id = $1 ORDER BY c.name, m.month`;

test('every month counts the same, whichever ledger keeps it', async () => {
  const counted = [];
  for (const { system, words, open } of LEDGERS) {
    await using simulator = await open();
    const msp = await lab.open([simulator.host]);
    const connection = await msp.connect({
      ...{ system, credentials: simulator.credentials },
      mapping: {
        items: { [words.item]: 'RECURRING_SERVICE' },
        tools: { [words.tools]: {} },
        payroll: { [words.wages]: {} },
      },
    });
    expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
    await msp.count();
    counted.push(await msp.rows(COUNTED));
  }
  expect(JSON.stringify(counted[0])).toContain('Harborview Dental Group');
  expect(counted[1]).toEqual(counted[0]);
  expect(counted[2]).toEqual(counted[0]);
});
