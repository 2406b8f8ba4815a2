import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { Quarter } from '../../numbers/units/period';

const QUARTER = /^(?!0000)\d{4}-Q[1-4]$/;

function parseQuarter(value: unknown): Quarter {
  if (typeof value === 'string' && QUARTER.test(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is not a quarter. Write it as "2026-Q1".`, {
    extensions: { code: 'BAD_QUARTER' },
  });
}

export const QuarterScalar = new GraphQLScalarType<Quarter, string>({
  name: 'Quarter',
  description:
    'A quarter of the MSP’s fiscal year, `YYYY-Qn`, named by the calendar year in which that year ends. Anything else is `BAD_QUARTER`.',
  serialize: (value) => String(value),
  parseValue: parseQuarter,
  parseLiteral: (node) => parseQuarter(node.kind === Kind.STRING ? node.value : null),
});
