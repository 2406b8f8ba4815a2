import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** An output may promise more (never null), an input may ask for less. */
function outputFits(ours: GraphQLOutputType, theirs: GraphQLOutputType): boolean {
  if (isNonNullType(theirs)) return isNonNullType(ours) && outputFits(ours.ofType, theirs.ofType);
  if (isNonNullType(ours)) return outputFits(ours.ofType, theirs);
  if (isListType(theirs)) return isListType(ours) && outputFits(ours.ofType, theirs.ofType);
  return !isListType(ours) && String(ours) === String(theirs);
}

function inputFits(ours: GraphQLInputType, theirs: GraphQLInputType): boolean {
  if (isNonNullType(ours)) return isNonNullType(theirs) && inputFits(ours.ofType, theirs.ofType);
  if (isNonNullType(theirs)) return inputFits(ours, theirs.ofType);
  if (isListType(theirs)) return isListType(ours) && inputFits(ours.ofType, theirs.ofType);
  return !isListType(ours) && String(ours) === String(theirs);
}

type Input = GraphQLArgument | GraphQLInputField;

const inputDiffers = (ours: Input, theirs: Input): string[] => [
  ...(inputFits(ours.type, theirs.type) ? [] : [`is ${ours.type}, not ${theirs.type}`]),
  ...(JSON.stringify(ours.defaultValue) === JSON.stringify(theirs.defaultValue)
    ? []
    : [`has the default ${JSON.stringify(ours.defaultValue)}`]),
];

/** Calls `found` for each part of the contract's type: its path, and what is wrong with ours (null: it is missing). */
function compareType(
  ours: GraphQLNamedType | undefined,
  theirs: GraphQLNamedType,
  mayBeNull: ReadonlySet<string>,
  found: (path: string, wrong: readonly string[] | null) => void,
): void {
  const { name } = theirs;
  if (!ours || ours.constructor !== theirs.constructor) return found(name, null);
  found(name, []);
  if (isEnumType(theirs) && isEnumType(ours)) {
    for (const { name: value } of theirs.getValues()) {
      found(`${name}.${value}`, ours.getValue(value) ? [] : null);
    }
  }
  if (isUnionType(theirs) && isUnionType(ours)) {
    const members = ours.getTypes().map(String);
    for (const member of theirs.getTypes()) {
      found(`${name}.${member}`, members.includes(String(member)) ? [] : null);
    }
  }
  if (isInputObjectType(theirs) && isInputObjectType(ours)) {
    for (const field of Object.values(theirs.getFields())) {
      const own = ours.getFields()[field.name];
      found(`${name}.${field.name}`, own ? inputDiffers(own, field) : null);
    }
    for (const own of Object.values(ours.getFields())) {
      const isNew = !theirs.getFields()[own.name];
      if (isNew && isNonNullType(own.type))
        found(`${name}.${own.name}`, ['is asked for in addition']);
    }
  }
  if (
    (isObjectType(theirs) || isInterfaceType(theirs)) &&
    (isObjectType(ours) || isInterfaceType(ours))
  ) {
    const interfaces = ours.getInterfaces().map(String);
    for (const { name: wanted } of theirs.getInterfaces()) {
      if (!interfaces.includes(wanted)) found(name, [`does not implement ${wanted}`]);
    }
    for (const field of Object.values(theirs.getFields())) {
      const path = `${name}.${field.name}`;
      const own = ours.getFields()[field.name];
      if (!own) {
        found(path, null);
        continue;
      }
      const wanted = mayBeNull.has(path) ? getNullableType(field.type) : field.type;
      found(path, outputFits(own.type, wanted) ? [] : [`is ${own.type}, not ${field.type}`]);
      for (const argument of field.args) {
        const ownArgument = own.args.find((each) => each.name === argument.name);
        const at = `${path}(${argument.name})`;
        found(at, ownArgument ? inputDiffers(ownArgument, argument) : null);
      }
      for (const { name: added, type } of own.args) {
        const isNew = !field.args.some((argument) => argument.name === added);
        if (isNew && isNonNullType(type)) found(`${path}(${added})`, ['is asked for in addition']);
      }
    }
  }
}

export interface Comparison {
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
  readonly present: ReadonlySet<string>;
}

/** `mayBeNull`: the paths of fields that the contract never leaves null, and that are where a scope is missing. */
export function compareSchemas(
  ours: GraphQLSchema,
  contract: GraphQLSchema,
  mayBeNull: ReadonlySet<string>,
): Comparison {
  const wrong: string[] = [];
  const missing: string[] = [];
  const present = new Set<string>();
  for (const theirs of Object.values(contract.getTypeMap())) {
    if (theirs.name.startsWith('__')) continue;
    compareType(ours.getType(theirs.name), theirs, mayBeNull, (path, differences) => {
      if (differences === null) missing.push(path);
      else {
        present.add(path);
        wrong.push(...differences.map((difference) => `${path} ${difference}`));
      }
    });
  }
  return { wrong, missing, present };
}
