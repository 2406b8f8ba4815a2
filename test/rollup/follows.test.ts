import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

test('time under an agreement of another client follows its type and its deletion', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 100);
  await managed(msp, 'B', 100);
  const project = { externalId: 'p', clientExternalId: 'A', name: 'P', startsOn: '2025-01-01' };
  await msp.send('agreements', [{ ...project, type: 'PROJECT' }]);
  const under = { agreementExternalId: 'p' };
  await msp.send('time-entries', [worked('B', '2026-05-11T15:00:00Z', 2, under)]);
  const reactive = async () => (await (await msp.count()).value('REACTIVE_HOURS', '2026-05')).value;
  expect(await reactive()).toBe(0);
  await msp.send('agreements', [{ ...project, type: 'MANAGED' }]);
  expect(await reactive()).toBe(2);
  await msp.send('agreements', [{ ...project, type: 'PROJECT' }]);
  expect(await reactive()).toBe(0);
  await msp.send('agreements', [{ ...project, type: 'PROJECT', deleted: true }]);
  expect(await reactive()).toBe(2);
});
