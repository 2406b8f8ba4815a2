import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SampleMsp } from './sample-msp';

const OPERATIONS = resolve(__dirname, '../../schema/operations');

export const operationNames = (): string[] =>
  readdirSync(OPERATIONS).map((file) => file.replace(/\.graphql$/, ''));

export const operationText = (name: string): string =>
  readFileSync(join(OPERATIONS, `${name}.graphql`), 'utf8');

const period = { from: '2026-01', to: '2026-03' };

/** A documented query with its variables, and how many statements it runs, whatever the page. */
export interface Documented {
  readonly name: string;
  readonly variables: (msp: SampleMsp) => Record<string, unknown>;
  readonly statements: number;
}

const table = (rest: object) => () => ({ query: { period, ...rest } });

/** Counts include the one statement for the facts that numbers depend on: zone, targets, coverage. */
export const QUERIES: readonly Documented[] = [
  { name: 'rhem-by-client-by-month', variables: () => ({ period }), statements: 3 },
  { name: 'smart-numbers', variables: () => ({ period }), statements: 3 },
  {
    name: 'metric-table',
    variables: table({ metrics: ['RHEM', 'AISP'], groupBy: ['CLIENT', 'MONTH'] }),
    statements: 2,
  },
  {
    name: 'metric-table',
    variables: table({ metrics: ['TIME_TO_RESOLUTION_MEDIAN'], groupBy: ['BOARD'] }),
    statements: 4,
  },
  {
    name: 'client-overview',
    variables: ({ clients }) => ({ id: clients['Acorn'], period }),
    statements: 8,
  },
  {
    name: 'why-this-rhem',
    variables: ({ clients }) => ({ id: clients['Acorn'], period }),
    statements: 6,
  },
  {
    name: 'why-this-cost',
    variables: () => ({ key: 'COST_TO_SERVE', period }),
    statements: 12,
  },
  { name: 'staffing', variables: () => ({ period }), statements: 4 },
  { name: 'cost-and-margin', variables: () => ({ period }), statements: 3 },
  { name: 'tickets', variables: () => ({}), statements: 5 },
  { name: 'time-entries', variables: () => ({}), statements: 4 },
  { name: 'technicians', variables: () => ({ period }), statements: 4 },
  { name: 'who-am-i', variables: () => ({}), statements: 1 },
  { name: 'what-numbers-mean', variables: () => ({}), statements: 0 },
  {
    name: 'things-by-id',
    variables: ({ clients, technicians }) => ({
      ids: [clients['Acorn'], technicians['Tess'], clients['Birch'], 'nobody'],
    }),
    statements: 2,
  },
  {
    name: 'things-by-ref',
    variables: () => ({
      client: { source: 'psa', externalId: 'c1' },
      agreement: { source: 'psa', externalId: 'a1' },
      ticket: { source: 'psa', externalId: 'k01a' },
      timeEntry: { source: 'psa', externalId: 'e1' },
      technician: { source: 'psa', externalId: 't1' },
    }),
    statements: 9,
  },
  { name: 'parked-records', variables: () => ({}), statements: 2 },
  { name: 'data-quality', variables: () => ({ period }), statements: 4 },
  { name: 'doubts-about-rhem', variables: () => ({ period }), statements: 4 },
  {
    name: 'why-it-changed',
    variables: () => ({ key: 'RHEM', period: { from: '2026-02', to: '2026-02' } }),
    statements: 5,
  },
  { name: 'backlog', variables: () => ({ on: '2026-03-31' }), statements: 2 },
  { name: 'mrr-bridge', variables: () => ({ period }), statements: 2 },
  { name: 'pricing-gaps', variables: () => ({ period }), statements: 3 },
  { name: 'profit-drains', variables: () => ({ period }), statements: 4 },
  { name: 'reactive-spiral', variables: () => ({ quarter: '2026-Q1' }), statements: 3 },
  { name: 'opportunities', variables: () => ({ period }), statements: 3 },
  { name: 'growth-focus', variables: () => ({ period }), statements: 3 },
  { name: 'sweet-spot', variables: () => ({ period }), statements: 4 },
  {
    name: 'diagnosis',
    variables: () => ({ key: 'AVERAGE_RESOLUTION_TIME', period }),
    statements: 5,
  },
  { name: 'scorecard', variables: () => ({ quarter: '2026-Q1' }), statements: 3 },
  { name: 'quarterly-report', variables: () => ({ quarter: '2026-Q1' }), statements: 12 },
  {
    name: 'chart',
    variables: ({ clients }) => ({ id: clients['Acorn'], key: 'RHEM', period, format: 'SVG' }),
    statements: 3,
  },
  {
    name: 'seat-price-model',
    variables: () => ({ input: { seats: 20, mrr: '2000', toolCostPerMonth: '400' } }),
    statements: 0,
  },
  { name: 'settings', variables: () => ({}), statements: 1 },
  { name: 'work-rules', variables: () => ({}), statements: 1 },
  { name: 'closed-months', variables: () => ({ period }), statements: 3 },
  { name: 'target-history', variables: () => ({ metric: 'RHEM' }), statements: 1 },
];

/** Run by tests of their own. */
const ELSEWHERE = [
  'save-banding-scheme',
  'bands',
  'resource-plan',
  'update-settings',
  'set-work-rules',
  'override-time-entry',
  'override-ticket',
  'override-by-ref',
  'clear-override',
  'close-month',
  'restatements',
  'work-rule-impact',
  'discard-parked',
];

export const MUTATIONS = ['send-time-entries', 'set-target', ...ELSEWHERE];
