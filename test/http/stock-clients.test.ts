import { ApolloClient, gql as apolloGql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange, gql } from '@urql/core';
import { WhoAmIDocument } from '../../schema/client/src';
import { asNode } from '../../schema/client/src/as-node';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

type NodeOf<Data, Given> = ReturnType<typeof asNode<Data, Given>>;

interface RequestClient {
  request<Data, Given = object>(
    document: string | NodeOf<Data, Given>,
    given?: Given,
  ): Promise<Data>;
}
/** Its own types bring those of a browser into the whole program, where they hide what only Node has. */
// oxlint-disable-next-line typescript/no-require-imports
const { GraphQLClient } = require('graphql-request') as {
  GraphQLClient: new (url: string, options: object) => RequestClient;
};

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

test('Apollo Client 3 asks', async () => {
  const apollo3 = await import('apollo-client-3/core');
  const client = new apollo3.ApolloClient({
    link: new apollo3.HttpLink({ uri: `${server.url}/graphql`, headers }),
    cache: new apollo3.InMemoryCache(),
  });
  const { data } = await client.query<object>({
    query: apollo3.gql(TEXT),
    variables: { first: 3 },
  });
  expect(data).toMatchObject({ viewer: { subject: 'test' }, clients: { totalCount: 0 } });
  client.stop();
});

test('graphql-request asks, and reads what was refused', async () => {
  const client = new GraphQLClient(`${server.url}/graphql`, { headers });
  expect(await client.request<object>(TEXT, { first: 3 })).toMatchObject({
    clients: { totalCount: 0 },
  });
  const refused: unknown = await client.request(TEXT, { first: 0 }).catch((error) => error);
  expect(refused).toMatchObject({
    response: { errors: [{ extensions: { code: 'BAD_PAGE' } }], data: { clients: null } },
  });
});

test('the documents of our own package are taken by all of them, with their types', async () => {
  const url = `${server.url}/graphql`;
  const document = asNode(WhoAmIDocument);
  const apollo = new ApolloClient({
    link: new HttpLink({ uri: url, headers }),
    cache: new InMemoryCache(),
  });
  const urql = new Client({ url, exchanges: [fetchExchange], fetchOptions: { headers } });
  const subjects: (string | undefined)[] = [
    (await apollo.query({ query: document })).data?.viewer?.subject,
    (await urql.query(document, {}).toPromise()).data?.viewer?.subject,
    (await new GraphQLClient(url, { headers }).request(document)).viewer?.subject,
  ];
  apollo.stop();
  expect(subjects).toEqual(['test', 'test', 'test']);
});
