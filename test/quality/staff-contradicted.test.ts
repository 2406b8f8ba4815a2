import { openSmallServer, type SmallServer } from '../rollup/small-msp';
import { foundIn, openSound, technician } from './contradictory-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

test('a monthly and an hourly cost that cannot both be right', async () => {
  const msp = await openSound(on);
  const cost = (id: string, monthlyCost: string, hourlyCost: string | null) =>
    technician(id, { costs: [{ effectiveOn: '2025-01-01', monthlyCost, hourlyCost }] });
  await msp.send('technicians', [
    cost('fits', '4800', '30'),
    cost('at the edge', '600', '30'),
    cost('by the hour twice', '30', '30'),
    cost('by the year', '57600', '30'),
    cost('one', '57600', null),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'COSTS_AT_ODDS')).toEqual({ count: 2, share: 0.5 });
});

test('a tool for clients of whom none is one in the period', async () => {
  const msp = await openSound(on);
  await msp.send('clients', [
    { externalId: 'gone', name: 'gone', onboardedOn: '2025-01-01', offboardedOn: '2026-04-01' },
  ]);
  const tool = (externalId: string, clientExternalIds: string[], more: object = {}) => ({
    externalId,
    name: externalId,
    effectiveOn: '2026-01-01',
    monthlyCost: '9',
    basis: 'NAMED_CLIENTS',
    clientExternalIds,
    ...more,
  });
  await msp.send('tool-costs', [
    tool('for one', ['A', 'gone']),
    tool('for gone', ['gone']),
    tool('for none', []),
    tool('ended', ['gone'], { endsBefore: '2026-05-01' }),
    tool('for all', ['gone'], { basis: 'PER_CLIENT' }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'TOOL_COSTS_FOR_NOBODY')).toEqual({ count: 2, share: 2 / 3 });
});

test('a headcount below the technicians on record: two of one employee', async () => {
  const msp = await openSound(on);
  const heads = (effectiveOn: string, employees: number) => ({
    externalId: effectiveOn,
    effectiveOn,
    employees,
    technicalEmployees: 1,
  });
  await msp.send('headcounts', [heads('2026-04-01', 2), heads('2026-05-01', 1)]);
  await msp.count();
  const months = { from: '2026-04', to: '2026-05' };
  expect(await foundIn(msp, 'HEADCOUNT_BELOW_STAFF', months)).toEqual({ count: 1, share: 0.5 });
});

test('people with more than a full-time job count as one employee each', async () => {
  const msp = await openSound(on);
  await msp.send('technicians', [technician('t3', { fte: 1.5 }), technician('t4', { fte: 1.5 })]);
  const heads = (externalId: string, effectiveOn: string, employees: number) => ({
    externalId,
    effectiveOn,
    employees,
    technicalEmployees: 1,
  });
  await msp.send('headcounts', [heads('all', '2026-04-01', 4), heads('few', '2026-05-01', 3)]);
  await msp.count();
  const months = { from: '2026-04', to: '2026-05' };
  expect(await foundIn(msp, 'HEADCOUNT_BELOW_STAFF', months)).toEqual({ count: 1, share: 0.5 });
});

test('costs and allocations from after leaving', async () => {
  const msp = await openSound(on);
  const left = { employedUntil: '2026-05-01', allocations: [], costs: [] };
  await msp.send('technicians', [
    technician('left', { employedUntil: '2026-05-01' }),
    technician('costs', { ...left, costs: [{ effectiveOn: '2026-05-01', monthlyCost: '1' }] }),
    technician('works', {
      ...left,
      allocations: [{ effectiveOn: '2026-06-01', deliveryArea: 'SUPPORT', share: 1 }],
    }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'STAFF_RECORDS_AFTER_LEAVING')).toEqual({ count: 2, share: 2 / 3 });
});

test('one address twice is one person twice; none is nobody', async () => {
  const msp = await openSound(on);
  await msp.send('technicians', [
    technician('a', { email: 'ann@msp.example' }),
    technician('b', { email: 'Ann@MSP.example' }),
    technician('c', { email: ' ' }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'TECHNICIANS_SENT_TWICE')).toEqual({ count: 1, share: 0.2 });
});
