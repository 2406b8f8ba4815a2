import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAsked } from '../../src/tracing/is-asked';
import { cloneDatabase, createMsp } from '../fixture/database';
import { killLeftCommands, startSeatwise } from '../fixture/command';
import { issueToken } from '../../src/auth/issue-token';
import { systemClock } from '../../src/clock';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: string };
}

interface Span {
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly spanId: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

/** Takes traces as a collector does. */
async function openCollector() {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      if (request.url === '/v1/traces') sent.push(JSON.parse(body) as Sent);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, sent, close: () => void server.close() };
}

afterAll(killLeftCommands);

const JWT_SECRET = randomBytes(48).toString('base64');
const PARENT = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' };
const SECRET_NAME = 'Only for the eyes of this MSP';

test('a request is traced with its statements, below the trace of the caller, and tells no data', async () => {
  const collector = await openCollector();
  const database = await cloneDatabase();
  const tenantId = await createMsp(database.database);
  const token = issueToken(JWT_SECRET, systemClock, {
    ...{ subject: 'test', tenantId, expiresInSeconds: 600 },
    scopes: ['clients:read', 'ingest:write'],
  });
  const env = {
    ...{ DATABASE_URL: database.url, JWT_SECRET, PORT: '0', WORKER: 'off' },
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_SERVICE_NAME: 'seatwise-test',
  };
  const server = await startSeatwise(env, 'start');
  const query = `mutation Send { ingestClients(source: "psa", records: [{ externalId: "c1", name: "${SECRET_NAME}" }]) { received } }`;
  const answer = await fetch(server.ready.url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', authorization: `Bearer ${token}` },
      traceparent: `00-${PARENT.trace}-${PARENT.span}-01`,
    },
    body: JSON.stringify({ query }),
  });
  const requestId = answer.headers.get('x-request-id')!;
  await answer.text();
  await server.stop();
  collector.close();
  await database.drop();

  const [resource] = collector.sent.flatMap(({ resourceSpans }) => resourceSpans);
  expect(resource?.resource.attributes).toContainEqual({
    key: 'service.name',
    value: { stringValue: 'seatwise-test' },
  });
  const spans = collector.sent
    .flatMap(({ resourceSpans }) => resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap((each) => each.spans)
    .filter(({ traceId }) => traceId === PARENT.trace);
  const request = spans.find(({ parentSpanId }) => parentSpanId === PARENT.span);
  expect(request?.name).toBe('POST /graphql Send');
  expect(request?.attributes).toEqual(
    expect.arrayContaining([
      { key: 'seatwise.request_id', value: { stringValue: requestId } },
      { key: 'seatwise.msp', value: { stringValue: `msp_${tenantId}` } },
    ]),
  );
  expect(spans.filter(({ name }) => name.startsWith('pg.query')).length).toBeGreaterThan(5);
  expect(JSON.stringify(collector.sent)).not.toContain(SECRET_NAME);
  expect(JSON.stringify(collector.sent)).not.toContain(token);
}, 60_000);

test.each([
  ['nothing is said', {}, false],
  ['a place is', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, true],
  ['a way is', { OTEL_TRACES_EXPORTER: 'console' }, true],
  ['no way is wanted', { OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'x' }, false],
  ['it is switched off', { OTEL_SDK_DISABLED: 'TRUE', OTEL_TRACES_EXPORTER: 'otlp' }, false],
])('where %s, traces are made: %s', (_, env, asked) => expect(isAsked(env)).toBe(asked));
