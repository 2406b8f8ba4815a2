import {
  getVariableValues,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { MOST_COST } from '../../request/budget/most-cost';
import { costWith, valuesWith, type CostFacts } from './cost-of-field';
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

interface Cost {
  readonly cost: number;
  readonly facts: CostFacts;
}

/** Weighs again with the rows the MSP can really have, when the first estimate is too high. */
async function weigh(asked: Weighed, context: RequestContext): Promise<Cost> {
  const facts = {
    groups: CLOSED_GROUPS,
    recordsOf: (field: FieldNode) => countSent(context, field),
  };
  const cost = costOf(asked, facts);
  if (cost <= MOST_COST || asked.operation.operation !== 'query') return { cost, facts };
  const known = { ...facts, groups: await readKnownGroups(context.scope) };
  return { cost: complexityOf(asked, known), facts: known };
}

/** Counting the values of a smaller answer takes longer than what is not used of it is worth. */
const WORTH_GIVING_BACK = 1_000;

/** Refuses a query whose answer could have more than MOST_COST values, before anything is read. */
export const limitCost: Judge = async ({
  schema,
  request,
  document,
  operation,
  contextValue: context,
}) => {
  const asked = { schema, query: document, operation, variables: request.variables ?? {} };
  const { cost, facts } = await weigh(asked, context);
  const { notes } = context;
  if (notes) notes.cost = cost;
  if (cost > MOST_COST) throw tooDear(cost);
  if (notes && cost > WORTH_GIVING_BACK) notes.mostValues = valuesOf(asked, facts);
};

const notWeighed = (): Refusal =>
  new Refusal(
    'COST_UNKNOWN',
    'What this query would cost cannot be worked out, so it is not run. Split it.',
  );

/** Bounds the cost to a number that can be shown. */
const inBounds = (cost: number): number =>
  Number.isNaN(cost) ? Number.MAX_SAFE_INTEGER : Math.min(cost, Number.MAX_SAFE_INTEGER);

function weighWith(
  estimator: ComplexityEstimator,
  { schema, query, operation, variables }: Weighed,
): number {
  // Execution reports bad variables better, and runs nothing.
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return 0;
  try {
    const operationName = operation.name?.value;
    const estimators = [estimator];
    const maxQueryNodes = 10 * MOST_WRITTEN_OUT;
    return inBounds(
      getComplexity({ schema, query, variables, operationName, estimators, maxQueryNodes }),
    );
  } catch {
    throw notWeighed();
  }
}

export const complexityOf = (asked: Weighed, facts: CostFacts): number =>
  weighWith(costWith(facts), asked);

/** How many values the answer can hold, which is the part of its cost that may turn out smaller. */
const valuesOf = (asked: Weighed, facts: CostFacts): number => weighWith(valuesWith(facts), asked);
