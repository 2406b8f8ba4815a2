import { getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { openSchema } from '../../src/graphql/schema';
import { RECORD_KINDS } from '../../src/ingest/record-kind';
import { recordKind } from '../../src/ingest/records';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await openTestServer();
  token = server.token(TENANT_SCOPES, { tenantId: await createMsp(server.database) });
}, 60_000);
afterAll(() => server?.close());

const mutations = Object.values(openSchema().getMutationType()!.getFields());
const INGESTS = mutations.filter(({ name }) => name.startsWith('ingest'));

test.each(INGESTS.map(({ name }) => name))(
  '%s asks for nothing but the key of a record',
  (name) => {
    const { args } = INGESTS.find((each) => each.name === name)!;
    const type = getNamedType(args.find((argument) => argument.name === 'records')!.type);
    const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const names = fields
      .map((field) => field.name)
      .sort()
      .join();
    const kind = RECORD_KINDS.map(recordKind).find(
      (of) => Object.keys(of.fields).sort().join() === names,
    );
    const asked = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name);
    expect(kind?.key).toEqual(expect.arrayContaining(asked));
    expect(asked.length).toBeGreaterThan(0);
  },
);

test('a deletion written into the query needs its id alone; a record that is not deleted, the rest too', async () => {
  const send = (records: string) =>
    server.query(
      token,
      `mutation { ingestClients(source: "psa", records: ${records}) { created updated errors { code path } } }`,
    );
  await send('[{ externalId: "c1", name: "Acorn" }]');
  const { data } = await send('[{ externalId: "c1", deleted: true } { externalId: "c2" }]');
  expect(data).toEqual({
    ingestClients: {
      created: 0,
      updated: 1,
      errors: [{ code: 'REQUIRED', path: ['name'] }],
    },
  });
});
