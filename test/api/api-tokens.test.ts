import { Client } from 'pg';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type GraphqlAnswer, type TestServer } from '../fixture/server';
import { operationText } from './operations';

let server: TestServer;
let tenantId: number;
let full: string;
let client: string;
let now = Date.parse('2026-03-31T18:00:00Z');
const clock = { now: () => new Date(now) };

const SECOND = 1000;
const HOUR = 3600 * SECOND;

type Answer = GraphqlAnswer<Record<string, unknown>>;
const ask = (token: string, operation: string, variables: object = {}): Promise<Answer> =>
  server.query<Record<string, unknown>>(token, operationText(operation), variables);
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.['code'];

interface Issued {
  readonly secret: string;
  readonly token: { readonly id: string; readonly share: number };
}

async function issue(more: object = {}): Promise<Issued> {
  const input = { name: 'Dashboard', scopes: ['metrics:read', 'clients:read'], ...more };
  const { data, errors } = await ask(full, 'issue-api-token', { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data['issueApiToken'] as Issued;
}

const WHO = '{ viewer { subject scopes clientIds } }';
const who = (token: string) =>
  server.query<{ viewer: { subject: string; scopes: string[]; clientIds: string[] | null } }>(
    token,
    WHO,
  );
const isTaken = async (token: string) => (await who(token)).status === 200;

beforeAll(async () => {
  server = await openTestServer({ clock });
  tenantId = await createMsp(server.database);
  full = server.token(TENANT_SCOPES, { tenantId });
  await server.query(
    full,
    `mutation { ingestClients(source: "psa", records: [{ externalId: "c1", name: "Acorn" },
      { externalId: "c2", name: "Birch" }]) { received } }`,
  );
  const { data } = await server.query<{ clients: { nodes: { id: string }[] } }>(
    full,
    '{ clients { nodes { id name } } }',
  );
  client = data.clients.nodes[0]!.id;
}, 60_000);
afterAll(() => server?.close());

beforeEach(() => {
  now += HOUR;
  full = server.token(TENANT_SCOPES, { tenantId });
});

test('an issued token opens what it was issued for at once, and nothing more', async () => {
  const { secret, token } = await issue({ clients: [client] });
  expect(secret).toMatch(/^seatwise_\d+_\d+_[\w-]{43}$/);
  expect((await who(secret)).data.viewer).toEqual({
    subject: 'Dashboard',
    scopes: ['metrics:read', 'clients:read'],
    clientIds: [client],
  });
  const { data } = await server.query<{ clients: { nodes: object[] } }>(
    secret,
    '{ clients { nodes { name } } }',
  );
  expect(data.clients.nodes).toEqual([{ name: 'Acorn' }]);
  const money = await server.query(secret, '{ apiTokens { id } }');
  expect(money.errors?.[0]?.message).toMatch(/needs the scope tokens:write/);
  expect(token.share).toBe(0.05);
});

test('tokens are listed with when they were last used, and without a word of their secrets', async () => {
  const { secret, token } = await issue({ name: 'Listed' });
  await who(secret);
  const { data } = await ask(full, 'api-tokens');
  const listed = (data['apiTokens'] as { id: string }[]).find(({ id }) => id === token.id);
  expect(listed).toMatchObject({ name: 'Listed', lastUsedAt: clock.now().toISOString() });
  expect(JSON.stringify(data)).not.toContain(secret.slice(-43));
});

test('a revoked token is refused within five seconds, as is one that has ended', async () => {
  const ends = await issue({ expiresAt: new Date(now + HOUR).toISOString() });
  const { secret, token } = await issue();
  expect([await isTaken(ends.secret), await isTaken(secret)]).toEqual([true, true]);
  const { data } = await ask(full, 'revoke-api-token', { id: token.id });
  expect(data['revokeApiToken']).toEqual({ id: token.id, revokedAt: clock.now().toISOString() });
  now += 4 * SECOND;
  expect(await who(secret)).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  now += HOUR;
  expect(await isTaken(ends.secret)).toBe(false);
});

test('after a rotation both secrets are good for the overlap, and then the new one alone', async () => {
  const first = await issue();
  const rotate = async (overlapHours: number): Promise<Issued> => {
    const { data } = await ask(full, 'rotate-api-token', { id: first.token.id, overlapHours });
    return data['rotateApiToken'] as Issued;
  };
  const second = await rotate(2);
  now += HOUR;
  expect([await isTaken(first.secret), await isTaken(second.secret)]).toEqual([true, true]);
  now += HOUR;
  full = server.token(TENANT_SCOPES, { tenantId });
  expect([await isTaken(first.secret), await isTaken(second.secret)]).toEqual([false, true]);
  await rotate(0);
  now += 4 * SECOND;
  expect(await isTaken(second.secret)).toBe(false);
});

test.each([
  ['cut off', (secret: string) => secret.slice(0, -1)],
  [
    'of another letter',
    (secret: string) => secret.replace(/.$/, (end) => (end === 'x' ? 'y' : 'x')),
  ],
  ['of a token that does not exist', (secret: string) => secret.replace(/_\d+_/, '_999_')],
  ['of an MSP that does not exist', (secret: string) => secret.replace(/_\d+_/, '_99999_')],
])('a secret that is %s is refused as any wrong token', async (_, change) => {
  const { secret } = await issue();
  expect(await who(change(secret))).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test.each([
  ['no name', { name: ' ' }, 'BAD_TOKEN', /name: Write 1 to 100/],
  ['no scopes', { scopes: [] }, 'BAD_TOKEN', /Name at least one/],
  [
    'an unknown scope',
    { scopes: ['fly'] },
    'BAD_TOKEN',
    /"fly" is no scope. They are: metrics:read/,
  ],
  [
    'more than the caller has',
    { scopes: ['operator'] },
    'FORBIDDEN',
    /does not have the scope operator/,
  ],
  ['a client of nobody', { clients: ['client_1_999'] }, 'BAD_TOKEN', /no client of this MSP/],
  ['no clients at all', { clients: [] }, 'BAD_TOKEN', /leave it out/],
  ['an end that is over', { expiresAt: '2026-01-01T00:00:00Z' }, 'BAD_TOKEN', /is over/],
  ['a share above the whole', { share: 1.5 }, 'BAD_TOKEN', /from 0 to 1/],
  ['more than the others leave', { share: 1 }, 'BAD_TOKEN', /have \d+ % of the budget/],
])('a token with %s is not issued', async (_, wrong, code, words) => {
  await issue();
  const input = { name: 'Wrong', scopes: ['metrics:read'], ...wrong };
  const answer = await ask(full, 'issue-api-token', { input });
  expect(codeOf(answer)).toBe(code);
  expect(answer.errors?.[0]?.message).toMatch(words);
});

test('nobody gets at more rights by rotating the token of somebody else', async () => {
  const { token } = await issue({ scopes: ['financials:read'] });
  const keeper = server.token(['tokens:write', 'clients:read'], { tenantId });
  expect(codeOf(await ask(keeper, 'rotate-api-token', { id: token.id }))).toBe('FORBIDDEN');
});

test('a token limited to clients neither sees nor makes tokens, nor reads the log', async () => {
  const limited = server.token(TENANT_SCOPES, { tenantId, clientIds: [1] });
  const input = { name: 'More', scopes: ['metrics:read'] };
  expect(codeOf(await ask(limited, 'api-tokens'))).toBe('FORBIDDEN');
  expect(codeOf(await ask(limited, 'issue-api-token', { input }))).toBe('FORBIDDEN');
  expect(codeOf(await ask(limited, 'audit-log', { first: 1 }))).toBe('FORBIDDEN');
});

describe('a signed token', () => {
  const revoke = (input: object) => ask(full, 'revoke-signed-tokens', { input });

  test('is refused once all of its subject from before are revoked; one signed later is taken', async () => {
    const before = server.token(['metrics:read'], { tenantId, subject: 'Ann' });
    const other = server.token(['metrics:read'], { tenantId, subject: 'Bob' });
    now += 10 * SECOND;
    expect((await revoke({ subject: 'Ann' })).data['revokeSignedTokens']).toMatchObject({
      subject: 'Ann',
      issuedBefore: clock.now().toISOString(),
    });
    now += 5 * SECOND;
    const later = server.token(['metrics:read'], { tenantId, subject: 'Ann' });
    expect([await isTaken(before), await isTaken(other), await isTaken(later)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test.each([
    ['neither', {}],
    ['both', { jti: 'a', subject: 'b' }],
    ['a moment without a subject', { jti: 'a', issuedBefore: '2026-01-01T00:00:00Z' }],
  ])('is not revoked by %s', async (_, input) => {
    expect(codeOf(await revoke(input))).toBe('BAD_TOKEN');
  });
});

describe('the log of all changes', () => {
  interface Entry {
    readonly number: string;
    readonly action: string;
    readonly subject: string;
    readonly token: string | null;
    readonly requestId: string | null;
    readonly detail: unknown;
  }
  const log = async (filter: object = {}): Promise<Entry[]> => {
    const { data } = await ask(full, 'audit-log', { first: 500, filter });
    return (data['auditLog'] as { nodes: Entry[] }).nodes;
  };

  test('tells who did what by which token, in which request', async () => {
    const { secret, token } = await issue({ name: 'PSA', scopes: ['ingest:write'] });
    await server.query(
      secret,
      `mutation { ingestClients(source: "psa", records: [{ externalId: "c1", name: "Acorn" }]) { received } }`,
    );
    expect(await log({ token: token.id })).toEqual([
      {
        number: expect.stringMatching(/^\d+$/) as string,
        at: clock.now().toISOString(),
        action: 'ingestClients',
        subject: 'PSA',
        token: token.id,
        requestId: expect.any(String) as string,
        detail: { source: 'psa', records: [expect.objectContaining({ externalId: 'c1' })] },
      },
    ]);
  });

  test('tells of a file that was imported', async () => {
    await fetch(`${server.url}/import/clients?source=psa`, {
      method: 'POST',
      headers: { authorization: `Bearer ${full}`, 'content-type': 'text/csv' },
      body: 'externalId,name\nc1,Acorn\n',
    });
    expect((await log({ actions: ['import'] }))[0]).toMatchObject({
      subject: 'test',
      detail: { kind: 'clients', source: 'psa' },
    });
  });

  test('is counted without gaps, and says nothing of what was refused', async () => {
    await ask(full, 'set-target', { input: { metric: 'RHEM', min: 5, max: 1 } });
    await issue();
    const numbers = (await log()).map(({ number }) => Number(number));
    expect(numbers).toEqual(numbers.map((_, at) => numbers.length - at));
    expect(await log({ actions: ['setTarget'] })).toEqual([]);
  });

  test('cannot be altered by the application, and is not seen by another MSP', async () => {
    const other = server.token(TENANT_SCOPES, { tenantId: await createMsp(server.database) });
    const { data } = await ask(other, 'audit-log', { first: 5 });
    expect(data['auditLog']).toMatchObject({ nodes: [] });
    const superuser = new Client({ connectionString: server.superuserUrl });
    await superuser.connect();
    await superuser.query(`SET ROLE seatwise_app; SET app.tenant_id = '${tenantId}'`);
    for (const change of ['UPDATE audit_entry SET subject = $$x$$', 'DELETE FROM audit_entry'])
      await expect(superuser.query(change)).rejects.toThrow(/permission denied/);
    await superuser.end();
  });
});
