import {
  getNamedType,
  isInputObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { RequestContext } from '../../request/context';
import type { Judge } from '../limits/judge-operation';
import { nearNames } from '../../ingest/fields/near-names';
import { Problem } from '../../ingest/fields/problem';

/**
 * Records sent in a variable are read by ingest, each separately: GraphQL's own reading would
 * refuse 4999 good ones for one bad word. They are taken out of the variables before execution and
 * handed to the mutation. Its declared type is checked here.
 */
const taken = new WeakMap<RequestContext, Map<string, readonly unknown[]>>();

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function rootFields(selections: readonly SelectionNode[], fragments: Fragments): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT)
      return rootFields(node.selectionSet.selections, fragments);
    const fragment = fragments.get(node.name.value);
    return fragment ? rootFields(fragment.selectionSet.selections, fragments) : [];
  });
}

/** The variable that a mutation's records come in; null when they are not in one. */
function recordsVariable(field: FieldNode): string | null {
  const value = field.arguments?.find((argument) => argument.name.value === 'records')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}

/** Takes the records out of a mutation's variables, so that GraphQL does not read them. */
export const takeRecords: Judge = ({ operation, document, request, contextValue }) => {
  if (operation.operation !== 'mutation' || !request.variables) return;
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const sent = new Map<string, readonly unknown[]>();
  for (const field of rootFields(operation.selectionSet.selections, fragments)) {
    const name = recordsVariable(field);
    const records: unknown = name === null ? null : request.variables[name];
    if (name !== null && Array.isArray(records)) sent.set(name, records);
  }
  if (sent.size === 0) return;
  const emptied = Object.fromEntries([...sent.keys()].map((name) => [name, []]));
  request.variables = { ...request.variables, ...emptied };
  taken.set(contextValue, sent);
};

/**
 * A mutation's records as they were sent. Those written into the query itself came through GraphQL.
 */
export function sentRecords(
  context: RequestContext,
  field: FieldNode | undefined,
  read: readonly unknown[],
): readonly unknown[] {
  const name = field ? recordsVariable(field) : null;
  return (name === null ? undefined : taken.get(context)?.get(name)) ?? read;
}

/** How many records came in a mutation's variable. */
export function countSent(context: RequestContext, field: FieldNode): number {
  const name = recordsVariable(field);
  return (name === null ? undefined : taken.get(context)?.get(name))?.length ?? 0;
}

/**
 * Reports a misspelt field as a problem of the record, because it would otherwise be ignored
 * silently.
 */
export function unknownFields(type: GraphQLInputType, value: unknown): Problem | null {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    const items = value.map((item, i) => unknownFields(named, item)?.under(String(i)) ?? null);
    return Problem.together(items);
  }
  const fields = named.getFields();
  const wrong = Object.entries(value).map(([name, item]) => {
    const field = fields[name];
    if (field) return unknownFields(field.type, item)?.under(name) ?? null;
    const message = `There is no field "${name}" here. ${nearNames(name, Object.keys(fields))}`;
    return new Problem('UNKNOWN_FIELD', message, [name]);
  });
  return Problem.together(wrong);
}

/** The input type of a mutation's records. */
export const recordTypeOf = (schema: GraphQLSchema, mutation: string): GraphQLInputType => {
  const field = schema.getMutationType()?.getFields()[mutation];
  const argument = field?.args.find((each) => each.name === 'records');
  if (!argument) throw new TypeError(`${mutation} takes no records`);
  return argument.type;
};
