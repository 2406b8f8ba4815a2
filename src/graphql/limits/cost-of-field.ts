import type { FieldNode } from 'graphql';
import type { ComplexityEstimator, ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { monthIndex } from '../../numbers/units/month';
import { PAGE } from '../../request/page';
import { rowsOfTable, type KnownGroups } from './rows-of-table';

/** What is known beside the query: how many groups of a table there can be, and how many records came in a variable. */
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

function monthsIn(period: unknown): number {
  const { from, to } = (period ?? {}) as Months;
  if (typeof from !== 'string' || typeof to !== 'string') return 1;
  return Math.max(1, monthIndex(to) - monthIndex(from) + 1);
}

function tableCells(query: Arguments, groups: KnownGroups): number {
  const rows = rowsOfTable(query, monthsIn(query['period']), groups);
  return rows * (countOf(query['metrics']) ?? 1);
}

/** How many times what is below a field can stand in the answer. */
function timesOf(name: string, args: Arguments, isPage: boolean, groups: KnownGroups): number {
  const page = numberIn(args, 'first') ?? numberIn(args, 'last');
  if (isPage) return page ?? PAGE.usual;
  if (name === 'series') return monthsIn(args['period']);
  if (args['query']) return tableCells(args['query'] as Arguments, groups);
  return countOf(args['keys']) ?? countOf(args['ids']) ?? 1;
}

/** What the processor could send as many values in as it takes to draw one picture. */
const PICTURE = 20_000;
const PICTURES_OF_REPORT = 15;
/** To read, judge and write one record, and count what follows from it. */
const RECORD = 20;

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

/** The same of what a change counts again: one row's months, or all history. */
const CHANGES: Readonly<Record<string, number>> = {
  overrideTimeEntry: 5_000,
  overrideTicket: 5_000,
  clearOverride: 5_000,
  closeMonth: 100_000,
  saveBandingScheme: 100_000,
  updateSettings: 200_000,
  setWorkRules: 200_000,
};

/** What a field costs by itself: a text that pictures are drawn for, or many questions answered, is more than one value. */
function ownCost(
  args: Arguments,
  { type, field, node }: ComplexityEstimatorArgs,
  facts: CostFacts,
) {
  if (type.name === 'Query') return QUESTIONS[field.name] ?? 1;
  if (type.name === 'Mutation') {
    const records = (countOf(args['records']) ?? 0) + facts.recordsOf(node);
    return (CHANGES[field.name] ?? 1) + RECORD * records;
  }
  if (type.name === 'QuarterlyReport' && field.name === 'html') return PICTURE * PICTURES_OF_REPORT;
  if (field.name !== 'chart') return 1;
  return monthsIn(args['period']) + (args['format'] === 'VEGA_LITE' ? 0 : PICTURE);
}

export const costWith =
  (facts: CostFacts): ComplexityEstimator =>
  (asked) => {
    const args = asked.args as Arguments;
    const isPage = /Connection!?$/.test(String(asked.field.type));
    const times = timesOf(asked.field.name, args, isPage, facts.groups);
    return ownCost(args, asked, facts) + times * asked.childComplexity;
  };
