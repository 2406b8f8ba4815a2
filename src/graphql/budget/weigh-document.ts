import { Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '../../errors';
import { MOST_COST } from '../../request/budget/most-cost';
import type { CostFacts } from '../limits/cost-of-field';
import { complexityOf } from '../limits/limit-cost';
import { readOperation } from '../limits/read-operation';
import { CLOSED_GROUPS } from '../limits/rows-of-table';
import type { FieldCost, QueryCost } from './budget.type';

const MOST_INT = 2_147_483_647;
/** Records that come in variables are weighed when they come. */
const FACTS: CostFacts = { groups: CLOSED_GROUPS, recordsOf: () => 0 };

const badDocument = (why: string): Refusal =>
  new Refusal('BAD_DOCUMENT', `document: ${why} Nothing was weighed.`, { argument: 'document' });

/** The same document with one field at its root. */
const withOne = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  at: number,
): [DocumentNode, OperationDefinitionNode] => {
  const { selectionSet } = operation;
  const selections = [selectionSet.selections[at]!];
  const alone = { ...operation, selectionSet: { ...selectionSet, selections } };
  const definitions = document.definitions.map((node) => (node === operation ? alone : node));
  return [{ ...document, definitions }, alone];
};

const nameOf = ({ selectionSet }: OperationDefinitionNode, at: number): string => {
  const node = selectionSet.selections[at]!;
  if (node.kind === Kind.FIELD) return node.alias?.value ?? node.name.value;
  return node.kind === Kind.FRAGMENT_SPREAD ? `...${node.name.value}` : '... on';
};

/** What a document would cost, without running it. */
export function weighDocument(
  schema: GraphQLSchema,
  text: string,
  variables: Record<string, unknown>,
): QueryCost {
  const { document, operation } = readOperation(schema, text, badDocument);
  const costOf = (query: DocumentNode, of: OperationDefinitionNode): number =>
    Math.min(MOST_INT, complexityOf({ schema, query, operation: of, variables }, FACTS));
  const heaviest = operation.selectionSet.selections.map((_, at): FieldCost => ({
    field: nameOf(operation, at),
    cost: costOf(...withOne(document, operation, at)),
  }));
  return {
    cost: costOf(document, operation),
    most: MOST_COST,
    heaviest: heaviest.sort((a, b) => b.cost - a.cost),
  };
}
