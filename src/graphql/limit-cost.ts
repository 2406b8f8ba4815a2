import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { RequestContext } from '../request/context';
import { Refusal } from '../errors';
import { monthIndex } from '../numbers/units/month';
import { PAGE } from '../request/page';
import { asGraphqlError } from './expose-errors';

/**
 * Cost is how many values an answer can hold at most: fields times the rows they stand in. It can
 * be worked out from the query alone: `first` (50 when absent), the number of keys, ids, metrics
 * and months asked for. Two million values are an answer of some 50 MB: only a slip asks for more.
 */
export const MOST_COST = 2_000_000;

type Arguments = Readonly<Record<string, unknown>>;

const countOf = (value: unknown): number | null => (Array.isArray(value) ? value.length : null);
const numberIn = (args: Arguments, name: string): number | null =>
  typeof args[name] === 'number' && args[name] > 0 ? args[name] : null;

interface Months {
  readonly from?: unknown;
  readonly to?: unknown;
}

function monthsIn(period: unknown): number {
  const { from, to } = (period ?? {}) as Months;
  if (typeof from !== 'string' || typeof to !== 'string') return 1;
  return Math.max(1, monthIndex(to) - monthIndex(from) + 1);
}

const TABLE_ROWS = 100;

function tableCells(query: unknown): number {
  const { first, metrics } = (query ?? {}) as { first?: number | null; metrics?: unknown };
  return (first ?? TABLE_ROWS) * (countOf(metrics) ?? 1);
}

/** How many times what is below a field can stand in the answer. */
function timesOf(name: string, args: Arguments, isPage: boolean): number {
  const page = numberIn(args, 'first') ?? numberIn(args, 'last');
  if (isPage) return page ?? PAGE.usual;
  if (name === 'series') return monthsIn(args['period']);
  if (args['query']) return tableCells(args['query']);
  return countOf(args['keys']) ?? countOf(args['ids']) ?? 1;
}

/** What the processor could send as many values in as it takes to draw one picture. */
const PICTURE = 20_000;
const PICTURES_OF_REPORT = 15;
/** What is read and reckoned for an answer takes as long as so many values, however few its fields are. */
const QUESTIONS: Readonly<Record<string, number>> = {
  growthFocus: 5_000,
  pricingGaps: 5_000,
  profitDrains: 5_000,
  sweetSpot: 5_000,
  resourcePlan: 5_000,
  opportunities: 5_000,
  reactiveSpiral: 5_000,
  backlog: 5_000,
  diagnosis: 5_000,
  mrrBridge: 5_000,
  scorecard: 5_000,
  dataQuality: 5_000,
  restatements: 20_000,
  quarterlyReport: 40_000,
  workRuleImpact: 200_000,
};

/** What a field costs by itself: a text that pictures are drawn for, or many questions answered, is more than one value. */
function ownCost(type: string, field: string, args: Arguments): number {
  if (type === 'Query') return QUESTIONS[field] ?? 1;
  if (type === 'QuarterlyReport' && field === 'html') return PICTURE * PICTURES_OF_REPORT;
  if (field !== 'chart') return 1;
  return monthsIn(args['period']) + (args['format'] === 'VEGA_LITE' ? 0 : PICTURE);
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const isPage = /Connection!?$/.test(String(field.type));
  const times = timesOf(field.name, args as Arguments, isPage);
  return ownCost(type.name, field.name, args as Arguments) + times * childComplexity;
};

/** What documents without variables cost. Apollo hands over the same parsed document for the same text. */
const known = new WeakMap<DocumentNode, Map<string | null, number>>();

function costOf(
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
  query: DocumentNode,
  operationName: string | null,
): number {
  if (Object.keys(variables).length > 0) {
    return complexityOf(schema, variables, query, operationName);
  }
  const costs = known.get(query) ?? new Map<string | null, number>();
  const cost = costs.get(operationName) ?? complexityOf(schema, {}, query, operationName);
  known.set(query, costs.set(operationName, cost));
  return cost;
}

/** Refuses what would answer with more than MOST_COST values, before anything is read. */
export const limitCost = (schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, document, operationName, contextValue }) => {
      const cost = costOf(schema, request.variables ?? {}, document, operationName);
      if (contextValue.notes) contextValue.notes.cost = cost;
      if (cost <= MOST_COST) return;
      throw asGraphqlError(
        new Refusal(
          'COST_TOO_HIGH',
          `The answer could hold ${cost} values; at most ${MOST_COST} are answered at once. Ask for fewer rows, months or fields.`,
          { cost, most: MOST_COST },
        ),
      );
    },
  }),
});

function complexityOf(
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
  query: DocumentNode,
  operationName: string | null,
): number {
  try {
    const name = operationName ?? undefined;
    return getComplexity({ schema, query, variables, operationName: name, estimators: [estimate] });
  } catch {
    // Bad variables: execution words that better, and runs nothing.
    return 0;
  }
}
