import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { Refusal } from '../../errors';
import { readOperation, type ReadOperation } from '../limits/read-operation';

const outdated = (why: string): Refusal =>
  new Refusal('BAD_DOCUMENT', `The registered document no longer holds: ${why} Register another.`);

/** Reads a registered document to ask it by its address, which only a query can be. */
export function readQuery(schema: GraphQLSchema, document: string): ReadOperation {
  const read = readOperation(schema, document, outdated);
  if (read.operation.operation === OperationTypeNode.QUERY) return read;
  throw new Refusal('METHOD_NOT_ALLOWED', 'This is a mutation. Send it to /graphql by POST.');
}
