import { Webhook } from 'standardwebhooks';
import { replayEvents, rotateSecret } from '../../src/webhooks/change-endpoints';
import { openWebhookLab, type WebhookLab } from './open-lab';
import { openReceiver, say, type Received, type Receiver } from './receiver';

const SECOND = 1000;
const DAY = 24 * 3_600_000;

let receiver: Receiver;
let lab: WebhookLab;
let id: number;
let secret: string;

beforeAll(async () => {
  receiver = await openReceiver();
  lab = await openWebhookLab({ hosts: [receiver.host] });
});
afterAll(async () => {
  await receiver[Symbol.asyncDispose]();
  await lab.close();
});
beforeEach(async () => {
  lab.back();
  await lab.fresh.database.write(lab.tenantId, (scope) =>
    scope.query(`DELETE FROM webhook_endpoint WHERE tenant_id = $1`, [lab.tenantId]),
  );
  receiver.answers(say(204));
  const saved = await lab.save({ url: receiver.url });
  id = saved.id;
  secret = saved.secret!;
  receiver.received.length = 0;
});

const verified = (letter: Received, with_ = secret) =>
  new Webhook(with_).verify(letter.text, letter.headers as Record<string, string>);

const numbers = (): number[] =>
  receiver.received.map(({ text }) => Number((JSON.parse(text) as { number: string }).number));
const ids = (): unknown[] => receiver.received.map(({ headers }) => headers['webhook-id']);

interface Kept {
  readonly attempts: number;
  readonly last_status: number | null;
  readonly answer: string | null;
  readonly problem: string | null;
  readonly seconds: number | null;
  readonly delivered: boolean;
}
/** The log of deliveries; `seconds` is how long until the next attempt. */
const log = (): Promise<Kept[]> =>
  lab.rows<Kept>(
    `SELECT attempts, last_status, answer, problem, extract(epoch FROM next_at - $2)::int AS seconds,
       delivered_at IS NOT NULL AS delivered
     FROM webhook_delivery WHERE tenant_id = $1 AND endpoint_id = $3 ORDER BY number`,
    ...[lab.parts.clock.now(), id],
  );
interface Endpoint {
  readonly failures: number;
  readonly disabled_because: string | null;
  readonly rests: number | null;
}
const endpoint = async (): Promise<Endpoint> => {
  const [row] = await lab.rows<Endpoint>(
    `SELECT failures, disabled_because, extract(epoch FROM rests_until - $2)::int AS rests
     FROM webhook_endpoint WHERE tenant_id = $1 AND id = $3`,
    ...[lab.parts.clock.now(), id],
  );
  return row!;
};

test('what happens after an endpoint is saved arrives signed, in the order of the numbers', async () => {
  await lab.happen(null, 7, 8);
  await lab.deliver(id);
  const bodies = receiver.received.map((letter) => verified(letter) as { number: string });
  const first = Number(bodies[0]!.number);
  expect(numbers().sort((a, b) => a - b)).toEqual([first, first + 1, first + 2]);
  expect(bodies[0]).toEqual({
    ...{ number: String(first), kind: 'MEASURES_CHANGED', at: lab.parts.clock.now().toISOString() },
    ...{ subject: null, data: { months: [], count: 1 } },
  });
  await lab.deliver(id);
  expect(receiver.received).toHaveLength(3);
});

test.each([
  ['a failure', 500, {}, 5],
  ['a request to wait', 429, { 'retry-after': '120' }, 120],
  ['a redirect, which is not followed', 302, { location: 'https://example.com/' }, 5],
])('%s is tried again later, with the same id', async (_, status, headers, seconds) => {
  receiver.answers(say(status, headers, 'x'.repeat(5000)));
  await lab.happen(null);
  await lab.deliver(id);
  expect(await log()).toEqual([
    {
      ...{ attempts: 1, last_status: status, answer: 'x'.repeat(1024), problem: null },
      ...{ seconds, delivered: false },
    },
  ]);
  receiver.answers(say(204));
  await lab.deliver(id);
  expect(receiver.received).toHaveLength(1);
  lab.pass(seconds * SECOND);
  await lab.deliver(id);
  expect(new Set(ids()).size).toBe(1);
  expect(receiver.received).toHaveLength(2);
  expect(await log()).toMatchObject([{ attempts: 2, delivered: true, seconds: null }]);
});

test('the wait doubles up to six hours', async () => {
  receiver.answers(say(500));
  await lab.happen(null);
  const waits: number[] = [];
  for (let i = 0; i < 9; i += 1) {
    await lab.deliver(id);
    const [{ seconds }] = (await log()) as [Kept];
    waits.push(seconds!);
    lab.pass(seconds! * SECOND);
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280]);
});

test('a receiver that is down is left alone, and one letter tries whether it is back', async () => {
  receiver.answers(say(503));
  await lab.happen(...Array.from({ length: 40 }, () => null));
  await lab.deliver(id);
  const tried = receiver.received.length;
  expect(tried).toBeLessThan(20);
  // For as long as after ten failures, however many were on their way: it may have but restarted.
  expect(await endpoint()).toMatchObject({ failures: 10, rests: 5 });
  lab.pass(6 * SECOND);
  await lab.deliver(id);
  expect(receiver.received).toHaveLength(tried + 1);
  expect(await endpoint()).toMatchObject({ failures: 11, rests: 10 });
  receiver.answers(say(204));
  lab.pass(DAY / 4);
  await lab.deliver(id);
  expect(new Set(numbers()).size).toBe(40);
  expect((await log()).every(({ delivered }) => delivered)).toBe(true);
  expect(await endpoint()).toMatchObject({ failures: 0, rests: null });
});

test.each([
  ['says that it is gone', 410, 0, 'GONE'],
  ['only failed for three days', 500, 3 * DAY, 'FAILING'],
])('a receiver that %s is disabled, which is an event', async (_, status, wait, because) => {
  receiver.answers(say(status));
  await lab.happen(null);
  await lab.deliver(id);
  lab.pass(wait);
  await lab.deliver(id);
  expect(await endpoint()).toMatchObject({ disabled_because: because });
  const [announced] = await lab.rows(
    `SELECT kind, subject, data->>'reason' AS reason FROM event WHERE tenant_id = $1 ORDER BY number DESC LIMIT 1`,
  );
  const subject = `webhook-endpoint_${lab.tenantId}_${id}`;
  expect(announced).toEqual({ kind: 'ENDPOINT_DISABLED', subject, reason: because });
  const before = receiver.received.length;
  lab.pass(DAY);
  await lab.deliver(id);
  expect(receiver.received).toHaveLength(before);
});

test('an attempt that broke off is made again after a minute, and its late outcome is passed over', async () => {
  const asked = receiver.holds();
  await lab.happen(null);
  const first = lab.deliver(id);
  const answer = await asked;
  receiver.answers(say(204));
  await lab.deliver(id);
  expect(receiver.received).toHaveLength(1);
  lab.pass(61 * SECOND);
  await lab.deliver(id);
  answer(500);
  await first;
  expect(new Set(ids()).size).toBe(1);
  expect(await log()).toMatchObject([{ attempts: 2, last_status: 204, delivered: true }]);
});

test('one endpoint that hangs does not hold up another', async () => {
  const asked = receiver.holds();
  await lab.happen(null);
  const hanging = lab.deliver(id);
  const answer = await asked;
  receiver.answers(say(204));
  const other = await lab.save({ url: receiver.url });
  await lab.happen(null);
  await lab.deliver(other.id);
  expect(receiver.received.length).toBeGreaterThan(1);
  answer(204);
  await hanging;
});

test('an endpoint gets the kinds and clients it asked for, and a limited token its own', async () => {
  const limited = await lab.save({ url: receiver.url }, { clientIds: [7] });
  const others = await lab.save({ url: receiver.url, kinds: ['MONTH_CLOSED'] });
  await lab.happen(null, 7, 8);
  await lab.deliver(others.id);
  expect(receiver.received).toEqual([]);
  await lab.deliver(limited.id);
  expect(receiver.received).toHaveLength(1);
  const [{ last }] = (await lab.rows<{ last: number }>(
    `SELECT max(number)::int AS last FROM event WHERE tenant_id = $1`,
  )) as [{ last: number }];
  expect(numbers()).toEqual([last - 1]);
});

test('after a rotation both secrets sign for a while, and then the new one alone', async () => {
  const rotated = await rotateSecret(lab.as(), `webhook-endpoint_${lab.tenantId}_${id}`, 1);
  const send = async (): Promise<Received> => {
    await lab.happen(null);
    await lab.deliver(id);
    return receiver.received.at(-1)!;
  };
  const letter = await send();
  expect(verified(letter)).toEqual(verified(letter, rotated.secret!));
  lab.pass(3600 * SECOND);
  const later = await send();
  const parts = String(later.headers['webhook-signature']).split(' ');
  expect(parts).toHaveLength(1);
});

test('a range is replayed with the same ids', async () => {
  await lab.happen(null, null, null);
  await lab.deliver(id);
  const [first] = numbers().sort((a, b) => a - b) as [number];
  const sent = new Map(receiver.received.map((letter, i) => [numbers()[i], ids()[i]]));
  receiver.received.length = 0;
  const endpointId = `webhook-endpoint_${lab.tenantId}_${id}`;
  const range = { after: String(first), until: String(first + 1) };
  expect(await replayEvents(lab.as(), endpointId, range)).toBe(1);
  await lab.deliver(id);
  expect(numbers()).toEqual([first + 1]);
  expect(ids()).toEqual([sent.get(first + 1)]);
});

test('an endpoint of a token that was revoked is disabled before anything is sent', async () => {
  const other = await lab.save({ url: receiver.url }, { token: 'jti-1' });
  await lab.fresh.database.write(lab.tenantId, (scope) =>
    scope.query(
      `INSERT INTO token_revocation (tenant_id, jti, revoked_at, revoked_by) VALUES ($1, 'jti-1', now(), 'test')`,
      [lab.tenantId],
    ),
  );
  await lab.happen(null);
  await lab.deliver(other.id);
  id = other.id;
  expect(await endpoint()).toMatchObject({ disabled_because: 'TOKEN_REVOKED' });
  expect(receiver.received).toEqual([]);
});
