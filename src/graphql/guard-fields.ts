import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Scope } from '../auth/scopes';
import type { RequestContext } from '../request/context';
import { needsOf } from './needs';

type Field = GraphQLField<unknown, RequestContext>;

/** The scopes a field needs: its own, and those of the type it returns. */
export function scopesOf(field: Field): Scope[] {
  const type = getNamedType(field.type);
  return [...new Set([...needsOf(field.extensions), ...needsOf(type.extensions)])];
}

const inWords = (scopes: readonly Scope[]): string =>
  `Needs the ${scopes.length > 1 ? 'scopes' : 'scope'} ${scopes.map((scope) => `\`${scope}\``).join(' and ')}.`;

/**
 * Lets the field itself be null where it can be refused, so that a refusal does not blank its
 * neighbours. That is at every root, and wherever a field needs more scopes than its parent already
 * proved.
 */
function endRefusalHere(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: Field,
): void {
  const shown = needsOf(type.extensions);
  // A subscription that is refused has nothing else to tell.
  if (type === schema.getSubscriptionType()) return;
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  const asksMore = scopesOf(field).some((scope) => !shown.includes(scope));
  if (isRoot || asksMore) field.type = getNullableType(field.type);
}

function guard(field: Field, scopes: readonly Scope[]): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source, args, context, info) => {
    context.demand(...scopes);
    return resolve(source, args, context, info);
  };
  if (subscribe)
    field.subscribe = (source, args, context, info) => {
      context.demand(...scopes);
      return subscribe(source, args, context, info) as unknown;
    };
  field.description = [field.description, inWords(scopes)].filter(Boolean).join(' ');
}

/**
 * Puts the scopes that fields and types declare (`Needs`) in front of their resolvers and into
 * their descriptions. It works on the finished schema, so that no path to a type is missed. The
 * inside of a page is not guarded again, because whoever has the page has passed.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    // A page is called after what it lists; the type `Connection` itself is no page.
    if (isIntrospectionType(type) || /.(Connection|Edge)$/.test(type.name)) continue;
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      endRefusalHere(schema, type, field);
      const scopes = scopesOf(field);
      if (isObjectType(type) && scopes.length > 0) guard(field, scopes);
    }
  }
  return schema;
}
