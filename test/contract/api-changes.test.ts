import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, printSchema } from 'graphql';
import { openSchema } from '../../src/graphql/schema';
import { badReasons, changesBetween, untold } from './api-changes';

const SCHEMA = resolve(__dirname, '../../schema');
const CHANGES = join(SCHEMA, 'changes');

const released = buildSchema(readFileSync(join(SCHEMA, 'released.graphql'), 'utf8'));
/** Printed and read again, as the released one was: values of arguments compare only so. */
const present = buildSchema(printSchema(openSchema()));
const sentences = readdirSync(CHANGES)
  .map((file) => readFileSync(join(CHANGES, file), 'utf8'))
  .join('\n');

test('a change since the last release that may break a client has its sentence in schema/changes', async () =>
  expect(untold(await changesBetween(released, present), sentences)).toEqual([]));

test('what is given up says since when, and what stands for it', () =>
  expect(badReasons(openSchema())).toEqual([]));

const BEFORE = 'type Query { name: String! size(unit: Unit): Int } enum Unit { METRE }';

const after = (schema: string) => changesBetween(buildSchema(BEFORE), buildSchema(schema));

test.each([
  ['a field is gone', 'type Query { name: String! } enum Unit { METRE }', 'BREAKING Query.size'],
  [
    'a field may be null',
    'type Query { name: String size(unit: Unit): Int } enum Unit { METRE }',
    'BREAKING Query.name',
  ],
  [
    'an argument is needed',
    'type Query { name: String! size(unit: Unit!): Int } enum Unit { METRE }',
    'BREAKING Query.size.unit',
  ],
  [
    'what holds without an argument is another',
    'type Query { name: String! size(unit: Unit = METRE): Int } enum Unit { METRE }',
    'DANGEROUS Query.size.unit',
  ],
])('%s: that has to be told', async (_what, schema, expected) => {
  const changes = await after(schema);
  expect(untold(changes, 'Nothing about it.')).toEqual([
    expect.stringMatching(new RegExp(`^${expected}: `)),
  ]);
  const [, path] = expected.split(' ');
  expect(untold(changes, `- \`${path}\` is another.`)).toEqual([]);
});

test('what is only added has not to be told', async () =>
  expect(
    await after(
      'type Query { name: String! size(unit: Unit): Int more: Int } enum Unit { METRE FOOT }',
    ),
  ).toEqual([]));

test.each([
  ['Since 2026-11-30: use `Query.title`.', 0],
  ['Since 2026-11-30: nothing stands for it, because nobody asked for it.', 0],
  ['Use title.', 1],
  ['Since 2026-11-30: do without it.', 1],
])('a reason to give a field up: %s', (reason, bad) => {
  const schema = buildSchema(`type Query { name: String @deprecated(reason: "${reason}") }`);
  expect(badReasons(schema)).toHaveLength(bad);
});
