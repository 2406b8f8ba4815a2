import { checkConnection } from '../../src/connectors/connection/check-connection';
import { sampleUnits } from '../simulators/autotask/sample';
import { autotaskLab } from './autotask-lab';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const lab = autotaskLab();

test('units of each month make the history of seats and of what a contract charges', async () => {
  const { simulator, msp, connection, remap } = lab;
  simulator.place('ContractServiceUnits', sampleUnits(2, 70));
  simulator.place('Services', { id: 18, name: 'Office suite', isActive: true });
  // Ended in January, as the other service has later periods.
  simulator.place('ContractServiceUnits', {
    ...sampleUnits(1, 10),
    ...{ id: 88_101, contractServiceID: 411, serviceID: 18, price: 200 },
  });
  await remap({ productServices: ['Office suite'] });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT line, kind, effective_on::text AS on, amount::text, cycle FROM agreement_amount
       WHERE tenant_id = $1 ORDER BY 1, 3`,
    ),
  ).toMatchInlineSnapshot(`
[
  {
    "amount": "7360.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2026-01-01",
  },
  {
    "amount": "8050.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2026-02-01",
  },
  {
    "amount": "7360.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2026-03-01",
  },
  {
    "amount": "0.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2027-01-01",
  },
  {
    "amount": "200.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_PRODUCT",
    "line": "service 411 MONTHLY",
    "on": "2026-01-01",
  },
  {
    "amount": "0.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_PRODUCT",
    "line": "service 411 MONTHLY",
    "on": "2026-02-01",
  },
]
`);
  expect(
    await msp.rows(
      `SELECT effective_on::text AS on, seats, endpoints FROM seat_count WHERE tenant_id = $1 AND NOT deleted ORDER BY 1`,
    ),
  ).toMatchInlineSnapshot(`
[
  {
    "endpoints": null,
    "on": "2026-01-01",
    "seats": 64,
  },
  {
    "endpoints": null,
    "on": "2026-02-01",
    "seats": 70,
  },
  {
    "endpoints": null,
    "on": "2026-03-01",
    "seats": 64,
  },
  {
    "endpoints": null,
    "on": "2027-01-01",
    "seats": 0,
  },
]
`);
});

test('a price of each unit is multiplied, once the mapping says so; the check finds it out', async () => {
  const { simulator, msp, connection, remap } = lab;
  for (const month of [1, 2, 3])
    simulator.place('ContractServiceUnits', sampleUnits(month, 64, { price: 115 }));
  const { notes } = await checkConnection(msp.connections, msp.tenantId, connection);
  expect(notes.join()).toContain('unitPrices OF_EACH');
  await remap({ unitPrices: 'OF_EACH' });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT amount::text FROM agreement_amount WHERE tenant_id = $1 ORDER BY effective_on`,
    ),
  ).toEqual([{ amount: '7360.0000' }, { amount: '0.0000' }]);
});

test('seats and endpoints are counted from contacts and devices where no service counts them', async () => {
  const { simulator, msp, connection } = lab;
  for (const { id } of simulator.rows('ContractServiceUnits'))
    simulator.remove('ContractServiceUnits', id);
  simulator.place('ConfigurationItems', {
    ...{ id: 6001, companyID: 29_684, configurationItemType: 1, isActive: true },
    lastModifiedTime: '2026-03-01T00:10:00Z',
  });
  simulator.place('ConfigurationItems', {
    ...{ id: 6002, companyID: 29_684, configurationItemType: 1, isActive: false },
    lastModifiedTime: '2026-03-01T00:10:00Z',
  });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT seats, endpoints FROM seat_count WHERE tenant_id = $1 AND NOT deleted ORDER BY effective_on`,
    ),
  ).toEqual([{ seats: 1, endpoints: 1 }]);
});
