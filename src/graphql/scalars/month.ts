import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { Month } from '../../numbers/units/month';

const MONTH = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;

function parseMonth(value: unknown): Month {
  if (typeof value === 'string' && MONTH.test(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is not a month. Write it as "2026-03".`, {
    extensions: { code: 'BAD_MONTH' },
  });
}

export const MonthScalar = new GraphQLScalarType<Month, string>({
  name: 'Month',
  description:
    'A calendar month, `YYYY-MM`, in the MSP’s own time zone. Anything else is `BAD_MONTH`.',
  serialize: (value) => String(value),
  parseValue: parseMonth,
  parseLiteral: (node) => parseMonth(node.kind === Kind.STRING ? node.value : null),
});
