import {
  GraphQLNonNull,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { NEEDS } from './needs';
import { DecimalScalar } from './scalars/decimal';
import { amountOf } from '../scalars/money';
import { MONEY, type IsMoney } from './money';

type Field = GraphQLField<object, unknown>;

/**
 * The decimal beside `value` is called `amount`. Beside any other field it is called after the
 * field: `gapAmount`.
 */
export const amountName = (name: string): string => (name === 'value' ? 'amount' : `${name}Amount`);

function descriptionOf({ name }: Field, isMoney: IsMoney | 'ALWAYS'): string {
  const where =
    isMoney === 'ALWAYS' ? '' : ' Null where it is not money, or where there is no value.';
  return `\`${name}\` as a decimal, to the cent, in the MSP’s currency.${where}`;
}

function amountField(field: Field, isMoney: IsMoney | 'ALWAYS'): Field {
  const always = isMoney === 'ALWAYS' && isNonNullType(field.type);
  return {
    name: amountName(field.name),
    description: descriptionOf(field, isMoney),
    type: always ? new GraphQLNonNull(DecimalScalar) : DecimalScalar,
    args: [],
    resolve: (thing) => {
      const value = (thing as Readonly<Record<string, unknown>>)[field.name];
      const shown = typeof value === 'number' && (isMoney === 'ALWAYS' || isMoney(thing));
      return shown ? amountOf(value) : null;
    },
    subscribe: undefined,
    deprecationReason: undefined,
    extensions: { [NEEDS]: field.extensions[NEEDS] },
    astNode: undefined,
  };
}

/**
 * Adds the exact decimal beside every number that is money (`Money`). It works on the finished
 * schema, before the fields are guarded.
 */
export function addAmounts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const fields = type.getFields();
    for (const field of Object.values(fields) as Field[]) {
      const isMoney = field.extensions[MONEY] as IsMoney | 'ALWAYS' | undefined;
      if (isMoney) fields[amountName(field.name)] = amountField(field, isMoney);
    }
  }
  return schema;
}
