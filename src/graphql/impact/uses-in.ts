import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The name of what a node of a document stands for, as `Type.field`. */
function nameOf(node: ASTNode, info: TypeInfo): string | null {
  const parent = info.getParentType()?.name;
  if (node.kind === 'Field') return `${parent}.${node.name.value}`;
  if (node.kind === 'Argument') return `${parent}.${info.getFieldDef()?.name}.${node.name.value}`;
  const input = info.getParentInputType();
  if (node.kind === 'ObjectField')
    return input ? `${getNamedType(input).name}.${node.name.value}` : null;
  const type = info.getInputType();
  return node.kind === 'EnumValue' && type ? `${getNamedType(type).name}.${node.value}` : null;
}

/** The names of what a variable's value says, of input objects and enums within each other. */
function* namesInValue(value: unknown, type: GraphQLInputType): Iterable<string> {
  if (Array.isArray(value)) {
    for (const each of value) yield* namesInValue(each, type);
    return;
  }
  const named = getNamedType(type);
  if (isEnumType(named) && typeof value === 'string') yield `${named.name}.${value}`;
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return;
  const fields = named.getFields();
  for (const [name, each] of Object.entries(value)) {
    yield `${named.name}.${name}`;
    if (fields[name]) yield* namesInValue(each, fields[name].type);
  }
}

function* namesInVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): Iterable<string> {
  for (const { variable, type } of variableDefinitions) {
    const found = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
    if (found) yield* namesInValue(variables[variable.name.value], found as GraphQLInputType);
  }
}

/** Everything of the schema that an operation names: in its text, and in its variables. */
export function usesIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Set<string> {
  const info = new TypeInfo(schema);
  const names = new Set(namesInVariables(schema, operation, variables));
  const enter = (node: ASTNode): void => {
    const name = nameOf(node, info);
    if (name) names.add(name);
  };
  visit(document, visitWithTypeInfo(info, { enter }));
  return names;
}
