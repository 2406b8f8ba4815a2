import {
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Refusal } from '../../errors';
import { LIMITS, MOST_TOKENS } from './limit-document';

/** A document with the one operation that is in it. */
export interface ReadOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Says why a document is not taken. */
export type RefuseDocument = (why: string) => Refusal;

function read(schema: GraphQLSchema, text: string, refuse: RefuseDocument): DocumentNode {
  try {
    const document = parse(text, { maxTokens: MOST_TOKENS });
    const [error] = validate(schema, document, [...specifiedRules, ...LIMITS]);
    if (error) throw error;
    return document;
  } catch (error) {
    throw refuse(error instanceof GraphQLError ? error.message : 'It cannot be read.');
  }
}

/** Reads a document as it would be read to run it, with the same limits. */
export function readOperation(
  schema: GraphQLSchema,
  text: string,
  refuse: RefuseDocument,
): ReadOperation {
  const document = read(schema, text, refuse);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 1) return { document, operation: operations[0]! };
  throw refuse(`It has ${operations.length} operations; send one.`);
}
