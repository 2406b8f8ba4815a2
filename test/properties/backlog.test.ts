import fc from 'fast-check';
import { Client } from 'pg';
import { readMeasures } from '../../src/rollup/serve/read-measures';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { MONTHS } from './calendar';
import { deliver, tidily } from './deliver';
import { someContradictoryMsp } from './random-contradictions';
import { tried } from './random-msp';
import { choose, someChoices } from './random-settings';

jest.setTimeout(120_000);

let fresh: TestDatabase;
let raw: Client;
beforeAll(async () => {
  fresh = await cloneDatabase();
  raw = new Client({ connectionString: fresh.superuserUrl });
  await raw.connect();
});
afterAll(async () => {
  await raw.end();
  await fresh.drop();
});

interface Told {
  readonly client: string;
  readonly opened: Date;
  readonly closed: Date | null;
  readonly events: readonly { kind: string; at: string; derived: boolean }[] | null;
}

const COUNTED_TICKETS = `
  SELECT c.name AS client, t.opened_at AS opened, t.closed_at AS closed,
    (SELECT json_agg(json_build_object('kind', e.kind, 'at', e.occurred_at, 'derived', e.derived))
     FROM ticket_event e
     WHERE e.tenant_id = t.tenant_id AND e.source_id = t.source_id AND NOT e.deleted
       AND e.ticket_external_id = t.external_id AND e.kind IN ('CLOSED', 'REOPENED')) AS events
  FROM ticket t JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id
  WHERE t.tenant_id = $1 AND t.counted AND NOT c.deleted`;

/** Told a second time, in other words than the application's: the state of a ticket just before an instant. */
function isOpenBefore({ opened, closed, events }: Told, instant: number): boolean {
  if (opened.getTime() >= instant) return false;
  const told = events?.some(({ derived }) => !derived)
    ? events.filter(({ derived }) => !derived)
    : (events ?? []);
  if (told.length === 0) return closed === null || closed.getTime() >= instant;
  let open = true;
  const instants = [...new Set(told.map(({ at }) => new Date(at).getTime()))].sort((a, b) => a - b);
  for (const at of instants.filter((each) => each < instant)) {
    const kinds = new Set(
      told.filter((event) => new Date(event.at).getTime() === at).map(({ kind }) => kind),
    );
    // Both at one instant take each other back; one alone sets the state.
    if (kinds.size === 1) open = kinds.has('REOPENED');
  }
  return open;
}

/** Month ends in Chicago: the first instant of the following month. */
const ENDS: readonly (readonly [string, number])[] = [
  ['2025-12', Date.parse('2026-01-01T06:00:00Z')],
  ['2026-01', Date.parse('2026-02-01T06:00:00Z')],
  ['2026-02', Date.parse('2026-03-01T06:00:00Z')],
  ['2026-03', Date.parse('2026-04-01T05:00:00Z')],
];

async function netByMonth(tenantId: number): Promise<Map<string, bigint>> {
  const slices = await fresh.database.read({ tenantId, clientIds: null }, (scope) =>
    readMeasures(scope, {
      measures: ['ticketsOpened', 'ticketsClosed'],
      months: MONTHS,
      groupBy: ['CLIENT'],
      labels: true,
    }),
  );
  const net = new Map<string, bigint>();
  for (const { labels, rows } of slices) {
    for (const { month, sums } of rows) {
      const key = `${labels[0]} ${month}`;
      net.set(key, (net.get(key) ?? 0n) + sums.ticketsOpened! - sums.ticketsClosed!);
    }
  }
  return net;
}

test('open at the end = open at the start + opened − closed, for every client and month, whatever alert filters come and go', () =>
  fc.assert(
    fc.asyncProperty(someContradictoryMsp, someChoices, async (sendings, choices) => {
      const tenantId = await createMsp(fresh.database);
      await choose(fresh.database, tenantId, choices);
      await deliver(fresh.database, tenantId, tidily(sendings));
      const { rows } = await raw.query<Told>(COUNTED_TICKETS, [tenantId]);
      const net = await netByMonth(tenantId);
      for (const client of new Set(rows.map((ticket) => ticket.client))) {
        let open = 0;
        for (const [month, end] of ENDS) {
          open += Number(net.get(`${client} ${month}`) ?? 0n);
          const told = rows.filter(
            (ticket) => ticket.client === client && isOpenBefore(ticket, end),
          );
          expect({ client, month, open }).toEqual({ client, month, open: told.length });
        }
      }
    }),
    tried(5),
  ));
