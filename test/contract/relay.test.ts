import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { openSchema } from '../../src/graphql/schema';

const schema = openSchema();
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const connections = objects.filter(({ name }) => /\wConnection$/.test(name));

const typeOf = (of: GraphQLObjectType, field: string): string =>
  String(of.getFields()[field]?.type);

test('there are lists to look at', () => expect(connections.length).toBeGreaterThan(10));

test.each(connections)('%s is a Relay connection', (connection) => {
  const edge = schema.getType(connection.name.replace(/Connection$/, 'Edge'));
  expect(String(getNamedType(connection.getFields()['edges']!.type))).toBe(String(edge));
  expect(typeOf(connection, 'edges')).toMatch(/^\[\w+!?\]!?$/);
  expect(typeOf(connection, 'pageInfo')).toBe('PageInfo!');
  expect(typeOf(edge as GraphQLObjectType, 'cursor')).toBe('String!');
  const { node } = (edge as GraphQLObjectType).getFields();
  expect(isObjectType(getNullableType(node!.type))).toBe(true);
});

const lists = objects.flatMap((object) =>
  Object.values(object.getFields())
    .filter(({ type }) => connections.includes(getNamedType(type) as GraphQLObjectType))
    .map((field) => [`${object.name}.${field.name}`, field] as const),
);

test.each(lists)(
  '%s is paged forwards, and when also backwards, by both arguments',
  (_name, { args }) => {
    const types = Object.fromEntries(args.map(({ name, type }) => [name, String(type)]));
    expect(types).toMatchObject({ first: expect.stringMatching(/^Int!?$/), after: 'String' });
    expect('last' in types).toBe('before' in types);
  },
);

test('PageInfo has the four fields of Relay', () => {
  const pageInfo = schema.getType('PageInfo') as GraphQLObjectType;
  expect(typeOf(pageInfo, 'hasNextPage')).toBe('Boolean!');
  expect(typeOf(pageInfo, 'hasPreviousPage')).toBe('Boolean!');
  expect(typeOf(pageInfo, 'startCursor')).toBe('String');
  expect(typeOf(pageInfo, 'endCursor')).toBe('String');
});

test('a thing with an id can be fetched again by it', () => {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('there is no interface Node');
  expect(Object.entries(node.getFields()).map(([name, { type }]) => `${name}: ${type}`)).toEqual([
    'id: ID!',
  ]);
  const { args, type } = schema.getQueryType()!.getFields()['node']!;
  expect([String(type), args.map((arg) => `${arg.name}: ${arg.type}`)]).toEqual([
    'Node',
    ['id: ID!'],
  ]);
});
