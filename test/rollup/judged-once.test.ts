import { fixedClock } from '../../src/clock';
import type { TenantScope } from '../../src/database/tenant-scope';
import { acceptWithin } from '../../src/ingest/accept-records';
import { openBatch } from '../../src/ingest/open-batch';
import { rebuild } from '../../src/rollup/count/rebuild';
import { refreshStale } from '../../src/rollup/count/refresh';
import { saveRules } from '../../src/rollup/choices/save-rules';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { openDoor, type Sent } from '../ingest/door';

const CLOCK = fixedClock('2026-06-15T12:00:00Z');

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
  await door.send('clients', [
    { externalId: 'A', name: 'A', onboardedOn: '2026-01-01' },
    { externalId: 'B', name: 'B', onboardedOn: '2026-01-01' },
  ]);
});
afterAll(() => door?.close());

const entry = (client: string, id: string, minutes: number, more: Sent = {}): Sent => ({
  externalId: id,
  clientExternalId: client,
  startedAt: '2026-05-11T15:00:00Z',
  minutes,
  workRole: 'TAM',
  onsite: true,
  ...more,
});
const aligning = (id: string, minutes: number): Sent =>
  entry('A', id, minutes, { workType: 'Alignment' });

async function land(...entries: readonly Sent[]): Promise<void> {
  await door.send('time-entries', entries);
  await refreshStale(door.database, door.tenantId, CLOCK);
}

/** The rule that decided each entry of a client. */
const rulesOf = (client: string): Promise<Sent[]> =>
  door.rows(`SELECT e.external_id AS id, e.rule FROM time_entry e JOIN client c
    ON c.tenant_id = e.tenant_id AND c.id = e.client_id WHERE c.external_id = '${client}' ORDER BY 1`);

const TAMS = {
  name: 'TAMs',
  appliesTo: 'TIME_ENTRY',
  match: { workRoles: ['TAM'] },
  deliveryArea: 'VCIO',
  reactive: false,
} as const;

const tamper = (id: string): Promise<Sent[]> =>
  door.rows(`UPDATE time_entry SET rule = 'tampered' WHERE external_id = '${id}'`);

test('time on site that the share of its month decides about follows what comes, changes and goes', async () => {
  await land(aligning('a', 90), entry('A', 'b', 10));
  expect(await rulesOf('A')).toEqual([
    { id: 'a', rule: 'tam-work' },
    { id: 'b', rule: 'tam-onsite-exception' },
  ]);
  const below = [
    { id: 'a', rule: 'tam-work' },
    { id: 'b', rule: 'tam-onsite-below-share' },
    { id: 'c', rule: 'tam-onsite-below-share' },
  ];
  await land(entry('A', 'c', 60));
  expect(await rulesOf('A')).toEqual(below);
  await land(aligning('a', 600));
  expect((await rulesOf('A')).map(({ rule }) => rule)).toEqual([
    'tam-work',
    'tam-onsite-exception',
    'tam-onsite-exception',
  ]);
  await land({ ...aligning('a', 600), deleted: true });
  expect((await rulesOf('A')).slice(1)).toEqual(below.slice(1));
});

test('new time leaves judged time alone; a rule and a rebuild judge all of it again', async () => {
  await land(entry('B', 'x', 30, { onsite: false, ticketExternalId: null }));
  const [{ rule } = {}] = await rulesOf('B');
  await tamper('x');
  await land(entry('B', 'y', 30, { onsite: false }));
  expect(await rulesOf('B')).toEqual([
    { id: 'x', rule: 'tampered' },
    { id: 'y', rule },
  ]);
  await rebuild(door.database, door.tenantId, CLOCK);
  expect((await rulesOf('B')).map((each) => each['rule'])).toEqual([rule, rule]);
  await door.database.write(door.tenantId, (scope) => saveRules(scope, [TAMS]));
  await refreshStale(door.database, door.tenantId, CLOCK);
  expect((await rulesOf('B')).map((each) => each['rule'])).toEqual([
    'custom: TAMs',
    'custom: TAMs',
  ]);
});

test('an entry that says something new is judged again; one with a newer time stamp alone is not', async () => {
  const sent = entry('B', 'z', 30, { onsite: false, updatedAt: '2026-05-12T00:00:00Z' });
  await land(sent);
  await tamper('z');
  await land({ ...sent, updatedAt: '2026-05-13T00:00:00Z' });
  const ruleOfZ = async () => (await rulesOf('B')).find(({ id }) => id === 'z')?.['rule'];
  expect(await ruleOfZ()).toBe('tampered');
  await land({ ...sent, minutes: 31, updatedAt: '2026-05-14T00:00:00Z' });
  expect(await ruleOfZ()).toBe('custom: TAMs');
});

test('time is judged as it lands, and counting leaves its row alone', async () => {
  await door.send('time-entries', [entry('B', 'once', 30, { onsite: false })]);
  const row = (): Promise<Sent[]> =>
    door.rows(`SELECT rule, xmin::text AS written FROM time_entry WHERE external_id = 'once'`);
  const landed = await row();
  expect(landed).toMatchObject([{ rule: 'custom: TAMs' }]);
  await refreshStale(door.database, door.tenantId, CLOCK);
  expect(await row()).toEqual(landed);
});

const desk = { ...TAMS, name: 'Desk', deliveryArea: 'CENTRALIZED_SERVICES' } as const;
const magic = {
  since: '2025-01-01',
  given: { centralizedWorkTypes: ['Magic'] },
  at: new Date(CLOCK.now()),
  by: 'test',
};

test.each([
  {
    what: 'a rule',
    choose: (scope: TenantScope): Promise<unknown> => saveRules(scope, [desk]),
    sent: entry('B', 'late', 30, { onsite: false }),
    rule: 'custom: Desk',
  },
  {
    what: 'a setting, in a month without a row,',
    choose: (scope: TenantScope): Promise<unknown> => saveSettings(scope, magic),
    sent: entry('B', 'early', 30, {
      workRole: null,
      workType: 'Magic',
      startedAt: '2025-02-11T15:00:00Z',
    }),
    rule: 'centralized-work',
  },
])(
  '$what that is saved and counted while time lands decides about that time too',
  async (story) => {
    const { database, tenantId } = door;
    await database.write(tenantId, async (scope) => {
      const batch = await openBatch(scope, 'psa', CLOCK.now());
      await acceptWithin(batch, 'time-entries', [{ index: 0, sent: story.sent }]);
      await batch.marks.write(scope, batch.sourceId);
      await database.write(tenantId, story.choose);
      await refreshStale(database, tenantId, CLOCK);
    });
    await refreshStale(database, tenantId, CLOCK);
    const id = story.sent['externalId'];
    expect(await rulesOf('B')).toContainEqual({ id, rule: story.rule });
  },
);
