import { measure } from '../measures/catalogue';
import { isMetricKey, metric, METRIC_KEYS, METRICS } from './catalogue';
import { dimensionsOf, formulaText, measuresOf, needsOf, readOfMsp } from './describe';
import type { Metric, Sum } from './metric';

test('every metric has a key of its own', () => {
  expect(new Set(METRIC_KEYS).size).toBe(METRICS.length);
  expect(isMetricKey('RHEM')).toBe(true);
  expect(isMetricKey('rhem')).toBe(false);
});

const sums = ({ value }: Metric): Sum[] => {
  if (value.kind === 'ratio' || value.kind === 'ofMsp') return [value.over, value.under];
  return value.kind === 'total' ? [value.of] : [];
};

test.each(METRICS.map((each) => [each.key, each] as const))('%s is well said', (_, each) => {
  expect(each.meaning).toMatch(/^[A-Z].*\.$/);
  expect(each.source).not.toBe('');
  expect(formulaText(each)).not.toBe('');
  expect([...measuresOf(each), ...readOfMsp(each, 'MANAGED_AREAS')].length).toBeGreaterThan(0);
  for (const sum of sums(each)) {
    expect(new Set(sum.map((key) => measure(key).parts)).size).toBe(1);
    expect(new Set(sum.map((key) => measure(key).presence)).size).toBe(1);
  }
});

test.each<[Parameters<typeof metric>[0], string]>([
  ['RHEM', 'reactiveHours ÷ seatMonths'],
  ['AVERAGE_RESOLUTION_TIME', 'handleHours ÷ closedCohort × 60'],
  ['SERVICE_REVENUE_PER_EMPLOYEE', '(mrr + nrr) ÷ employeeMonths × 12'],
  ['SERVICE_REVENUE', 'mrr + nrr'],
  ['OVERHEAD_COST_PER_SEAT', 'overheadCost ÷ seatMonths, of the MSP'],
  ['TIME_TO_RESOLUTION_P90', 'nearest-rank 90th percentile of elapsedHours over the closedTickets'],
])('the formula of %s reads %s', (key, text) => expect(formulaText(metric(key))).toBe(text));

test.each<[Parameters<typeof metric>[0], string[]]>([
  ['RHEM', ['TIME']],
  ['REACTIVE_TICKETS_PER_SEAT', ['TICKETS']],
  ['AVERAGE_RESOLUTION_TIME', ['TICKETS', 'TIME']],
  ['TOUCHES_PER_TICKET', ['TICKETS', 'TIME']],
  ['LONG_TICKET_PERCENT', ['TICKETS', 'TIME']],
  ['RHEM_RESIDUAL', ['TIME', 'TICKETS']],
  ['ESCALATION_PERCENT', ['TICKETS']],
  ['REOPEN_PERCENT', ['TICKETS']],
  ['TIME_TO_RESOLUTION', ['TICKETS']],
  ['TIME_TO_RESOLUTION_MEDIAN', ['TICKETS']],
  ['AISP', ['MONEY']],
  ['OVERHEAD_COST_PER_SEAT', ['LABOUR_COST']],
  ['FULL_COST_PER_SEAT', ['LABOUR_COST']],
  ['FULL_SEAT_PRICE', ['LABOUR_COST']],
  ['LEVERAGE_SUPPORT', ['MONEY']],
  ['LEVERAGE_CENTRALIZED_SERVICES', []],
  ['SEAT_MONTHS', []],
  ['FTE_MONTHS', []],
  ['SEATS_PER_SUPPORT_TECHNICIAN', []],
  ['RHEM_PER_ENDPOINT', ['TIME']],
  ['ALERTS_PER_ENDPOINT', ['TICKETS']],
  ['FIRST_TOUCH_PERCENT', ['TICKETS', 'TIME']],
  ['BILLABLE_UTILIZATION_PERCENT', ['TIME']],
  ['TAM_ALIGNMENT_PERCENT', ['TIME']],
  ['REALISED_PROJECT_RATE', ['MONEY', 'TIME']],
  ['EFFECTIVE_HOURLY_RATE_NET', ['MONEY', 'TIME']],
  ['SEATS_PER_CLIENT', []],
  ['CLIENTS_PER_TAM', []],
  ['CLIENTS_PER_VCIO', []],
])('%s needs %j', (key, needs) => expect([...needsOf(metric(key))].sort()).toEqual(needs.sort()));

test('a metric can be cut only by what all its measures share', () => {
  expect(dimensionsOf(metric('RHEM'))).toEqual([
    'CLIENT',
    'SEGMENT',
    'TERRITORY',
    'BAND',
    'MONTH',
    'QUARTER',
    'YEAR',
  ]);
  expect(dimensionsOf(metric('LEVERAGE_SUPPORT'))).toEqual(['MONTH', 'QUARTER', 'YEAR']);
  expect(dimensionsOf(metric('REACTIVE_TICKETS_PER_TECHNICIAN'))).toContain('TECHNICIAN');
  expect(dimensionsOf(metric('REACTIVE_TICKETS_PER_TECHNICIAN'))).not.toContain('CLIENT');
});

const isByArea = (key: Parameters<typeof metric>[0]): boolean =>
  dimensionsOf(metric(key)).includes('DELIVERY_AREA');

test('what has no area, or is over all of them, cannot be cut by area', () => {
  expect(isByArea('UTILIZATION')).toBe(true);
  expect(isByArea('TIME_CAPTURE_PERCENT')).toBe(false);
  expect(isByArea('BILLABLE_UTILIZATION_PERCENT')).toBe(false);
  expect(isByArea('TAM_ALIGNMENT_PERCENT')).toBe(false);
});

test.each(['BILLABLE_UTILIZATION_PERCENT', 'CLIENTS_PER_TAM', 'CLIENTS_PER_VCIO'] as const)(
  '%s is about the staff: no client has it',
  (key) => expect(dimensionsOf(metric(key))).not.toContain('CLIENT'),
);
