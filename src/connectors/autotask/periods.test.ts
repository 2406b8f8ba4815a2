import { periodsOf } from './periods';
import type { Contract, ServiceUnits } from './shapes';

const contract: Contract = {
  ...{ id: '1', companyID: '2', contractName: 'Complete Care', contractType: null },
  status: { id: '1', name: 'Active' },
  startDate: '2026-01-01T00:00:00Z',
  endDate: '2026-12-31T00:00:00Z',
};

const units = (
  from: string,
  to: string,
  price: string,
  more: Partial<ServiceUnits> = {},
): ServiceUnits => ({
  ...{ id: from, contractID: '1', contractServiceID: '10', serviceID: { id: '5', name: 'User' } },
  ...{ units: '10', price, startDate: `${from}T00:00:00Z`, endDate: `${to}T00:00:00Z` },
  approveAndPostDate: `${from}T00:00:00Z`,
  ...more,
});

const inactive: Contract = { ...contract, status: { id: '0', name: 'Inactive' } };

test.each([
  ['2026-03-01', '2026-03-31', { amount: '310', cycle: 'MONTHLY' }],
  ['2026-01-31', '2026-02-27', { amount: '310', cycle: 'MONTHLY' }],
  ['2026-03-15', '2026-04-14', { amount: '310', cycle: 'MONTHLY' }],
  ['2026-01-01', '2026-03-31', { amount: '310', cycle: 'QUARTERLY' }],
  ['2026-01-01', '2026-06-30', { amount: '310', cycle: 'SEMIANNUAL' }],
  ['2026-01-01', '2026-12-31', { amount: '310', cycle: 'ANNUAL' }],
  ['2026-03-02', '2026-03-08', { amount: '310', cycle: 'WEEKLY' }],
  ['2026-03-22', '2026-03-31', { amount: '961', cycle: 'MONTHLY' }],
  ['2026-03-22', '2026-04-10', { amount: '471.4583', cycle: 'MONTHLY' }],
])('310 from %s to %s is %j', (from, to, charge) =>
  expect(periodsOf(contract, [units(from, to, '310')], 'OF_ALL')[0]!.charge).toEqual(charge),
);

test('the latest period goes on to the end of the contract, and the ones before end as they say', () => {
  const rows = [units('2026-02-01', '2026-02-28', '300'), units('2026-01-01', '2026-01-31', '300')];
  expect(periodsOf(contract, rows, 'OF_ALL').map(({ from, until }) => [from, until])).toEqual([
    ['2026-01-01', '2026-02-01'],
    ['2026-02-01', '2027-01-01'],
  ]);
});

test('a service ends where its periods end, when another one of the contract has a later one', () => {
  const ended = units('2026-01-01', '2026-01-31', '300', { contractServiceID: '11' });
  const rows = [ended, units('2026-02-01', '2026-02-28', '300')];
  expect(periodsOf(contract, rows, 'OF_ALL').map(({ line, until }) => [line, until])).toEqual([
    ['service 11', '2026-02-01'],
    ['service 10', '2027-01-01'],
  ]);
});

test('an inactive contract charges for what was posted alone, and then no more', () => {
  const planned = units('2026-02-01', '2026-02-28', '300', { approveAndPostDate: null });
  const rows = [units('2026-01-01', '2026-01-31', '300'), planned];
  expect(periodsOf(inactive, rows, 'OF_ALL').map(({ from, until }) => [from, until])).toEqual([
    ['2026-01-01', '2026-02-01'],
  ]);
});

test('a period that ends before it begins counts for nothing', () =>
  expect(periodsOf(contract, [units('2026-02-01', '2026-01-01', '300')], 'OF_ALL')).toEqual([]));
