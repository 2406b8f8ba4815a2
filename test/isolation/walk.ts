import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Values to put into arguments: ids and names of somebody else, or nothing. */
export interface Intruder {
  readonly ids: readonly string[];
  readonly ref: { readonly source: string; readonly externalId: string };
}

const LEVELS = 2;
/** Of every list; more than the lists of the sample hold below the root. */
const ROWS = 20;
const PERIOD = '{ from: "2026-01", to: "2026-03" }';
const MODEL = '{ seats: 10, toolCostPerMonth: "100" }';
const QUERY = (metric: string, groupBy: string, filter: string) =>
  `{ metrics: [${metric}], period: ${PERIOD}, groupBy: [${groupBy}]${filter} }`;

const list = (ids: readonly string[]): string =>
  `[${ids.map((id) => JSON.stringify(id)).join(', ')}]`;

/** A value for an input: the intruder's ids wherever an id goes; null where nothing has to stand. */
function literal(type: GraphQLInputType, intruder: Intruder | null, asked: boolean): string | null {
  const named = getNamedType(type);
  if (named.name === 'PeriodInput') return PERIOD;
  if (named.name === 'Quarter') return '"2026-Q1"';
  if (named.name === 'Month') return '"2026-02"';
  // The same data without the time it takes to draw it.
  if (named.name === 'ChartFormat') return 'VEGA_LITE';
  if (named.name === 'WorkRuleInput') return '[]';
  if (named.name === 'SeatPriceModelInput') return MODEL;
  if (named.name === 'Date' && isNonNullType(type)) return '"2026-03-31"';
  if (named.name === 'String' && isNonNullType(type)) return '"{ __typename }"';
  if (named.name === 'MetricsQuery')
    return QUERY('TICKETS_OPENED', 'CLIENT, BOARD', filterOf(intruder));
  if (named.name === 'ID' && intruder) {
    return isListType(getNullableType(type)) ? list(intruder.ids) : JSON.stringify(intruder.ids[0]);
  }
  if (isInputObjectType(named) && intruder) {
    const inner = Object.values(named.getFields()).flatMap((field) => {
      const value = field.type.toString().includes('ID')
        ? literal(field.type, intruder, asked)
        : null;
      return value === null ? [] : [`${field.name}: ${value}`];
    });
    return inner.length > 0 ? `{ ${inner.join(', ')} }` : null;
  }
  if (!isNonNullType(type) && !asked) return null;
  if (isEnumType(named)) {
    const value = named.name === 'MetricKey' ? 'RHEM' : named.getValues()[0]?.name;
    return isListType(getNullableType(type)) ? `[${value}]` : `${value}`;
  }
  if (named.name === 'ID') return isListType(getNullableType(type)) ? '["nobody"]' : '"nobody"';
  return null;
}

const filterOf = (intruder: Intruder | null): string =>
  intruder
    ? `, filter: { clients: ${list(intruder.ids)}, technicians: ${list(intruder.ids)} }`
    : '';

function argumentsOf(args: readonly GraphQLArgument[], intruder: Intruder | null): string {
  const given = args.flatMap((argument) => {
    if (argument.name === 'first') return [`first: ${ROWS}`];
    const value = literal(argument.type, intruder, isNonNullType(argument.type));
    return value === null ? [] : [`${argument.name}: ${value}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const isWrapping = (name: string): boolean => /(.Connection|Edge|PageInfo)$/.test(name);

/** Every field of a type: leaves, and things below down to a number of levels. Pages do not count as a level. */
function selection(schema: GraphQLSchema, type: GraphQLOutputType, levels: number): string | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) {
    const parts = schema.getPossibleTypes(named).map((each) => {
      const inside = selection(schema, each, levels);
      return inside === null ? '' : `... on ${each.name} ${inside}`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named)) return null;
  const below = isWrapping(named.name) ? levels : levels - 1;
  if (below < 0) return '{ __typename }';
  const fields = Object.values(named.getFields()).map((field) =>
    fieldText(schema, named.name, field, null, below),
  );
  return `{ __typename ${fields.join(' ')} }`;
}

/** Fields of one name but of several types cannot stand together in a union: each gets a name of its own. */
function fieldText(
  schema: GraphQLSchema,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  intruder: Intruder | null,
  levels: number,
): string {
  const inside = selection(schema, field.type, levels);
  return `${parent}_${field.name}: ${field.name}${argumentsOf(field.args, intruder)} ${inside ?? ''}`;
}

/** Root fields that find one thing by its id or ref, and what one of the sample is called in its source. */
const REFERRED: Readonly<Record<string, string>> = {
  client: 'c1',
  agreement: 'a1',
  ticket: 'k01a',
  timeEntry: 'e1',
  technician: 't1',
};

export interface Step {
  readonly name: string;
  readonly text: string;
}

/** A query for every root field that asks for everything below it. */
export function walk(schema: GraphQLSchema, intruder: Intruder | null): Step[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.flatMap((field) => {
    const inside = selection(schema, field.type, LEVELS) ?? '';
    const own = REFERRED[field.name];
    if (own) {
      const word = field.name.replace('E', '-e');
      const ids = intruder?.ids.filter((id) => word === 'client' || id.startsWith(word)) ?? [];
      const args = intruder
        ? [...ids.map((id) => `(id: "${id}")`), refText(intruder.ref)]
        : ['(id: "nobody")', refText({ source: 'psa', externalId: own })];
      return args.map((text) => ({ name: field.name, text: `{ ${field.name}${text} ${inside} }` }));
    }
    if (field.name === 'node' && intruder) {
      return intruder.ids.map((id) => ({ name: 'node', text: `{ node(id: "${id}") ${inside} }` }));
    }
    return [
      { name: field.name, text: `{ ${field.name}${argumentsOf(field.args, intruder)} ${inside} }` },
    ];
  });
}

const refText = ({ source, externalId }: Intruder['ref']): string =>
  `(ref: { source: "${source}", externalId: "${externalId}" })`;
