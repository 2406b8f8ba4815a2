import { GraphQLScalarType } from 'graphql';
import { sentLiteral, sentText } from './sent-text';

export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal as text: `"173.33"`. Never a float.',
  serialize: (value) => String(value),
  parseValue: sentText,
  parseLiteral: sentLiteral,
});
