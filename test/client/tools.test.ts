import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bruToEnvJsonV2, bruToJsonV2, collectionBruToJson } from '@usebruno/lang';
import { parse, validate } from 'graphql';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { printCollection } from '../../src/graphql/client-package/print-collection';
import { openSchema } from '../../src/graphql/schema';
import { openSampleMsp, type SampleMsp } from '../api/sample-msp';
import type { TestServer } from '../fixture/server';

const SCHEMA = join(__dirname, '../../schema');

let server: TestServer;
let msp: SampleMsp;
beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
}, 60_000);
afterAll(() => server?.close());

describe('the collection of Bruno', () => {
  const files = Object.entries(printCollection()).map(([name, text]) => ({ name, text }));
  const requests = files
    .filter(({ name }) => /^bruno\/(?!collection)[^/]+\.bru$/.test(name))
    .map(({ text }) => bruToJsonV2(text));

  test('holds what is printed, and nothing that was given up', () => {
    const kept = readdirSync(join(SCHEMA, 'bruno'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(bru|json)$/.test(name))
      .map((name) => `bruno/${name}`);
    expect(kept.sort()).toEqual(files.map(({ name }) => name).sort());
  });

  test('is read by Bruno, with its token and its server', () => {
    const text = (name: string) => files.find((file) => file.name === `bruno/${name}`)!.text;
    expect(collectionBruToJson(text('collection.bru')).auth).toMatchObject({
      mode: 'bearer',
      bearer: { token: '{{token}}' },
    });
    expect(bruToEnvJsonV2(text('environments/local.bru')).variables).toMatchObject([
      { name: 'url', value: 'http://127.0.0.1:4000', secret: false },
      { name: 'token', secret: true },
    ]);
  });

  test('asks what the schema has, and is answered where its example names no thing', async () => {
    const schema = openSchema();
    let answered = 0;
    for (const { meta, http, body } of requests) {
      expect(http).toMatchObject({ method: 'post', url: '{{url}}/graphql', auth: 'inherit' });
      const { query, variables } = body.graphql;
      expect(validate(schema, parse(query))).toEqual([]);
      if (!query.startsWith('query') || /the id|!"/.test(variables)) continue;
      const answer = await server.query(msp.token, query, JSON.parse(variables) as object);
      expect([meta.name, answer.errors ?? []]).toEqual([meta.name, []]);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(30);
  });
});

interface Panel {
  readonly title: string;
  readonly targets: readonly {
    readonly url: string;
    readonly url_options: { readonly params: readonly { key: string; value: string }[] };
  }[];
  readonly transformations: readonly {
    readonly id: string;
    readonly options: { readonly include?: { readonly names: readonly string[] } };
  }[];
}

/** As Grafana puts the ends of its time range into an address. */
const inQuarter = (text: string): string =>
  text.replace('${__from:date:YYYY-MM}', '2026-01').replace('${__to:date:YYYY-MM}', '2026-03');

const columnsOf = (text: string): string[] => text.split(/\r?\n/)[0]!.split(',');

test('every panel of the Grafana dashboard has its columns and rows, once its operations are registered', async () => {
  const env = { PATH: process.env.PATH, SEATWISE: server.url, TOKEN: msp.token };
  await promisify(execFile)('bash', [join(SCHEMA, 'grafana/register.sh')], { env });
  const reader = server.token(
    TENANT_SCOPES.filter((scope) => scope.endsWith(':read')),
    { tenantId: msp.tenantId },
  );
  const { panels } = JSON.parse(readFileSync(join(SCHEMA, 'grafana/dashboard.json'), 'utf8')) as {
    panels: Panel[];
  };
  for (const { title, targets, transformations } of panels) {
    const [{ url, url_options }] = targets as [Panel['targets'][number]];
    const address = new URL(url, server.url);
    for (const { key, value } of url_options.params)
      address.searchParams.set(key, inQuarter(value));
    const answer = await fetch(address, { headers: { authorization: `Bearer ${reader}` } });
    const text = await answer.text();
    expect([title, answer.status]).toEqual([title, 200]);
    const names = transformations.find(({ id }) => id === 'filterFieldsByName')!.options.include!
      .names;
    expect(columnsOf(text)).toEqual(expect.arrayContaining([...names]));
    expect([title, text.trim().split(/\r?\n/).length > 1]).toEqual([title, true]);
  }
  expect(panels).toHaveLength(4);
});
