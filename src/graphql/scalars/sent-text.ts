import { GraphQLError, Kind, type ValueNode } from 'graphql';

/**
 * Dates, instants and decimals arrive as text and are judged where they are used. A scalar that
 * refuses would lose a whole batch of records for one bad date. The reader of the record rejects
 * only that record; `readDate` and its like refuse a bad argument.
 */
export function sentText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new GraphQLError(`${JSON.stringify(value)} is not text.`);
}

export function sentLiteral(node: ValueNode): string {
  const written = [Kind.STRING, Kind.INT, Kind.FLOAT] as readonly string[];
  if (written.includes(node.kind) && 'value' in node) return String(node.value);
  throw new GraphQLError(`Text was expected here, not ${node.kind}.`);
}
