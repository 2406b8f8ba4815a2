import { getNamedType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { DocumentedOperation } from './documented-operations';

const RESULT = `received created updated unchanged rejected parked resolved withdrawn
    errors { index externalId path code message }`;

const ingestFields = (schema: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getMutationType()!.getFields()).filter(({ args }) =>
    args.some(({ name, type }) => name === 'records' && getNamedType(type).name.endsWith('Record')),
  );

const kindOf = ({ name }: GraphQLField<unknown, unknown>): string =>
  name
    .replace(/^ingest/, '')
    .replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();

const operationName = ({ name }: GraphQLField<unknown, unknown>): string => name.replace(/^i/, 'I');

/** A mutation for each kind of record, all answering in the same shape. */
export const ingestOperations = (schema: GraphQLSchema): DocumentedOperation[] =>
  ingestFields(schema).map((field) => {
    const records = field.args.find(({ name }) => name === 'records')!;
    return {
      file: `ingest-${kindOf(field)}`,
      meaning: `Sends ${kindOf(field)}.`,
      text: `mutation ${operationName(field)}($source: String!, $records: ${String(records.type)}) {
  result: ${field.name}(source: $source, records: $records) {
    ${RESULT}
  }
}
`,
    };
  });

/** Which of them sends which kind. */
export const ingestTable = (schema: GraphQLSchema): string =>
  [
    '/** What sends each kind of record. */',
    'export const INGEST = {',
    ...ingestFields(schema).map(
      (field) => `  '${kindOf(field)}': ${operationName(field)}Document,`,
    ),
    '} as const;',
  ].join('\n');
