import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { randomOf } from '../../src/demo/random';
import { digestOf as digestOfLog, type ToldEvent } from '../../src/events/digest';
import { killLeftCommands, startSeatwise, type Running } from '../fixture/command';
import { openWebhookLab, WEBHOOK_KEY, type WebhookLab } from '../webhooks/open-lab';
import { openReceiver, say, type Received, type Receiver } from '../webhooks/receiver';

/** `npm run test:webhooks` has ten thousand, and lets the time pass that lies between two attempts. */
const EVENTS = Number(process.env['EVENTS'] ?? 300);
const WAITS = EVENTS > 1000;
const SEED = Number(process.env['SEED'] ?? 1);

jest.setTimeout(120_000 + EVENTS * 120);

const BATCH = 500;
const FAILING = 0.3;
/** Of a letter it refuses no more than so many attempts: the waits grow, and a soak has to end. */
const MOST_FAILURES = 4;
const SLOW_MS = 20;

let lab: WebhookLab;
let receiver: Receiver;
let superuser: Client;
const random = randomOf('webhooks', SEED);
/** How often it failed, by the id of the letter. */
const failures = new Map<string, number>();
/** What it thanked for, by the id of the letter. */
const thanked = new Map<string, Received>();
let attempts = 0;
let doubled = 0;

/** Fails three times in ten, and takes its time. What it thanked for, it has kept. */
function answer(letter: Received, response: Parameters<ReturnType<typeof say>>[1]): void {
  attempts += 1;
  const id = String(letter.headers['webhook-id']);
  const failed = failures.get(id) ?? 0;
  const fails = failed < MOST_FAILURES && random.next() < FAILING;
  setTimeout(() => {
    if (response.destroyed) return;
    if (fails) failures.set(id, failed + 1);
    else {
      doubled += Number(thanked.has(id));
      thanked.set(id, letter);
    }
    say(fails ? 500 : 204)(letter, response);
  }, random.next() * SLOW_MS);
}

beforeAll(async () => {
  receiver = await openReceiver();
  receiver.answers(answer);
  lab = await openWebhookLab({ hosts: [receiver.host] });
  superuser = new Client({ connectionString: lab.fresh.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  killLeftCommands();
  await superuser.end();
  await receiver[Symbol.asyncDispose]();
  await lab.close();
});

const openDeliverer = (): Promise<Running> =>
  startSeatwise(
    {
      DATABASE_URL: lab.fresh.url,
      JWT_SECRET: 'Zm9yIHRoZSBkZWxpdmVyZXIgb25seSwgd2hvIGlzIGtpbGxlZCBhbnl3YXk',
      PORT: '0',
      SECRETS_KEY: WEBHOOK_KEY,
      WEBHOOK_HOSTS: receiver.host,
    },
    'start',
  );

/** As if the time had passed that lies between two attempts. */
async function passTime(): Promise<void> {
  await superuser.query(`UPDATE webhook_delivery SET next_at = now() - interval '1 second'
    WHERE delivered_at IS NULL AND next_at > now() + interval '1 second'`);
  await superuser.query(
    `UPDATE webhook_endpoint SET rests_until = now() WHERE rests_until > now()`,
  );
}

/** Waits until so many letters were thanked for. */
async function untilThanked(count: number): Promise<void> {
  while (thanked.size < count) {
    if (!WAITS) await passTime();
    await pause(200);
  }
}

async function killed({ process: victim }: Running): Promise<void> {
  const gone = once(victim, 'exit');
  victim.kill('SIGKILL');
  await gone;
  if (!WAITS) await passTime();
}

interface Told {
  readonly number: string;
  readonly [name: string]: unknown;
}

const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort())
    : value;

/** Worked out from nothing but the letters: names in order, one line of JSON for each event. */
function digestOf(letters: readonly Told[]): string {
  const lines = letters.map(({ number, kind, at, subject, data }) =>
    JSON.stringify({ number, kind, at, subject, data }, sorted),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

test('a receiver that fails, is slow and restarts gets every event, although the sender is killed on the way', async () => {
  const { secret } = await lab.save({ url: receiver.url });
  const first = await openDeliverer();
  for (let sent = 0; sent < EVENTS; sent += BATCH)
    await lab.happen(...Array.from({ length: Math.min(BATCH, EVENTS - sent) }, () => null));

  await untilThanked(EVENTS / 4);
  await killed(first);
  const second = await openDeliverer();
  await untilThanked(EVENTS / 2);
  await receiver[Symbol.asyncDispose]();
  await pause(1000);
  receiver = await openReceiver(Number(receiver.host.split(':')[1]));
  receiver.answers(answer);
  const told = await lab.rows<ToldEvent>(
    `SELECT number, kind, at, subject, data FROM event WHERE tenant_id = $1 ORDER BY number`,
  );
  await untilThanked(told.length);
  await second.stop();

  const letters = [...thanked.values()].map(
    ({ text, headers }) =>
      new Webhook(secret!).verify(text, headers as Record<string, string>) as Told,
  );
  letters.sort((a, b) => Number(a.number) - Number(b.number));
  expect(letters.map(({ number }) => number)).toEqual(
    Array.from({ length: told.length }, (_, at) => String(at + 1)),
  );
  expect(digestOf(letters)).toBe(digestOfLog(told));
  process.stderr.write(
    `${told.length} events, ${attempts} attempts, ${doubled} thanked for twice\n`,
  );
});
