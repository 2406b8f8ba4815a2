import { TENANT_SCOPES } from '../../src/auth/scopes';
import type { TestServer } from '../fixture/server';
import { operationText, QUERIES } from './operations';
import { ingest, openSampleMsp, sendSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;
let other: SampleMsp;

const TOOL = {
  externalId: 'rmm',
  name: 'RMM',
  deliveryArea: 'SUPPORT',
  basis: 'SEATS',
  effectiveOn: '2025-01-01',
  monthlyCost: '90',
};

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ more: 3, env: { GRAPHQL_JIT: 'off' } }));
  other = await sendSampleMsp(server, { prefix: 'Other ' });
  await ingest(server, msp.token, 'ToolCosts', [TOOL]);
  // The same id of another thing of the same source.
  await ingest(server, msp.token, 'TimeEntries', [
    {
      externalId: 'k01b',
      ticketExternalId: 'k01b',
      startedAt: '2026-01-06T16:00:00Z',
      minutes: '5',
    },
  ]);
}, 60_000);
afterAll(() => server?.close());

type Named = { id: string; externalRefs: { source: string; externalId: string }[] };

const KINDS: [string, string, string][] = [
  ['client', 'c1', 'name'],
  ['agreement', 'a1', 'name'],
  ['ticket', 'k01a', 'number'],
  ['timeEntry', 'e1', 'minutes'],
  ['technician', 't1', 'name'],
];
const psa = (externalId: string) => ({ source: 'psa', externalId });
const ask = <T>(text: string, variables: object = {}, token = msp.token) =>
  server.query<T>(token, text, variables);

test('each thing is found by its id in its source, tells that id, and is found by its id here', async () => {
  const { variables } = QUERIES.find(({ name }) => name === 'things-by-ref')!;
  const { data, errors } = await ask<Record<string, Named>>(
    operationText('things-by-ref'),
    variables(msp),
  );
  expect(errors).toBeUndefined();
  for (const [kind, externalId] of KINDS) {
    const { id, externalRefs } = data[kind]!;
    expect(externalRefs).toEqual([psa(externalId)]);
    const again = await ask(
      `query ($id: ID!) { ${kind}(id: $id) { id externalRefs { externalId } } }`,
      { id },
    );
    expect(again.data).toEqual({ [kind]: { id, externalRefs: [{ externalId }] } });
  }
});

const FIND = (kind: string) =>
  `query ($ref: ExternalRefInput, $id: ID) { ${kind}(ref: $ref, id: $id) { id } }`;

test.each(KINDS)('no %s answers to what is none', async (kind, externalId) => {
  const nobody = [psa('nobody'), psa(`${externalId} 2`), { source: 'erp', externalId }];
  for (const ref of nobody)
    expect(await ask(FIND(kind), { ref })).toMatchObject({ status: 200, data: { [kind]: null } });
  const { data } = await ask<Record<string, Named>>(
    FIND(kind),
    { ref: psa(externalId) },
    other.token,
  );
  expect((await ask(FIND(kind), { id: data[kind]!.id })).data).toEqual({ [kind]: null });
  const id = kind === 'client' ? msp.technicians['Tess'] : msp.clients['Acorn'];
  expect((await ask(FIND(kind), { id })).data).toEqual({ [kind]: null });
});

test.each(KINDS)('a %s is found by what looks like its id', async (kind, externalId) => {
  const asKept = await ask(FIND(kind), { ref: psa(externalId) });
  expect(asKept.data).not.toEqual({ [kind]: null });
  expect((await ask(FIND(kind), { ref: psa(` ${externalId}\u200b`) })).data).toEqual(asKept.data);
});

test.each(KINDS.filter(([kind]) => kind !== 'technician'))(
  'a token limited to another client finds no %s by ref',
  async (kind, externalId) => {
    const clientIds = [Number(msp.clients['Birch']!.split('_')[2])];
    const limited = server.token(TENANT_SCOPES, { tenantId: msp.tenantId, clientIds });
    const { data } = await ask(FIND(kind), { ref: psa(externalId) }, limited);
    expect(data).toEqual({ [kind]: null });
  },
);

const OVERRIDES: [string, string][] = [
  ['overrideTicket', 'reactive: false, note: "x"'],
  ['overrideTimeEntry', 'reactive: false, note: "x"'],
  ['clearOverride', ''],
];

test.each([
  ...KINDS.map(([kind]) => ['query', kind, ''] as const),
  ...OVERRIDES.map((each) => ['mutation', ...each] as const),
])('%s %s is refused both an id and a ref, and neither', async (operation, field, args) => {
  const id = msp.clients['Acorn'];
  const given = [
    '',
    `id: "${id}", ref: { source: "psa", externalId: "c1" }`,
    'id: null, ref: null',
  ];
  for (const reference of given) {
    const inside = [reference, args].filter(Boolean).join(', ');
    const text = `${operation} { ${field}${inside ? `(${inside})` : ''} { id } }`;
    const { errors } = await ask(text);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_REFERENCE']);
  }
});

test('lists tell the refs of all their rows in one statement more, however many they are', async () => {
  const text = (refs: string) => `query ($first: Int) {
    tickets(first: $first) { nodes { id ${refs} } }
    timeEntries(first: $first) { nodes { id ${refs} } }
    technicians(first: $first) { nodes { id ${refs} } }
    clients(first: $first) { nodes { agreements { nodes { id ${refs} } } ${refs} } } }`;
  const count = async (refs: string, first: number) => {
    let statements = 0;
    server.database.onStatement = () => (statements += 1);
    const { errors } = await ask(text(refs), { first });
    server.database.onStatement = () => undefined;
    expect(errors).toBeUndefined();
    return statements;
  };
  const refs = 'externalRefs { source externalId }';
  const without = await count('', 500);
  expect([await count(refs, 1), await count(refs, 500)]).toEqual([without + 1, without + 1]);
});

test('many refs of one kind are looked up together', async () => {
  const fields = [1, 2, 3].map(
    (i) => `t${i}: technician(ref: { source: "psa", externalId: "t${i}" }) { name }`,
  );
  let statements = 0;
  server.database.onStatement = () => (statements += 1);
  const { data } = await ask(`{ ${fields.join(' ')} }`);
  server.database.onStatement = () => undefined;
  expect(data).toEqual({ t1: { name: 'Tess' }, t2: { name: 'Tom' }, t3: null });
  expect(statements).toBe(3);
});

test('a tool tells its ref too', async () => {
  const { data } =
    await ask(`{ msp { metric(key: TOOL_COST, period: { from: "2026-03", to: "2026-03" }) {
    evidence { nodes { source { ... on ToolCost { name externalRefs { source externalId } } } } } } } }`);
  expect(JSON.stringify(data)).toContain(
    '{"name":"RMM","externalRefs":[{"source":"psa","externalId":"rmm"}]}',
  );
});

test('an override goes by ref as by id, and is taken back so', async () => {
  const variables = { ticket: psa('k01a'), timeEntry: psa('e1'), reactive: false, note: 'Planned' };
  const { data, errors } = await ask<Record<string, { id: string }>>(
    operationText('override-by-ref'),
    variables,
  );
  expect(errors).toBeUndefined();
  const overridden = { reactive: false, classifiedBy: 'override' };
  expect(data).toMatchObject({ overrideTicket: overridden, overrideTimeEntry: overridden });
  const clear = `mutation ($ref: ExternalRefInput!) { clearOverride(ref: $ref) { id ... on Ticket { reactive } ... on TimeEntry { reactive } } }`;
  for (const [ref, field] of [
    [psa('k01a'), 'overrideTicket'],
    [psa('e1'), 'overrideTimeEntry'],
  ] as const) {
    const cleared = await ask(clear, { ref });
    expect(cleared.data).toEqual({ clearOverride: { id: data[field]!.id, reactive: true } });
  }
  const nobody = await ask(clear, { ref: psa('nobody') });
  expect(nobody.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
});

test('a ref that is a ticket and a time entry asks which of them is meant', async () => {
  const clear = `mutation ($ref: ExternalRefInput!, $subject: RuleSubject) {
    clearOverride(ref: $ref, subject: $subject) { __typename } }`;
  const { errors } = await ask(clear, { ref: psa('k01b') });
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('is a ticket and a time entry'),
    extensions: { code: 'BAD_REFERENCE' },
  });
  for (const [subject, __typename] of [
    ['TICKET', 'Ticket'],
    ['TIME_ENTRY', 'TimeEntry'],
  ])
    expect((await ask(clear, { ref: psa('k01b'), subject })).data).toEqual({
      clearOverride: { __typename },
    });
});
