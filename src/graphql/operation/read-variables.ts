import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Refusal } from '../../errors';
import { nearNames } from '../../ingest/fields/near-names';

/** Says that a text is no value of a type. */
type Refuse = () => never;

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

function readJson(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse();
  }
}

/** Whether values of a type are written as JSON. */
const isJson = (type: GraphQLInputType): boolean =>
  isInputObjectType(type) || ('name' in type && type.name === 'JSON');

const readList = (text: string, of: GraphQLInputType, refuse: Refuse): unknown =>
  text.startsWith('[')
    ? readJson(text, refuse)
    : text.split(',').map((item) => readValue(item.trim(), of, refuse));

/** A value of the declared type. Enums, ids, dates and decimals are text, which their type checks. */
function readValue(text: string, type: GraphQLInputType, refuse: Refuse): unknown {
  if (isNonNullType(type)) return readValue(text, type.ofType, refuse);
  if (isListType(type)) return readList(text, type.ofType, refuse);
  if (isJson(type)) return readJson(text, refuse);
  if (type === GraphQLBoolean) return FLAGS[text] ?? refuse();
  if (type !== GraphQLInt && type !== GraphQLFloat) return text;
  return NUMBER.test(text) ? Number(text) : refuse();
}

const hintFor = (name: string, names: readonly string[]): string =>
  names.length === 0 ? 'It has none.' : nearNames(name, names);

/**
 * The variables of an operation from the parameters of an address, as the operation declares them.
 * An empty parameter counts as not given, which is what an empty cell of a sheet sends.
 */
export function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  parameters: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const types = new Map(
    variableDefinitions.map(({ variable, type }) => [variable.name.value, type]),
  );
  const given = Object.entries(parameters).map(([parameter, text]): [string, unknown] => {
    const declared = types.get(parameter);
    const type = declared && (typeFromAST(schema, declared) as GraphQLInputType | undefined);
    if (!type) {
      const hint = hintFor(parameter, [...types.keys()]);
      const message = `The operation has no variable "${parameter}". ${hint}`;
      throw new Refusal('UNKNOWN_VARIABLE', message, { parameter });
    }
    const refuse = (): never => {
      const message = `The variable "${parameter}" is of the type ${String(type)}, which this is not.`;
      throw new Refusal('BAD_VARIABLE', message, { parameter });
    };
    return [parameter, text === '' ? undefined : readValue(text, type, refuse)];
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
