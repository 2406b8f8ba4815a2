import { openDoor, type Door, type Sent } from './door';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
  await door.send('clients', [
    { externalId: 'a', name: 'A' },
    { externalId: 'b', name: 'B' },
  ]);
});
afterEach(() => door.close());

const ticket = (externalId: string, extra: Sent = {}): Sent => ({
  externalId,
  clientExternalId: 'a',
  openedAt: '2026-03-01T10:00:00Z',
  ...extra,
});
const entry = (externalId: string, ticketExternalId: string): Sent => ({
  externalId,
  ticketExternalId,
  startedAt: '2026-04-10T10:00:00Z',
  minutes: 10,
});
const events = () =>
  door.rows(`SELECT kind, to_char(occurred_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS at, derived
             FROM ticket_event WHERE NOT deleted ORDER BY occurred_at, kind`);
const flags = async (id: string) =>
  (
    await door.rows(`SELECT merged_into, survivor, deleted FROM ticket WHERE external_id = '${id}'`)
  )[0];
const clientsOfTime = () =>
  door.rows(`SELECT e.external_id AS entry, c.external_id AS client
             FROM time_entry e JOIN client c ON c.id = e.client_id ORDER BY 1`);

test('a closedAt that vanishes is a reopen when seen, and the history stays', async () => {
  await door.send('tickets', [ticket('k', { closedAt: '2026-03-30T10:00:00Z' })]);
  await door.send('tickets', [ticket('k', { updatedAt: '2026-04-02T08:00:00Z' })]);
  await door.send('tickets', [
    ticket('k', { closedAt: '2026-04-05T10:00:00Z', updatedAt: '2026-04-05T10:00:00Z' }),
  ]);
  expect(await events()).toEqual([
    { kind: 'CLOSED', at: '03-30 10:00', derived: true },
    { kind: 'REOPENED', at: '04-02 08:00', derived: true },
    { kind: 'CLOSED', at: '04-05 10:00', derived: true },
  ]);
});

test('without a time stamp the reopen is at the time received', async () => {
  await door.send('tickets', [ticket('k', { closedAt: '2026-03-30T10:00:00Z' })]);
  await door.send('tickets', [ticket('k')], { at: '2026-06-14T09:30:00Z' });
  expect(await events()).toContainEqual({ kind: 'REOPENED', at: '06-14 09:30', derived: true });
});

test('events of the source make derived ones void, before and after', async () => {
  await door.send('tickets', [ticket('k', { closedAt: '2026-03-30T10:00:00Z' })]);
  await door.send('tickets', [ticket('k')]);
  await door.send('ticket-events', [
    { ticketExternalId: 'k', kind: 'CLOSED', occurredAt: '2026-03-30T10:00:00Z' },
    { ticketExternalId: 'k', kind: 'REOPENED', occurredAt: '2026-03-31T10:00:00Z' },
  ]);
  await door.send('tickets', [ticket('k', { closedAt: '2026-04-05T10:00:00Z' })]);
  expect(await events()).toEqual([
    { kind: 'CLOSED', at: '03-30 10:00', derived: false },
    { kind: 'REOPENED', at: '03-31 10:00', derived: false },
  ]);
});

test('time goes to the client of the last survivor, and comes back when unmerged', async () => {
  await door.send('tickets', [ticket('k1'), ticket('k2'), ticket('k3', { clientExternalId: 'b' })]);
  await door.send('time-entries', [entry('e1', 'k1'), entry('e2', 'k2')]);
  await door.takeMarks();

  await door.send('tickets', [ticket('k2', { mergedIntoExternalId: 'k3' })]);
  await door.send('tickets', [ticket('k1', { mergedIntoExternalId: 'k2' })]);
  expect(await flags('k1')).toMatchObject({ survivor: 'k3' });
  expect(await clientsOfTime()).toEqual([
    { entry: 'e1', client: 'b' },
    { entry: 'e2', client: 'b' },
  ]);
  expect(await door.takeMarks()).toMatchObject({
    months: ['a 2026-04', 'b 2026-04'],
    tickets: ['k1', 'k2', 'k3'],
  });

  await door.send('tickets', [ticket('k2')]);
  expect(await flags('k1')).toMatchObject({ survivor: 'k2' });
  expect(await clientsOfTime()).toEqual([
    { entry: 'e1', client: 'a' },
    { entry: 'e2', client: 'a' },
  ]);
});

test('a survivor that moves to another client takes all merged time along', async () => {
  await door.send('tickets', [ticket('k1', { mergedIntoExternalId: 'k2' }), ticket('k2')]);
  await door.send('time-entries', [entry('e1', 'k1'), entry('e2', 'k2')]);
  await door.send('tickets', [ticket('k2', { clientExternalId: 'b' })]);
  expect((await clientsOfTime()).map(({ client }) => client)).toEqual(['b', 'b']);
});

test('a ring of merges is rejected, within a batch and across', async () => {
  expect(
    await door.send('tickets', [
      ticket('k1', { mergedIntoExternalId: 'k2' }),
      ticket('k2'),
      ticket('k2', { mergedIntoExternalId: 'k1' }),
    ]),
  ).toMatchObject({ created: 2, rejected: 1, errors: [{ index: 2, code: 'MERGE_RING' }] });
  expect(await door.send('tickets', [ticket('k3', { mergedIntoExternalId: 'k3' })])).toMatchObject({
    errors: [{ code: 'MERGE_RING', path: ['mergedIntoExternalId'] }],
  });
  const ring = {
    ticketExternalId: 'k2',
    kind: 'MERGED',
    intoExternalId: 'k1',
    occurredAt: '2026-04-01T00:00:00Z',
  };
  expect(await door.send('ticket-events', [ring])).toMatchObject({
    errors: [{ code: 'MERGE_RING' }],
  });
});

test('MERGED and UNMERGED events act on the ticket; the record sent again does not undo them', async () => {
  const merged = {
    ticketExternalId: 'k1',
    kind: 'MERGED',
    intoExternalId: 'k2',
    occurredAt: '2026-04-01T00:00:00Z',
  };
  await door.send('tickets', [ticket('k1'), ticket('k2')]);
  await door.send('ticket-events', [merged]);
  expect(await flags('k1')).toMatchObject({ merged_into: 'k2', survivor: 'k2' });
  expect(await door.send('tickets', [ticket('k1')])).toMatchObject({ unchanged: 1 });
  expect(await flags('k1')).toMatchObject({ merged_into: 'k2' });
  await door.send('ticket-events', [
    { ...merged, kind: 'UNMERGED', occurredAt: '2026-04-02T00:00:00Z' },
  ]);
  expect(await flags('k1')).toMatchObject({ merged_into: null, survivor: 'k1' });
});

test('a DELETED event deletes; a later record that is not deleted restores', async () => {
  const deletion = { ticketExternalId: 'k', kind: 'DELETED', occurredAt: '2026-04-01T00:00:00Z' };
  const at = (day: number) => ticket('k', { updatedAt: `2026-04-0${day}T12:00:00Z` });
  await door.send('tickets', [at(1)]);
  await door.send('ticket-events', [deletion]);
  // The record is newer than the deletion.
  expect(await flags('k')).toMatchObject({ deleted: false });
  await door.send('ticket-events', [{ ...deletion, occurredAt: '2026-04-05T00:00:00Z' }]);
  expect(await flags('k')).toMatchObject({ deleted: true });
  await door.send('tickets', [at(3)]);
  expect(await flags('k')).toMatchObject({ deleted: true });
  await door.send('tickets', [at(6)]);
  expect(await flags('k')).toMatchObject({ deleted: false });
});

test('what decides the kind of work marks the months of the time on the ticket', async () => {
  await door.send('tickets', [ticket('k')]);
  await door.send('time-entries', [entry('e', 'k')]);
  await door.takeMarks();
  await door.send('tickets', [ticket('k', { summary: 'Printer' })]);
  expect(await door.takeMarks()).toMatchObject({ months: [], tickets: ['k'] });
  await door.send('tickets', [ticket('k', { project: true })]);
  expect(await door.takeMarks()).toMatchObject({ months: ['a 2026-04'], tickets: ['k'] });
});
