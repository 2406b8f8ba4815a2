import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSampleMsp, type SampleMsp } from '../api/sample-msp';
import type { TestServer } from '../fixture/server';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));

let server: TestServer;
let msp: SampleMsp;
beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
}, 60_000);
afterAll(() => server?.close());

/** What people paste, what programs send by mistake, and what is meant to break something. */
const TEXTS = [
  '\ud800',
  '275760-09-13T00:00:00Z',
  '',
  '99999999999999999999',
  "'; DROP TABLE msp; --",
  '\u202e\u2028\ufeff',
  'client_1_2147483648',
  '9999-12-31',
  'a'.repeat(10_000),
];
/** A mutation writes, and counts again what it wrote. */
const FOR_MUTATIONS = TEXTS.slice(0, 4);

const GOOD: Readonly<Record<string, unknown>> = {
  ID: 'client_1_1',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  Month: '2026-01',
  Quarter: '2026-Q1',
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
  Decimal: '1',
};

/** Something that fits the type, as little as it takes. */
function good(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return good(type.ofType);
  if (isListType(type)) return [good(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return GOOD[type.name] ?? 'x';
  return Object.fromEntries(required(Object.values(type.getFields())));
}

const required = (fields: readonly (GraphQLArgument | GraphQLInputField)[]) =>
  fields.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, good(type)]);

/** Every way to put a text somewhere inside a value of the type. */
function placesIn(type: GraphQLInputType, depth = 0): ((text: string) => unknown)[] {
  if (isNonNullType(type)) return placesIn(type.ofType, depth);
  if (isListType(type))
    return placesIn(type.ofType, depth).map((place) => (text: string) => [place(text)]);
  if (isInputObjectType(type)) {
    if (depth > 2) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      placesIn(field.type, depth + 1).map((place) => (text: string) => ({
        ...(good(type) as object),
        [field.name]: place(text),
      })),
    );
  }
  const isText = isLeafType(type) && !isEnumType(type) && !/^(Int|Float|Boolean)$/.test(type.name);
  return isText ? [(text: string) => text] : [];
}

interface Question {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** What stands around the field, `_` being the field. */
  readonly around: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  readonly place: (text: string) => unknown;
}

const typeNamed = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type`);
  return type;
};

/** Records are read by ingest, one by one: test/ingest tries them. */
const isTried = ({ name }: GraphQLArgument): boolean => name !== 'records';

const questionsOf = (typeName: string, around: string): Question[] =>
  Object.values(typeNamed(typeName).getFields()).flatMap((field) =>
    field.args.filter(isTried).flatMap((argument) =>
      placesIn(argument.type).map((place, i): Question => ({
        name: `${typeName}.${field.name} ${argument.name} ${i}`,
        kind: typeName === 'Mutation' ? 'mutation' : 'query',
        ...{ around, field, argument, place },
      })),
    ),
  );

/** The field once for each text, under names of their own, in one request. */
function requestFor({ kind, around, field, argument, place }: Question, texts: readonly string[]) {
  const fixed = field.args.filter((each) => each !== argument && isNonNullType(each.type));
  const declared = [
    ...fixed.map((each) => `$${each.name}: ${String(each.type)}`),
    ...texts.map((_, i) => `$t${i}: ${String(argument.type)}`),
  ];
  const inside = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const rest = fixed.map(({ name }) => `, ${name}: $${name}`).join('');
  const fields = texts.map(
    (_, i) => `f${i}: ${field.name}(${argument.name}: $t${i}${rest}) ${inside}`,
  );
  const variables = Object.fromEntries([
    ...required(fixed),
    ...texts.map((text, i) => [`t${i}`, place(text)]),
  ]) as Record<string, unknown>;
  return {
    text: `${kind} (${declared.join(', ')}) ${around.replace('_', fields.join(' '))}`,
    variables,
  };
}

interface Told {
  readonly faults: string[];
  /** What became of each text: answered, or refused by which code. */
  readonly codes: string[];
}

async function tell(question: Question, texts: readonly string[]): Promise<Told> {
  const { text, variables } = requestFor(question, texts);
  const {
    status,
    data,
    errors = [],
  } = await server.query<object | null>(msp.token, text, variables);
  // One bad value may refuse the whole request, and hide what the others would have done.
  if (!data && texts.length > 1) {
    const single = await Promise.all(texts.map((each) => tell(question, [each])));
    return {
      faults: single.flatMap(({ faults }) => faults),
      codes: single.flatMap(({ codes }) => codes),
    };
  }
  const codes = errors.map(({ extensions }) => String(extensions?.['code']));
  const isFault = status >= 500 || codes.includes('INTERNAL_SERVER_ERROR');
  const what = `${question.name}: ${JSON.stringify(texts.map((each) => each.slice(0, 30)))}`;
  return { faults: isFault ? [what] : [], codes: codes.length > 0 ? codes : ['ANSWERED'] };
}

test.each([
  ['Query', '{ _ }'],
  ['Msp', '{ msp { _ } }'],
  ['Client', '{ clients(first: 1) { nodes { _ } } }'],
  [
    'MetricValue',
    '{ msp { metric(key: RHEM, period: { from: "2026-01", to: "2026-02" }) { _ } } }',
  ],
  ['Mutation', '{ _ }'],
])(
  'no text that a caller may send to %s is a fault of ours',
  async (type, around) => {
    const told: Told[] = [];
    for (const question of questionsOf(type, around))
      told.push(await tell(question, type === 'Mutation' ? FOR_MUTATIONS : TEXTS));
    expect(told.flatMap(({ faults }) => faults)).toEqual([]);
    const codes = new Set(told.flatMap(({ codes }) => codes));
    // The questions are good ones but for the text: what is refused is refused for it.
    expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect([...codes].join()).toContain('BAD_');
  },
  120_000,
);
