import { Client } from 'pg';
import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from '../rollup/small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

/** As it was kept before a target said whose it is. */
const FORGET = `
  UPDATE closed_month SET facts = jsonb_set(facts, '{targets}',
    (SELECT jsonb_agg(t - 'scope' - 'whose' - 'by') FROM jsonb_array_elements(facts->'targets') t))
  WHERE tenant_id = $1`;

test('the targets of a month closed by an earlier version are the whole MSP’s', async () => {
  const msp = await SmallMsp.open(on, '2026-06-10T16:00:00Z');
  await managed(msp, 'A', 10);
  await msp.send('time-entries', [
    worked('A', '2026-04-06T15:00:00Z', 4),
    worked('A', '2026-05-06T15:00:00Z', 4),
  ]);
  await msp.count();
  await msp.ask(`mutation {
    setTarget(input: { metric: RHEM, max: 0.5, since: "2026-01-01" }) { max }
    closeMonth(month: "2026-05") { month } }`);
  const raw = new Client({ connectionString: on.superuserUrl });
  await raw.connect();
  await raw.query(FORGET, [msp.id]);
  await raw.end();
  const text = `{ msp { metric(key: RHEM, period: { from: "2026-05", to: "2026-05", view: AS_CLOSED }) {
    status target { max scope by } } } }`;
  expect(await msp.ask(text)).toEqual({
    msp: { metric: { status: 'ON_TARGET', target: { max: 0.5, scope: 'MSP', by: null } } },
  });
});
