import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import type { DocumentedOperation } from './documented-operations';

const KINDS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** Nodes are as good without them, and half as long. */
const withoutEmptyLists = (_: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

/** An operation as a constant that carries the types of its variables and of its answer. */
export function printDocument({ meaning, text }: DocumentedOperation): string {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
  const name = operation.name!.value;
  const types = `${name}${KINDS[operation.operation]}`;
  const sent = text.replace(/^#.*\n/gm, '').trim();
  return [
    `/** ${meaning} */`,
    `export const ${name}Document = document<${types}, ${types}Variables>({`,
    `  name: '${name}',`,
    `  operation: '${operation.operation}',`,
    `  text: ${JSON.stringify(sent)},`,
    `  definitions: ${JSON.stringify(definitions, withoutEmptyLists)},`,
    '});',
  ].join('\n');
}
