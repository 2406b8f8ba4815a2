import type { FieldNode } from 'graphql';
import type { ComplexityEstimator, ComplexityEstimatorArgs } from 'graphql-query-complexity';
import type { Complexity } from 'type-graphql';
import { monthIndex } from '../../numbers/units/month';
import { PAGE } from '../../request/page';
import { rowsOfTable, type KnownGroups } from './rows-of-table';

/**
 * What is known besides the query: how many groups a table can have, and how many records came in a
 * variable.
 */
export interface CostFacts {
  readonly groups: KnownGroups;
  readonly recordsOf: (field: FieldNode) => number;
}

type Arguments = Readonly<Record<string, unknown>>;

const countOf = (value: unknown): number | null => (Array.isArray(value) ? value.length : null);
const numberIn = (args: Arguments, name: string): number | null =>
  typeof args[name] === 'number' && args[name] > 0 ? args[name] : null;

interface Months {
  readonly from?: unknown;
  readonly to?: unknown;
}

export function monthsIn(period: unknown): number {
  const { from, to } = (period ?? {}) as Months;
  if (typeof from !== 'string' || typeof to !== 'string') return 1;
  return Math.max(1, monthIndex(to) - monthIndex(from) + 1);
}

function tableCells(query: Arguments, groups: KnownGroups): number {
  const rows = rowsOfTable(query, monthsIn(query['period']), groups);
  return rows * (countOf(query['metrics']) ?? 1);
}

/** How many times the selection below a field can appear in the answer. */
function timesOf(name: string, args: Arguments, isPage: boolean, groups: KnownGroups): number {
  const page = numberIn(args, 'first') ?? numberIn(args, 'last');
  if (isPage) return page ?? PAGE.usual;
  if (name === 'series') return monthsIn(args['period']);
  if (args['query']) return tableCells(args['query'] as Arguments, groups);
  return countOf(args['keys']) ?? countOf(args['ids']) ?? 1;
}

/** The cost to read, judge and write one record, and to count what follows from it. */
const RECORD = 20;

/**
 * The cost of a field itself: its `complexity` or else one value, and the cost of what is sent with
 * it.
 */
function ownCost(args: Arguments, asked: ComplexityEstimatorArgs, facts: CostFacts): number {
  const { complexity = 1 } = asked.field.extensions as { complexity?: Complexity };
  const own = typeof complexity === 'number' ? complexity : (complexity(asked) ?? 1);
  if (asked.type.name !== 'Mutation') return own;
  return own + RECORD * ((countOf(args['records']) ?? 0) + facts.recordsOf(asked.node));
}

/** The cost of all that appears below a field. */
function costBelow({ args, field, childComplexity }: ComplexityEstimatorArgs, facts: CostFacts) {
  const isPage = /Connection!?$/.test(String(field.type));
  return timesOf(field.name, args as Arguments, isPage, facts.groups) * childComplexity;
}

export const costWith =
  (facts: CostFacts): ComplexityEstimator =>
  (asked) =>
    ownCost(asked.args as Arguments, asked, facts) + costBelow(asked, facts);

/** Only the values of an answer, without what it takes to work them out. */
export const valuesWith =
  (facts: CostFacts): ComplexityEstimator =>
  (asked) =>
    1 + costBelow(asked, facts);
