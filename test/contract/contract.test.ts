import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { compareSchemas } from './differences';
import { NOT_YET } from './not-yet';

const SCHEMA = resolve(__dirname, '../../schema/schema.graphql');

/** The contract spells out one connection and means the others alike. */
const CONNECTIONS = ['Agreement', 'Ticket', 'TimeEntry', 'Technician', 'MetricEvidence']
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
const { wrong, missing, present } = compareSchemas(buildSchema(read(SCHEMA)), contract);

test('what exists has the type that the contract gives it', () => expect(wrong).toEqual([]));

test('what is missing is said to be', () => {
  expect(missing.filter((path) => !NOT_YET.includes(path))).toEqual([]);
});

test('nothing is said to be missing that exists', () => {
  expect(NOT_YET.filter((path) => present.has(path) || !missing.includes(path))).toEqual([]);
});
