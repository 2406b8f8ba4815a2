import {
  bill,
  managed,
  openSmallServer,
  type SmallMsp,
  type SmallServer,
} from '../rollup/small-msp';
import { day, foundIn, MAY, openSound, sendFrom, shownOf } from './contradictory-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const client = (externalId: string, more: object = {}) => ({
  externalId,
  name: externalId,
  onboardedOn: '2025-01-01',
  ...more,
});
const revenue = (externalId: string, postedOn: string, more: object = {}) => ({
  externalId,
  clientExternalId: 'C',
  kind: 'RECURRING_SERVICE',
  postedOn,
  amount: '100',
  ...more,
});
interface Named {
  readonly code: string;
  readonly clients: readonly { readonly name: string }[];
}
const NAMED = `{ dataQuality(period: { from: "2026-05", to: "2026-05" }) {
  findings { code clients { name } } } }`;
const JUNE = { from: '2026-06', to: '2026-06' };
const idsOf = (msp: SmallMsp, ...clients: string[]) =>
  Promise.all(clients.map((each) => msp.clientId(each))).then((ids) => ids.sort((a, b) => a - b));

test('several seat counts of one client and day that differ: one day of three', async () => {
  const msp = await openSound(on);
  const count = (externalId: string, clientExternalId: string, on: number, more: object) => ({
    externalId,
    clientExternalId,
    effectiveOn: day(on).slice(0, 10),
    ...more,
  });
  await msp.send('seat-counts', [
    count('site 1', 'A', 4, { seats: 10 }),
    count('site 2', 'A', 4, { seats: 20 }),
    count('same 1', 'B', 4, { seats: 10 }),
    count('same 2', 'B', 4, { seats: 10 }),
    count('seats only', 'A', 5, { seats: 10 }),
    count('endpoints only', 'A', 5, { endpoints: 12 }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'REPEATED_SEAT_COUNTS')).toEqual({ count: 1, share: 1 / 3 });
  expect(await shownOf(msp, 'REPEATED_SEAT_COUNTS')).toEqual(await idsOf(msp, 'A'));
  expect((await msp.value('SEAT_MONTHS', '2026-06', '2026-06')).value).toBe(20);
});

test('a status that dates or work contradict', async () => {
  const msp = await openSound(on);
  await msp.send('clients', [
    client('gone without a date', { status: 'OFFBOARDED' }),
    client('gone', { status: 'OFFBOARDED', offboardedOn: '2026-05-12' }),
    client('active and gone', { offboardedOn: '2026-05-01' }),
    client('leaves in May', { offboardedOn: '2026-05-12' }),
    client('idle prospect', { status: 'PROSPECT' }),
    client('worked prospect', { status: 'PROSPECT' }),
  ]);
  await msp.send('tickets', [
    { externalId: 'k', clientExternalId: 'worked prospect', openedAt: day(4) },
  ]);
  await msp.count();
  expect(await foundIn(msp, 'CLIENT_STATUS_DIFFERS')).toEqual({ count: 3, share: 3 / 8 });
  expect(await shownOf(msp, 'CLIENT_STATUS_DIFFERS')).toEqual(
    await idsOf(msp, 'gone without a date', 'active and gone', 'worked prospect'),
  );
});

test('a client deleted after its work moved takes its past with it, and is named', async () => {
  const msp = await openSound(on);
  await msp.send('clients', [
    client('never counted'),
    client('left', { offboardedOn: '2026-03-01' }),
  ]);
  await msp.count();
  const before = (await msp.value('SEAT_MONTHS', '2026-05')).value;
  await msp.send('clients', [
    client('B', { deleted: true }),
    client('never counted', { deleted: true }),
    client('left', { offboardedOn: '2026-03-01', deleted: true }),
  ]);
  await msp.count();
  expect(before).toBe(20);
  expect((await msp.value('SEAT_MONTHS', '2026-05')).value).toBe(10);
  expect(await foundIn(msp, 'DELETED_CLIENTS_WITH_HISTORY')).toEqual({ count: 1, share: 0.5 });
  expect(await shownOf(msp, 'DELETED_CLIENTS_WITH_HISTORY')).toEqual(await idsOf(msp, 'B'));
  const { dataQuality } = await msp.ask<{ dataQuality: { findings: Named[] } }>(NAMED);
  const clientsOf = (wanted: string) =>
    dataQuality.findings.find(({ code }) => code === wanted)?.clients.map(({ name }) => name);
  expect(clientsOf('DELETED_CLIENTS_WITH_HISTORY')).toEqual(['B']);
  expect(clientsOf('AGREEMENTS_WITHOUT_AMOUNTS') ?? []).toEqual([]);
});

test('two clients of one name, in any case; the MSP itself and deleted ones are none', async () => {
  const msp = await openSound(on);
  await msp.send('clients', [
    client('C', { name: 'Acme' }),
    client('D', { name: ' ACME ' }),
    client('E', { name: 'Acme', deleted: true }),
    client('F', { name: 'Acme', internal: true }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'CLIENTS_SENT_TWICE')).toEqual({ count: 1, share: 0.25 });
  expect(await shownOf(msp, 'CLIENTS_SENT_TWICE')).toEqual(await idsOf(msp, 'D'));
});

test('MRR of a client that left: not in the month it left in, in every one after', async () => {
  const msp = await openSound(on);
  await msp.send('clients', [client('B', { offboardedOn: '2026-05-12' })]);
  await msp.count();
  expect(await foundIn(msp, 'MRR_OF_DEPARTED_CLIENTS')).toBeNull();
  expect(await foundIn(msp, 'MRR_OF_DEPARTED_CLIENTS', JUNE)).toEqual({ count: 1, share: 0.5 });
});

test('recurring invoices in a single month are a quarter’s or a year’s; monthly ones are not', async () => {
  const msp = await openSound(on);
  await managed(msp, 'C', 10);
  await managed(msp, 'D', 10);
  await msp.send('revenue', [
    revenue('yearly', '2026-05-02', { amount: '24000' }),
    ...[1, 2, 3, 4, 5].map((n) =>
      revenue(`D ${n}`, `2026-0${n}-02`, { clientExternalId: 'D', amount: '2000' }),
    ),
  ]);
  await msp.count();
  // 24,000 of A's 1,000, B's 1,000, D's 2,000 and C's.
  expect(await foundIn(msp, 'INVOICES_IN_LUMPS')).toEqual({ count: 1, share: 24 / 28 });
  expect(await shownOf(msp, 'INVOICES_IN_LUMPS')).toEqual(await idsOf(msp, 'C'));
});

test('a managed agreement without an amount, unless invoices bring its MRR', async () => {
  const msp = await openSound(on);
  await managed(msp, 'C', 10);
  await managed(msp, 'D', 10);
  await msp.send('revenue', [revenue('invoice', '2026-05-02', { clientExternalId: 'D' })]);
  await msp.count();
  expect(await foundIn(msp, 'AGREEMENTS_WITHOUT_AMOUNTS')).toEqual({ count: 1, share: 0.25 });
  await bill(msp, 'C', '0');
  await msp.count();
  expect(await foundIn(msp, 'AGREEMENTS_WITHOUT_AMOUNTS')).toBeNull();
});

test('revenue of the MSP itself, under another client’s agreement, and told by two sources', async () => {
  const msp = await openSound(on);
  const once = { kind: 'NON_RECURRING_SERVICE' };
  await msp.send('clients', [client('I', { internal: true }), client('C', { name: 'Cee' })]);
  await msp.send('revenue', [
    revenue('internal', '2026-05-04', { ...once, clientExternalId: 'I' }),
    revenue('of A', '2026-05-04', { ...once, agreementExternalId: 'agreement A' }),
    revenue('of B', '2026-05-04', {
      ...once,
      clientExternalId: 'B',
      agreementExternalId: 'agreement B',
    }),
    revenue('equal', '2026-05-04', once),
  ]);
  await sendFrom(msp, 'books', 'clients', [client('9', { name: 'cee' })]);
  await sendFrom(msp, 'books', 'revenue', [
    revenue('n1', '2026-05-04', { ...once, clientExternalId: '9' }),
    revenue('n2', '2026-05-05', { ...once, clientExternalId: '9' }),
    revenue('n3', '2026-05-04', { ...once, clientExternalId: null }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'INTERNAL_CLIENT_BILLED')).toEqual({ count: 1, share: 1 / 7 });
  expect(await foundIn(msp, 'REVENUE_AGREEMENT_DIFFERS')).toEqual({ count: 1, share: 0.5 });
  expect(await foundIn(msp, 'REVENUE_TOLD_BY_TWO_SOURCES')).toEqual({ count: 1, share: 1 / 7 });
  expect((await msp.value('NRR', '2026-05')).value).toBe(600);
});

test('what is dated long before the MSP was known', async () => {
  const msp = await openSound(on);
  await msp.send('agreements', [
    {
      externalId: 'old',
      clientExternalId: 'A',
      name: 'x',
      type: 'MANAGED',
      startsOn: '1990-01-01',
    },
  ]);
  await msp.count();
  expect(await foundIn(msp, 'DATES_LONG_AGO', MAY)).toBeNull();
  // Such dates are refused by now; they are still there where they came in before.
  await on.database.write(msp.id, async (scope) => {
    await scope.query(
      `INSERT INTO ticket (tenant_id, source_id, external_id, client_id, number, origin, opened_at, received_at, survivor)
      SELECT tenant_id, source_id, 'k', id, 'k', 'END_USER', '1970-01-01T00:00:00Z', received_at, 'k'
      FROM client WHERE tenant_id = $1 AND external_id = 'A'`,
      [msp.id],
    );
    await scope.query(
      `UPDATE agreement SET starts_on = '1900-01-01' WHERE tenant_id = $1 AND external_id = 'agreement A'`,
      [msp.id],
    );
  });
  expect(await foundIn(msp, 'DATES_LONG_AGO')).toEqual({ count: 2, share: null });
  expect(await shownOf(msp, 'DATES_LONG_AGO')).toEqual(await idsOf(msp, 'A'));
});
