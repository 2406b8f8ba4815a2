import {
  GraphQLNonNull,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { tenant } from '../answers/measuring/tenant';
import type { RequestContext } from '../request/context';
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
  return `\`${name}\` as a decimal in the MSP’s currency, with its digits.${where}`;
}

/** Currencies by request: most answers have many amounts, and only the first one waits. */
const currencies = new WeakMap<RequestContext, string>();

async function currencyOf(context: RequestContext): Promise<string> {
  const { currency } = await context.once(tenant);
  currencies.set(context, currency);
  return currency;
}

function writtenIn(context: RequestContext, value: number): string | Promise<string> {
  const known = currencies.get(context);
  if (known !== undefined) return amountOf(value, known);
  return currencyOf(context).then((currency) => amountOf(value, currency));
}

function amountField(field: Field, isMoney: IsMoney | 'ALWAYS'): Field {
  const always = isMoney === 'ALWAYS' && isNonNullType(field.type);
  return {
    name: amountName(field.name),
    description: descriptionOf(field, isMoney),
    type: always ? new GraphQLNonNull(DecimalScalar) : DecimalScalar,
    args: [],
    resolve: (thing, _args, context) => {
      const value = (thing as Readonly<Record<string, unknown>>)[field.name];
      const shown = typeof value === 'number' && (isMoney === 'ALWAYS' || isMoney(thing));
      return shown ? writtenIn(context as RequestContext, value) : null;
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
