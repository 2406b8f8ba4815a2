import { Kind, parse, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { selectsLimit } from './selects-limit';

function infoOf(text: string): GraphQLResolveInfo {
  const { definitions } = parse(text);
  const fragments = Object.fromEntries(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const [operation] = definitions;
  const fieldNodes = 'selectionSet' in operation! ? operation.selectionSet?.selections : [];
  return { fieldNodes: fieldNodes as FieldNode[], fragments } as unknown as GraphQLResolveInfo;
}

test.each([
  ['{ metric { value } }', false],
  ['{ metric { value reason period { from } } }', false],
  ['{ metric { formatted } }', true],
  ['{ metric { value status } }', true],
  ['{ metric { how: status } }', true],
  ['{ metric { target { min } } }', true],
  ['{ metric { value previous { status } } }', true],
  ['{ metrics { rows { values { ... on MetricValue { target { max } } } } } }', true],
  [
    '{ metric { ...Judged } } fragment Judged on MetricValue { ...Deep } fragment Deep on MetricValue { status }',
    true,
  ],
  ['{ metric { ...Plain } } fragment Plain on MetricValue { value }', false],
])('%s: %s', (text, expected) => expect(selectsLimit(infoOf(text))).toBe(expected));
