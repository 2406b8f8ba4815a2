import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { documentedOperations, type DocumentedOperation } from './documented-operations';

/** Bruno reads the text of a block from behind two blanks. */
const block = (name: string, text: string): string =>
  `${name} {\n${text.trim().replace(/^(?=.)/gm, '  ')}\n}\n`;

/** The first example; of what has none, each variable with its type where its value goes. */
function variablesOf({ text }: DocumentedOperation): unknown {
  const [, example] = /^# With (\{.*\}): \d+ statements?\.$/m.exec(text) ?? [];
  if (example) return JSON.parse(example.replace(/<\w+>/g, 'the id'));
  const operation = parse(text).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const needed = operation!.variableDefinitions!.filter(
    ({ type }) => type.kind === Kind.NON_NULL_TYPE,
  );
  return Object.fromEntries(needed.map(({ variable, type }) => [variable.name.value, print(type)]));
}

const printRequest = (operation: DocumentedOperation): string =>
  [
    block('meta', `name: ${operation.file}\ntype: graphql`),
    block('post', 'url: {{url}}/graphql\nbody: graphql\nauth: inherit'),
    block('body:graphql', operation.text.replace(/^#.*\n/gm, '')),
    block('body:graphql:vars', JSON.stringify(variablesOf(operation), null, 2)),
    block('docs', operation.meaning),
  ].join('\n');

const COLLECTION = {
  'bruno.json': `${JSON.stringify({ version: '1', name: 'Seatwise', type: 'collection' }, null, 2)}\n`,
  'collection.bru': [block('auth', 'mode: bearer'), block('auth:bearer', 'token: {{token}}')].join(
    '\n',
  ),
  'environments/local.bru': `${block('vars', 'url: http://127.0.0.1:4000')}vars:secret [\n  token\n]\n`,
};

/** The documented operations as a collection of Bruno, by path in `schema/`. */
export function printCollection(): Record<string, string> {
  const requests = documentedOperations().map(
    (operation) => [`${operation.file}.bru`, printRequest(operation)] as const,
  );
  const files = Object.entries({ ...COLLECTION, ...Object.fromEntries(requests) });
  return Object.fromEntries(files.map(([name, text]) => [`bruno/${name}`, text]));
}
