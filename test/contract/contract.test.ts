import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  buildSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { scopesOf } from '../../src/graphql/guard-fields';
import { openSchema } from '../../src/graphql/schema';
import { needsOf } from '../../src/graphql/needs';
import { compareSchemas } from './differences';
import { NOT_YET } from './not-yet';

const SCHEMA = resolve(__dirname, '../../schema/schema.graphql');

/** The contract spells out one connection and means the others alike. */
const CONNECTIONS = [
  'Action',
  'Agreement',
  'Ticket',
  'TicketEvent',
  'TimeEntry',
  'Technician',
  'MetricEvidence',
  'SyncRun',
  'QuarantinedRecord',
  'AuditEntry',
  'UnlinkedCustomer',
]
  .map(
    (name) => `
      type ${name}Connection { edges: [${name}Edge!]! nodes: [${name}!]! pageInfo: PageInfo! totalCount: Int! }
      type ${name}Edge { cursor: String! node: ${name}! }`,
  )
  .join('\n');

const read = (path: string): string => readFileSync(path, 'utf8');
const contract: GraphQLSchema = buildSchema(
  `${read(join(__dirname, 'contract.graphql'))}\n${CONNECTIONS}`,
);
const ours = openSchema();
const typed = Object.values(ours.getTypeMap()).filter(
  (type) =>
    (isObjectType(type) || isInterfaceType(type)) && !/^__|.(Connection|Edge)$/.test(type.name),
) as GraphQLObjectType[];
const isRoot = (type: GraphQLObjectType): boolean => /^(Query|Mutation)$/.test(type.name);

/** Fields that one token may read and another may not, though both have the thing that they stand on. */
const refusable = new Set(
  typed.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => {
        const more = scopesOf(field).some((scope) => !needsOf(type.extensions).includes(scope));
        return isRoot(type) || more;
      })
      .map((field) => `${type.name}.${field.name}`),
  ),
);
/** What is refused by what it leads to, and may be missing too. */
const MAY_BE_NULL = new Set([...refusable, 'MetricEvidence.source']);

const { wrong, missing, present } = compareSchemas(
  buildSchema(read(SCHEMA)),
  contract,
  MAY_BE_NULL,
);

test('what exists has the type that the contract gives it', () => expect(wrong).toEqual([]));

test('a refusal blanks nothing beside it: every root, and every field with a scope of its own, may be null', () => {
  // A subscription has one field, and nothing beside it.
  const shared = typed.filter(({ name }) => name !== 'Subscription');
  const strict = shared.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type) && refusable.has(`${type.name}.${field.name}`))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(refusable).toContain('Query.clients');
  expect(refusable).toContain('Mutation.setTarget');
  expect(refusable).toContain('Agreement.monthlyAmount');
  expect(strict).toEqual([]);
});

test('what is missing is said to be', () => {
  expect(missing.filter((path) => !NOT_YET.includes(path))).toEqual([]);
});

test('nothing is said to be missing that exists', () => {
  expect(NOT_YET.filter((path) => present.has(path) || !missing.includes(path))).toEqual([]);
});
