import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

interface Deprecable {
  readonly name: string;
  readonly deprecationReason?: string | null;
}

/** What is given up, by its name (`Type.field`, `Type.field.argument`, `Enum.VALUE`), and why. */
export type Deprecated = ReadonlyMap<string, string>;

function* partsOf(type: GraphQLNamedType): Iterable<[string, Deprecable]> {
  if (isEnumType(type))
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value];
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      yield [`${type.name}.${field.name}`, field];
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    const name = `${type.name}.${field.name}`;
    yield [name, field];
    for (const argument of field.args) yield [`${name}.${argument.name}`, argument];
  }
}

function deprecatedOf(schema: GraphQLSchema): Deprecated {
  const found = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    for (const [name, { deprecationReason: reason }] of partsOf(getNamedType(type)))
      if (reason) found.set(name, reason);
  }
  return found;
}

const known = new WeakMap<GraphQLSchema, Deprecated>();

/** What of a schema is given up. It is looked for once. */
export function deprecatedIn(schema: GraphQLSchema): Deprecated {
  const deprecated = known.get(schema) ?? deprecatedOf(schema);
  known.set(schema, deprecated);
  return deprecated;
}
