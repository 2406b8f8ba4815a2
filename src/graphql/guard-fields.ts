import {
  defaultFieldResolver,
  getNamedType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Scope } from '../auth/scopes';
import type { RequestContext } from '../request/context';
import { needsOf } from '../request/needs';

type Field = GraphQLField<unknown, RequestContext>;

/** The scopes a field needs: its own, and those of the type it leads to. */
export function scopesOf(field: Field): Scope[] {
  const type = getNamedType(field.type);
  return [...new Set([...needsOf(field.extensions), ...needsOf(type.extensions)])];
}

const inWords = (scopes: readonly Scope[]): string =>
  `Needs the ${scopes.length > 1 ? 'scopes' : 'scope'} ${scopes.map((scope) => `\`${scope}\``).join(' and ')}.`;

function guard(field: Field, scopes: readonly Scope[]): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    context.demand(...scopes);
    return resolve(source, args, context, info);
  };
  field.description = [field.description, inWords(scopes)].filter(Boolean).join(' ');
}

/**
 * Puts the scopes that fields and types declare (`Needs`) in front of their resolvers, and into
 * their descriptions. It goes through the finished schema, so that no path to a type is missed.
 * A page's inside is not guarded again: who has the page has passed.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || /(Connection|Edge)$/.test(type.name))
      continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const scopes = scopesOf(field);
      if (scopes.length > 0) guard(field, scopes);
    }
  }
  return schema;
}
