import { registerEnumType } from 'type-graphql';
import { DIMENSIONS, type Dimension } from '../../numbers/dimension';
import { METRICS, type MetricKey } from '../../numbers/metrics/catalogue';

const enumOf = <Key extends string>(keys: readonly Key[]): { [K in Key]: K } =>
  Object.fromEntries(keys.map((key) => [key, key])) as { [K in Key]: K };

/** Printed from the catalogue: a new metric is in the schema without a line here. */
export const MetricKeyEnum = enumOf<MetricKey>(METRICS.map((metric) => metric.key));

registerEnumType(MetricKeyEnum, {
  name: 'MetricKey',
  description: 'Every number that can be asked for. `metricDefinitions` says what each means.',
  valuesConfig: Object.fromEntries(
    METRICS.map((metric) => [
      metric.key,
      {
        description: `${metric.name}, in ${metric.unit}. ${metric.meaning} Source: ${metric.source}.`,
      },
    ]),
  ),
});

export const DimensionEnum = enumOf<Dimension>(DIMENSIONS);

registerEnumType(DimensionEnum, {
  name: 'Dimension',
  description:
    'What a number can be cut by. `MetricDefinition.dimensions` says which cuts a metric has.',
  valuesConfig: {
    CLIENT: { description: 'The client. Residual: what belongs to none, such as internal time.' },
    SEGMENT: { description: 'The client’s market segment.' },
    TERRITORY: { description: 'The client’s territory.' },
    BAND: {
      description:
        'The band the client was in that month, of one banding scheme. Residual: in none, or of no client.',
    },
    DELIVERY_AREA: { description: 'The delivery area the time was put in.' },
    TECHNICIAN: { description: 'Who did the work; for tickets, whom they are assigned to.' },
    TIER: { description: 'The technician’s tier on the day of the work.' },
    BOARD: { description: 'The board or queue of the ticket.' },
    TICKET_TYPE: { description: 'The type of the ticket.' },
    TICKET_SOURCE: { description: 'Who or what opened the ticket.' },
    AGREEMENT_TYPE: { description: 'The type of the agreement the work is under.' },
    MONTH: { description: 'Calendar month in the MSP’s time zone, "2026-03".' },
    QUARTER: { description: 'Quarter of the fiscal year, "2026-Q1".' },
    YEAR: { description: 'Fiscal year, named by the calendar year in which it ends, "2026".' },
  },
});

export const Direction = enumOf([
  'LOWER_IS_BETTER',
  'HIGHER_IS_BETTER',
  'IN_RANGE',
  'INFORMATIVE',
] as const);

registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way is better.',
  valuesConfig: {
    LOWER_IS_BETTER: { description: 'The less the better.' },
    HIGHER_IS_BETTER: { description: 'The more the better.' },
    IN_RANGE: { description: 'Inside its range is good, on either side is not.' },
    INFORMATIVE: { description: 'Neither: it explains others.' },
  },
});

export const TargetStatus = enumOf(['ON_TARGET', 'OFF_TARGET', 'NO_TARGET', 'UNDEFINED'] as const);

registerEnumType(TargetStatus, {
  name: 'TargetStatus',
  description: 'A value against its target, compared exactly and before any rounding.',
  valuesConfig: {
    ON_TARGET: { description: 'Where it should be.' },
    OFF_TARGET: {
      description: 'Not where it should be. Where a limit is exclusive, at it is off.',
    },
    NO_TARGET: { description: 'The metric has no target.' },
    UNDEFINED: { description: 'There is a target, but no value to compare.' },
  },
});

export const MetricReason = enumOf([
  'ZERO_SEATS',
  'NO_SEAT_COUNT',
  'ZERO_ENDPOINTS',
  'NO_ENDPOINT_COUNT',
  'NO_TICKETS_OPENED',
  'NO_TICKETS_CLOSED',
  'UNSTAFFED',
  'NO_HOURS',
  'NO_REVENUE',
  'NO_AGREEMENT',
  'NO_EMPLOYEES',
  'NO_COST',
  'NOT_APPLICABLE',
  'DATA_INCOMPLETE',
  'SOURCE_PERMISSION_GAP',
] as const);

registerEnumType(MetricReason, {
  name: 'MetricReason',
  description: 'Why there is no value. No data is not a good score: it is never served as 0.',
  valuesConfig: {
    ZERO_SEATS: { description: 'Seats were counted, and there are none.' },
    NO_SEAT_COUNT: {
      description: 'Seats were never counted: left out of both sides of every total.',
    },
    ZERO_ENDPOINTS: { description: 'Endpoints were counted, and there are none.' },
    NO_ENDPOINT_COUNT: { description: 'Endpoints were never counted.' },
    NO_TICKETS_OPENED: { description: 'No reactive ticket was opened.' },
    NO_TICKETS_CLOSED: { description: 'No reactive ticket was closed, net of reopenings.' },
    UNSTAFFED: { description: 'Nobody was allocated to it.' },
    NO_HOURS: { description: 'No hours were logged.' },
    NO_REVENUE: { description: 'Revenue is nothing or negative.' },
    NO_AGREEMENT: { description: 'No recurring agreement was in force.' },
    NO_EMPLOYEES: { description: 'Nobody was employed.' },
    NO_COST: { description: 'No cost is known.' },
    NOT_APPLICABLE: {
      description: 'This thing cannot have this number, such as staff of one client.',
    },
    DATA_INCOMPLETE: {
      description:
        'Every month of the period lies before the first record of a kind it needs, or ahead; or a source counts what it does not tell, such as reopenings.',
    },
    SOURCE_PERMISSION_GAP: { description: 'A source’s account may not see all that is needed.' },
  },
});

export const Bound = enumOf(['UPPER', 'LOWER'] as const);

registerEnumType(Bound, {
  name: 'Bound',
  description: 'Missing costs make some numbers a limit only.',
  valuesConfig: {
    UPPER: { description: 'The true number is this or less.' },
    LOWER: { description: 'The true number is this or more.' },
  },
});
