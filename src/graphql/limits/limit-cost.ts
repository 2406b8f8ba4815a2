import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { MOST_COST } from '../../request/budget/most-cost';
import { costWith, type CostFacts } from './cost-of-field';
import { countSent } from '../ingest/sent-records';
import type { Judge } from './judge-operation';
import { MOST_WRITTEN_OUT } from './limit-document';
import { CLOSED_GROUPS, readKnownGroups } from './rows-of-table';

export interface Weighed {
  readonly schema: GraphQLSchema;
  readonly query: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/**
 * The costs of documents without variables. Apollo passes the same parsed document for the same
 * text.
 */
const known = new WeakMap<OperationDefinitionNode, number>();

function costOf(asked: Weighed, facts: CostFacts): number {
  if (Object.keys(asked.variables).length > 0) return complexityOf(asked, facts);
  const cost = known.get(asked.operation) ?? complexityOf(asked, facts);
  known.set(asked.operation, cost);
  return cost;
}

const tooDear = (cost: number): Refusal =>
  new Refusal(
    'COST_TOO_HIGH',
    `The answer could hold ${cost} values; at most ${MOST_COST} are answered at once. Ask for fewer rows, months or fields.`,
    { cost, most: MOST_COST },
  );

/** Weighs again with the rows the MSP can really have, when the first estimate is too high. */
async function weigh(asked: Weighed, context: RequestContext): Promise<number> {
  const recordsOf: CostFacts['recordsOf'] = (field) => countSent(context, field);
  const cost = costOf(asked, { groups: CLOSED_GROUPS, recordsOf });
  if (cost <= MOST_COST || asked.operation.operation !== 'query') return cost;
  return complexityOf(asked, { groups: await readKnownGroups(context.scope), recordsOf });
}

/** Refuses a query whose answer could have more than MOST_COST values, before anything is read. */
export const limitCost: Judge = async ({
  schema,
  request,
  document,
  operation,
  contextValue: context,
}) => {
  const asked = { schema, query: document, operation, variables: request.variables ?? {} };
  const cost = await weigh(asked, context);
  if (context.notes) context.notes.cost = cost;
  if (cost > MOST_COST) throw tooDear(cost);
};

const notWeighed = (): Refusal =>
  new Refusal(
    'COST_UNKNOWN',
    'What this query would cost cannot be worked out, so it is not run. Split it.',
  );

/** Bounds the cost to a number that can be shown. */
const inBounds = (cost: number): number =>
  Number.isNaN(cost) ? Number.MAX_SAFE_INTEGER : Math.min(cost, Number.MAX_SAFE_INTEGER);

export function complexityOf(
  { schema, query, operation, variables }: Weighed,
  facts: CostFacts,
): number {
  // Execution reports bad variables better, and runs nothing.
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return 0;
  try {
    const operationName = operation.name?.value;
    const estimators = [costWith(facts)];
    const maxQueryNodes = 10 * MOST_WRITTEN_OUT;
    return inBounds(
      getComplexity({ schema, query, variables, operationName, estimators, maxQueryNodes }),
    );
  } catch {
    throw notWeighed();
  }
}
