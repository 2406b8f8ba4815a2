import { ApolloClient, gql as apolloGql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange, gql } from '@urql/core';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let headers: { authorization: string };
beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database);
  headers = { authorization: `Bearer ${server.token(TENANT_SCOPES, { tenantId })}` };
});
afterAll(() => server?.close());

const TEXT = 'query Me($first: Int) { viewer { subject } clients(first: $first) { totalCount } }';

test.each([undefined, true, false, 'force', 'within-url-limit'] as const)(
  'urql, with nothing but a token, asks (preferGetMethod %s)',
  async (preferGetMethod) => {
    const client = new Client({
      url: `${server.url}/graphql`,
      exchanges: [fetchExchange],
      fetchOptions: { headers },
      ...(preferGetMethod === undefined ? {} : { preferGetMethod }),
    });
    const { data, error } = await client.query<object>(gql(TEXT), { first: 3 }).toPromise();
    expect(error).toBeUndefined();
    expect(data).toMatchObject({ viewer: { subject: 'test' }, clients: { totalCount: 0 } });
  },
);

test('urql reads what was refused beside what was answered', async () => {
  const client = new Client({
    url: `${server.url}/graphql`,
    exchanges: [fetchExchange],
    fetchOptions: { headers },
  });
  const text = '{ viewer { subject } clients(first: 0) { totalCount } }';
  const { data, error } = await client.query<object>(gql(text), {}).toPromise();
  expect(data).toMatchObject({ viewer: { subject: 'test' }, clients: null });
  expect(error?.graphQLErrors[0]?.extensions).toMatchObject({ code: 'BAD_PAGE' });
});

test.each([true, false])('Apollo Client asks (by GET: %s)', async (useGETForQueries) => {
  const link = new HttpLink({ uri: `${server.url}/graphql`, headers, useGETForQueries });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const { data } = await client.query({ query: apolloGql(TEXT), variables: { first: 3 } });
  expect(data).toMatchObject({ viewer: { subject: 'test' }, clients: { totalCount: 0 } });
  client.stop();
});
