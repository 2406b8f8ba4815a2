import { sampleTicket, sampleTime } from '../simulators/autotask/sample';
import { autotaskLab } from './autotask-lab';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const HOUR = 3_600_000;
const lab = autotaskLab();

test('what Autotask holds arrives, and counts in the metrics as from any other system', async () => {
  const { msp, connection } = lab;
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
  expect(
    await msp.rows(
      `SELECT external_id, name, status, internal, segment, territory FROM client WHERE tenant_id = $1 ORDER BY 1`,
    ),
  ).toEqual([
    {
      ...{ external_id: '0', name: 'Lakeside IT', status: 'ACTIVE', internal: true },
      ...{ segment: null, territory: null },
    },
    {
      ...{ external_id: '29684', name: 'Harborview Dental Group', status: 'ACTIVE' },
      ...{ internal: false, segment: 'Healthcare', territory: 'North-East' },
    },
  ]);
  expect(await msp.rows(`SELECT * FROM parked_record WHERE tenant_id = $1`)).toEqual([]);
  expect(await msp.rows(`SELECT * FROM quarantined_record WHERE tenant_id = $1`)).toEqual([]);
  await msp.count();
  // The same agreement, tickets and time as in the ConnectWise sample, and so the same numbers.
  expect(
    await msp.rows(
      `SELECT m.seat_months::text, m.mrr::text, m.reactive_hours::text
       FROM client_month m JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
       WHERE m.tenant_id = $1 AND m.month = '2026-03-01' AND c.external_id = '29684'`,
    ),
  ).toEqual([{ mrr: '333478656000000', reactive_hours: '6300000', seat_months: '24165120' }]);
  expect(
    await msp.rows(
      `SELECT posted_on::text, amount::text, kind FROM revenue WHERE tenant_id = $1 AND NOT deleted`,
    ),
  ).toEqual([{ posted_on: '2026-03-01', amount: '7360.0000', kind: 'RECURRING_SERVICE' }]);
});

test('a second run changes nothing', async () => {
  const { msp, connection } = lab;
  await msp.sync(connection);
  const kept = `SELECT * FROM source_record WHERE tenant_id = $1 ORDER BY stream, external_id`;
  const before = await msp.rows(kept);
  const { runId } = await msp.sync(connection);
  expect(await msp.rows(kept)).toEqual(before);
  expect(
    await msp.rows(
      `SELECT stream FROM sync_run_stream WHERE tenant_id = $1 AND run_id = ${runId} AND changed > 0`,
    ),
  ).toEqual([]);
});

test('the history of a ticket tells when it was closed, opened again and handed on', async () => {
  const { simulator, msp, connection } = lab;
  const step = (id: number, date: string, from: string, to: string) =>
    simulator.place('TicketHistory', {
      ...{ id, ticketID: 7712, action: 'Status Changed', date, resourceID: 29_682_885 },
      detail: `Status changed from ${from} to ${to}`,
    });
  step(1, '2026-03-02T13:10:00Z', 'New', 'In Progress');
  step(2, '2026-03-02T14:00:00Z', 'In Progress', 'Complete');
  step(3, '2026-03-02T15:00:00Z', 'Complete', 'In Progress');
  step(4, '2026-03-02T15:40:00.5Z', 'In Progress', 'Complete');
  simulator.place('TicketHistory', {
    ...{ id: 5, ticketID: 7712, action: 'Queue Changed', date: '2026-03-02T15:10:00Z' },
    ...{ resourceID: 29_682_885, detail: 'Queue changed from Help Desk to Patching' },
  });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT kind, board, occurred_at FROM ticket_event WHERE tenant_id = $1 AND NOT deleted ORDER BY occurred_at`,
    ),
  ).toEqual([
    { kind: 'CLOSED', board: null, occurred_at: new Date('2026-03-02T14:00:00Z') },
    { kind: 'REOPENED', board: null, occurred_at: new Date('2026-03-02T15:00:00Z') },
    { kind: 'MOVED', board: 'Patching', occurred_at: new Date('2026-03-02T15:10:00Z') },
    { kind: 'CLOSED', board: null, occurred_at: new Date('2026-03-02T15:40:00.5Z') },
  ]);
});

test('the logs of what was deleted are followed at once', async () => {
  const { simulator, msp, connection } = lab;
  await msp.sync(connection);
  simulator.setClock('2026-03-31T18:20:00Z');
  await msp.wait(HOUR / 3);
  simulator.remove('Tickets', 7713);
  simulator.remove('TimeEntries', 55_502);
  simulator.remove('TimeEntries', 55_501);
  const at = { deletedByResourceID: 29_682_885, deletedDateTime: '2026-03-31T18:10:00Z' };
  simulator.place('DeletedTicketLogs', { id: 12, ticketID: 7713, ...at });
  simulator.place('DeletedTicketActivityLogs', { id: 13, typeID: 2, ticketID: 7712, ...at });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT external_id FROM ticket WHERE tenant_id = $1 AND deleted
       UNION ALL SELECT external_id FROM time_entry WHERE tenant_id = $1 AND deleted ORDER BY 1`,
    ),
  ).toEqual([{ external_id: '55501' }, { external_id: '7713' }]);
});

test('somebody whose working hours are half a week counts as half', async () => {
  const { simulator, msp, connection } = lab;
  simulator.place('ResourceDailyAvailabilities', {
    ...{ id: 1, resourceID: 29_682_885, mondayAvailableHours: 8, tuesdayAvailableHours: 8 },
    ...{ wednesdayAvailableHours: 4, thursdayAvailableHours: 0, fridayAvailableHours: null },
  });
  await msp.sync(connection, ['resources']);
  expect(
    await msp.rows(`SELECT fte::text, since::text FROM technician_fte WHERE tenant_id = $1`),
  ).toEqual([{ fte: '0.5000', since: '2022-05-02' }]);
});

test('a ticket that is reopened is open again', async () => {
  const { simulator, msp, connection } = lab;
  await msp.sync(connection);
  simulator.setClock('2026-03-31T19:00:00Z');
  await msp.wait(HOUR);
  simulator.place(
    'Tickets',
    sampleTicket(7712, {
      ...{ status: 8, completedDate: null },
      lastTrackedModificationDateTime: '2026-03-31T18:30:00Z',
    }),
  );
  await msp.sync(connection);
  expect(
    await msp.rows(`SELECT closed_at FROM ticket WHERE tenant_id = $1 AND external_id = '7712'`),
  ).toEqual([{ closed_at: null }]);
});

test('time with a day alone is on that day, and time on a task is for the company of its project', async () => {
  const { simulator, msp, connection } = lab;
  simulator.place('Projects', { id: 71, companyID: 29_684, projectName: 'New office' });
  simulator.place('Tasks', { id: 810, projectID: 71, title: 'Cabling' });
  const task = { taskID: 810, internalBillingCodeID: null, contractID: null };
  simulator.place(
    'TimeEntries',
    sampleTime(55_600, null, {
      ...{ ...task, startDateTime: null, dateWorked: '2026-03-05T00:00:00Z' },
      ...{ hoursToBill: 1.25, isNonBillable: false },
    }),
  );
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT e.worked_on::text, e.billable, e.sent_area, c.external_id AS client FROM time_entry e
       JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id
       WHERE e.tenant_id = $1 AND e.external_id = '55600'`,
    ),
  ).toEqual([
    {
      ...{ worked_on: '2026-03-05', billable: true },
      ...{ sent_area: 'PROFESSIONAL_SERVICES', client: '29684' },
    },
  ]);
});

test('what stands on a voided invoice is no revenue, also when it was voided later', async () => {
  const { simulator, msp, connection } = lab;
  await msp.sync(connection);
  simulator.place('Invoices', { id: 5100, invoiceNumber: '5100', isVoided: true });
  await msp.sync(connection);
  expect(await msp.rows(`SELECT 1 FROM revenue WHERE tenant_id = $1 AND NOT deleted`)).toEqual([]);
});
