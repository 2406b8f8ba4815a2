import { TENANT_SCOPES } from '../../src/auth/scopes';
import { operationText } from '../api/operations';
import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from '../rollup/small-msp';
import { acceptRecords } from '../../src/ingest/accept-records';
import type { RecordKind } from '../../src/ingest/record-kind';
import { verify } from '../../src/rollup/count/verify';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const NOW = '2026-06-15T16:00:00Z';
const open = async (): Promise<SmallMsp> => managedBy(await SmallMsp.open(on, NOW));
async function managedBy(msp: SmallMsp): Promise<SmallMsp> {
  await managed(msp, 'A', 30);
  return msp;
}

const codes = async (msp: SmallMsp, kind: RecordKind, records: object[]): Promise<string[]> => {
  const sent = { tenantId: msp.id, source: 'psa', kind, records };
  const { errors } = await acceptRecords(on.database, msp.clock, sent);
  return errors.map(({ code }) => code);
};

type Answer = { settings: { earliestDate: string }; updateSettings: { version: number } };
const ask = (msp: SmallMsp, text: string, variables: object = {}) => {
  on.setClock(msp.clock);
  return on.query<Answer>(on.token(TENANT_SCOPES, { tenantId: msp.id }), text, variables);
};
const earliest = async (msp: SmallMsp): Promise<string> =>
  (await ask(msp, '{ settings { earliestDate } }')).data.settings.earliestDate;
const setEarliest = (msp: SmallMsp, earliestDate: string) =>
  ask(msp, operationText('update-settings'), { input: { since: '2026-01-01', earliestDate } });

const monthsOf = (msp: SmallMsp): Promise<string[]> =>
  on.database.read({ tenantId: msp.id, clientIds: null }, async (scope) => {
    const rows = await scope.query<{ month: string }>(
      `SELECT month FROM client_month WHERE tenant_id = $1
       UNION SELECT month FROM msp_month WHERE tenant_id = $1
       UNION SELECT month FROM agreement_month WHERE tenant_id = $1 ORDER BY month`,
      [msp.id],
    );
    return rows.map(({ month }) => month.slice(0, 7));
  });

test('an entry of 1970 is refused, and months without data stay without a value', async () => {
  const msp = await open();
  await msp.send('time-entries', [worked('A', '2026-03-10T16:00:00Z', 10)]);
  const stray = worked('A', '1970-01-01T16:00:00Z', 1);
  expect(await codes(msp, 'time-entries', [stray])).toEqual(['IMPLAUSIBLE_DATE']);
  await msp.count();
  expect(await msp.value('RHEM', '2025-06')).toMatchObject({
    value: null,
    reason: 'DATA_INCOMPLETE',
  });
  expect((await msp.value('RHEM', '2026-04')).value).toBe(0);
});

test('a lone entry that could be true makes no months of zeros either, whatever came first', async () => {
  const stray = worked('A', '2020-03-10T16:00:00Z', 1);
  const real = [2, 3].map((month) => worked('A', `2026-0${month}-10T16:00:00Z`, 10));
  for (const order of [
    [stray, ...real],
    [...real, stray],
  ]) {
    const msp = await open();
    for (const entry of order) await msp.send('time-entries', [entry]);
    await msp.count();
    expect((await msp.value('RHEM', '2025-06')).reason).toBe('DATA_INCOMPLETE');
    expect((await msp.value('RHEM', '2026-01')).reason).toBe('DATA_INCOMPLETE');
    expect((await msp.value('RHEM', '2026-02')).value).not.toBeNull();
  }
});

test('fifty agreements of 1900 are refused, and nothing is counted for 1950', async () => {
  const msp = await open();
  const agreements = Array.from({ length: 50 }, (_, at) => ({
    externalId: `old ${at}`,
    clientExternalId: 'A',
    name: 'All',
    type: 'MANAGED',
    startsOn: '1900-01-01',
  }));
  const said = await codes(msp, 'agreements', agreements);
  expect(said).toEqual(agreements.map(() => 'IMPLAUSIBLE_DATE'));
  await msp.count();
  expect((await monthsOf(msp))[0]! > '2000').toBe(true);
});

test('an agreement that began in 1998 is taken, and counts from the earliest date on', async () => {
  const msp = await open();
  await setEarliest(msp, '2024-03-15');
  await msp.send('agreements', [
    {
      externalId: 'old',
      clientExternalId: 'A',
      name: 'Since ever',
      type: 'MANAGED',
      startsOn: '1998-04-01',
      amounts: [{ effectiveOn: '1998-04-01', amount: 100, cycle: 'MONTHLY' }],
    },
  ]);
  await msp.send('clients', [{ externalId: 'A', name: 'A', onboardedOn: '1998-04-01' }]);
  await msp.send('technicians', [
    {
      externalId: 'founder',
      name: 'Founder',
      employedFrom: '1998-04-01',
      costs: [{ effectiveOn: '1998-04-01', monthlyCost: 100 }],
    },
  ]);
  await msp.count();
  expect((await monthsOf(msp))[0]).toBe('2024-03');
  expect((await msp.value('MRR', '2024-04')).value).toBeGreaterThanOrEqual(100);
  expect((await msp.value('MRR', '2024-02')).reason).toBe('DATA_INCOMPLETE');
  await setEarliest(msp, '2022-01-01');
  expect((await monthsOf(msp))[0]).toBe('2022-01');
  await setEarliest(msp, '2025-01-01');
  expect((await monthsOf(msp))[0]).toBe('2025-01');
  const { differences } = await verify(on.database, msp.id, msp.clock, { sample: 60 });
  expect(differences).toEqual([]);
});

test('the setting decides what is too old, by the MSP’s own day; the year ten years back is the default', async () => {
  const msp = await open();
  expect(await earliest(msp)).toBe('2016-01-01');
  expect((await setEarliest(msp, '2026-02-01')).data.updateSettings.version).toBe(2);
  expect(await earliest(msp)).toBe('2026-02-01');
  const entry = (at: string) => [worked('A', at, 1)];
  expect(await codes(msp, 'time-entries', entry('2026-02-01T04:59:00Z'))).toEqual([
    'IMPLAUSIBLE_DATE',
  ]);
  expect(await codes(msp, 'time-entries', entry('2026-02-01T05:00:00Z'))).toEqual([]);
});

test('an earliest date after today, or none that the calendar has, is refused', async () => {
  const msp = await open();
  for (const [date, code] of [
    ['2026-06-16', 'BAD_SETTINGS'],
    ['2026-02-30', 'BAD_DATE'],
  ] as const) {
    const { errors } = await setEarliest(msp, date);
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
  }
});
