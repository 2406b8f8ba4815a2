import { GraphQLScalarType } from 'graphql';
import type { LocalDate } from '../../numbers/units/month';
import { sentLiteral, sentText } from './sent-text';

export const DateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'Date',
  description: 'A calendar date, `YYYY-MM-DD`, in the MSP’s own time zone.',
  serialize: (value) => String(value),
  parseValue: sentText,
  parseLiteral: sentLiteral,
});
