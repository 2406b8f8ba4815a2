import { GraphQLScalarType } from 'graphql';
import { Refusal } from '../errors';
import { isDate } from './date';
import { sentLiteral, sentText } from './sent-text';

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339 with an offset: `2026-03-31T17:30:00Z`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: sentText,
  parseLiteral: sentLiteral,
});

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** The instant given as an argument, or a refusal that names the argument. A time without an offset is no instant. */
export function readDateTime(text: string, argument: string): Date {
  const match = INSTANT.exec(text);
  if (match?.[1] && isDate(match[1])) return new Date(text);
  throw new Refusal(
    'BAD_DATE_TIME',
    `"${text}" is not an instant with an offset. Write ${argument} as "2026-03-31T17:30:00Z".`,
    { argument },
  );
}
