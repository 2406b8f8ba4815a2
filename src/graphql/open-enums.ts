import {
  getNamedType,
  isEnumType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLSchema,
} from 'graphql';

const OPEN = 'More may be added: treat one that you do not know as none of these.';

/** The enums in answers. An enum that callers only send cannot surprise them. */
export function answeredEnums(schema: GraphQLSchema): GraphQLEnumType[] {
  const answered = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) return [];
    return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  });
  return [...new Set(answered.filter((type) => isEnumType(type)))];
}

/** Adds to every enum in answers that it may grow, so that no client breaks when it does. */
export function openEnums(schema: GraphQLSchema): GraphQLSchema {
  for (const type of answeredEnums(schema))
    type.description = [type.description, OPEN].filter(Boolean).join(' ');
  return schema;
}
