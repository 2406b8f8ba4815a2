import { GraphQLScalarType } from 'graphql';
import { sentLiteral, sentText } from './sent-text';

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339 with an offset: `2026-03-31T17:30:00Z`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: sentText,
  parseLiteral: sentLiteral,
});
