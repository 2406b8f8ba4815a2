import { fixedClock } from '../../src/clock';
import { rebuild } from '../../src/rollup/count/rebuild';
import { refreshStale } from '../../src/rollup/count/refresh';
import { saveRules } from '../../src/rollup/choices/save-rules';
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
  const tams = {
    name: 'TAMs',
    appliesTo: 'TIME_ENTRY',
    match: { workRoles: ['TAM'] },
    deliveryArea: 'VCIO',
    reactive: false,
  } as const;
  await door.database.write(door.tenantId, (scope) => saveRules(scope, [tams]));
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
