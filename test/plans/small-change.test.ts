import { TENANT_SCOPES } from '../../src/auth/scopes';
import { SAMPLE_TENANT } from '../fixture/sample-msp';
import { ANALYZED, cloneCrowded, NEVER, type Statistics } from './crowded';
import { sendFile } from './files';
import { tableOf } from './ledger';
import { many } from './new-msp';
import { printPlans } from './print-plans';
import { openWatched, type Step } from './watch';

const ALLOWED = 20;
const PATIENCE_MS = 120_000;

/** Of these a small change concerns only the rows that it names, or that the statement answers with. */
const LARGE = ['ticket', 'ticket_event', 'ticket_month', 'time_entry'];

const CLIENT = { externalId: 'new', name: 'New' };
const TICKET = {
  externalId: 'new',
  clientExternalId: 'new',
  openedAt: '2026-05-18T15:00:00Z',
};
const entry = (n: number) => ({
  externalId: `new ${n}`,
  ticketExternalId: 'new',
  startedAt: '2026-05-18T16:00:00Z',
  minutes: '30',
});

test.each<[string, Statistics]>([
  ['analyzed', ANALYZED],
  ['never analyzed', NEVER],
])(
  'a few records of a large MSP are landed and counted without reading all of its tickets and time, where it was %s',
  async (was, statistics) => {
    const { server, watch, ledger, close } = await openWatched(await cloneCrowded(statistics));
    const token = server.token(TENANT_SCOPES, { tenantId: SAMPLE_TENANT });
    const send = (kind: Parameters<typeof sendFile>[2], records: readonly object[]): Step => [
      `${records.length} ${kind}`,
      () => sendFile(server, token, kind, records, 'sample'),
    ];
    const book = ledger(LARGE);
    await book.count(SAMPLE_TENANT);
    const steps = [
      send('clients', [CLIENT]),
      send('tickets', [TICKET]),
      send('time-entries', [entry(0)]),
      send('time-entries', many(1000, entry)),
    ];
    const statements = await watch(steps, () => SAMPLE_TENANT, book);
    await close();
    printPlans(`A small change where it was ${was}`, statements);
    expect(statements.length).toBeGreaterThan(50);
    expect(tableOf(statements.filter(({ ratio }) => ratio > ALLOWED))).toBe(tableOf([]));
  },
  PATIENCE_MS,
);
