import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { parse, printSchema, type GraphQLSchema } from 'graphql';
import { answeredEnums } from '../open-enums';
import { documentedOperations, type DocumentedOperation } from './documented-operations';
import { ingestOperations, ingestTable } from './ingest-operations';
import { enumNames, printEnums } from './print-enums';
import { printDocument } from './print-document';

const HEADER = '// Printed from the code by `npm run generate`; edits are overwritten.\n\n';

/** Every one of our scalars travels as text, so that no digit is lost; JSON is whatever it is. */
const scalars = (schema: GraphQLSchema): Record<string, string> => {
  const standard = ['ID', 'String', 'Int', 'Float', 'Boolean'];
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => 'parseValue' in type && 'serialize' in type && !('getValues' in type),
  );
  return Object.fromEntries(
    own
      .filter(({ name }) => !standard.includes(name))
      .map(({ name }) => [name, name === 'JSON' ? 'unknown' : 'string']),
  );
};

const ENUM_IMPORT = /^import type \{ (\w+) \} from '.\/enums';\n/gm;
/** The enums have a file of their own, which the package exports too. */
const EXPORTED_AGAIN = /^export \{ \w+ \};\n\n/gm;

/** Only the enums that are used are imported, in one line. */
function importOnce(printed: string): string {
  const types = printed.replace(ENUM_IMPORT, '').replace(EXPORTED_AGAIN, '');
  const used = [...printed.matchAll(ENUM_IMPORT)]
    .map(([, name]) => name!)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(types.replace(/\/\*\*.*?\*\//gs, '')));
  return `import type { ${used.join(', ')} } from './enums';\n${types.trimStart()}`;
}

const CONFIG = {
  avoidOptionals: { field: true },
  onlyOperationTypes: true,
  skipTypename: true,
  immutableTypes: true,
  useTypeImports: true,
};

async function printTypes(
  schema: GraphQLSchema,
  operations: readonly DocumentedOperation[],
): Promise<string> {
  const enumValues = Object.fromEntries(enumNames(schema).map((name) => [name, `./enums#${name}`]));
  const printed = await codegen({
    filename: 'operations.ts',
    schema: parse(printSchema(schema)),
    documents: operations.map(({ file, text }) => ({ location: file, document: parse(text) })),
    plugins: [{ typescript: {} }, { 'typescript-operations': {} }],
    pluginMap: { typescript: types, 'typescript-operations': operationTypes },
    config: { ...CONFIG, enumValues, scalars: scalars(schema), strictScalars: true },
  });
  return importOnce(printed);
}

/** The sources of the client's package that follow from the schema, by their path in `schema/`. */
export async function printClient(schema: GraphQLSchema): Promise<Record<string, string>> {
  const operations = [...documentedOperations(), ...ingestOperations(schema)];
  const documents = [
    "import { document } from '../document';",
    await printTypes(schema, operations),
    ...operations.map(printDocument),
    ingestTable(schema),
    '',
  ].join('\n\n');
  return {
    'client/src/generated/enums.ts': HEADER + printEnums(schema, answeredEnums(schema)),
    'client/src/generated/operations.ts': HEADER + documents,
  };
}
