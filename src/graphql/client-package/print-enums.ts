import { isEnumType, isIntrospectionType, type GraphQLEnumType, type GraphQLSchema } from 'graphql';

const enumsOf = (schema: GraphQLSchema): GraphQLEnumType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLEnumType => isEnumType(type) && !isIntrospectionType(type),
  );

export const enumNames = (schema: GraphQLSchema): string[] =>
  enumsOf(schema).map(({ name }) => name);

const inOneLine = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').replaceAll('*/', '* /');

/** Those in answers may grow; those that are only sent are exactly what is known. */
function printEnum(type: GraphQLEnumType, open: boolean): string {
  const { name } = type;
  const values = type.getValues().map((value) => `  '${value.name}',`);
  const all = `(typeof ${name}Values)[number]`;
  return [
    `export const ${name}Values = [`,
    ...values,
    '] as const;',
    `/** ${inOneLine(type.description)} */`,
    `export type ${name} = ${open ? `Open<${all}>` : all};`,
  ].join('\n');
}

/** Every enum as its known values and its type. */
export const printEnums = (schema: GraphQLSchema, open: readonly GraphQLEnumType[]): string =>
  [
    "import type { Open } from '../open';",
    ...enumsOf(schema).map((type) => printEnum(type, open.includes(type))),
    '',
  ].join('\n\n');
