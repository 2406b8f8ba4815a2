import { Writable } from 'node:stream';
import pino from 'pino';
import type { TestServer } from '../fixture/server';
import { openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;
const lines: string[] = [];

beforeAll(async () => {
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  ({ server, msp } = await openSampleMsp({ logger: pino({ level: 'error' }, sink) }));
}, 60_000);
afterAll(() => server?.close());

test('a fault is masked, logged once, and found again by its number', async () => {
  server.database.onStatement = () => {
    throw new Error('secret inner words');
  };
  const answer = await server.query(msp.token, '{ clients { nodes { name } } }');
  server.database.onStatement = () => undefined;
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer)).not.toMatch(/secret|inner|\.ts/);
  const incident = answer.errors?.[0]?.extensions?.['incident'];
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining(String(incident)),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  expect(lines.filter((line) => line.includes(String(incident)))).toHaveLength(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('secret inner words');
});

test('the connection of a broken request serves the next one', async () => {
  for (let i = 0; i < 20; i += 1) {
    const answer = await server.query(msp.token, '{ clients { nodes { name } } }');
    expect(answer.status).toBe(200);
  }
});

test('fields that go on after a failed sibling do not touch the connection of another request', async () => {
  const period = '{ from: "2026-01", to: "2026-03" }';
  const failing = `{ tickets { nodes { client { name seats(on: "nonsense") agreements { nodes { name } }
    rhem(period: ${period}) { value } } } } }`;
  const good = `{ clients { nodes { name } } }`;
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, i) => server.query(msp.token, i % 2 ? failing : good)),
  );
  answers.forEach(({ errors, data }, i) => {
    if (i % 2) expect(errors?.[0]?.extensions?.['code']).toBe('BAD_DATE');
    else expect(data).toMatchObject({ clients: { nodes: [{ name: 'Acorn' }, { name: 'Birch' }] } });
  });
  expect(lines).toHaveLength(1);
});
