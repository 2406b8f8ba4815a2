import { UNTOLD_TARGET } from '../../numbers/classify/escalation-target';
import type { Dimension } from '../../numbers/dimension';
import { METRICS, type MetricKey } from '../../numbers/metrics/catalogue';
import type { Bound, Direction, MetricReason } from '../../numbers/metrics/metric';
import type { TargetScope } from '../../numbers/metrics/target-scope';
import type { TargetStatus } from '../../numbers/metrics/target-status';
import { catalogueEnum, enumType } from '../enum-type';

/** Made from the catalogue, so that a new metric is in the schema without a line here. */
export const MetricKeyEnum = catalogueEnum<MetricKey>(
  {
    name: 'MetricKey',
    description: 'Every number that can be asked for. `metricDefinitions` says what each means.',
  },
  METRICS.map(({ key, name, unit, meaning, source }) => [
    key,
    `${name}, in ${unit}. ${meaning} Source: ${source}.`,
  ]),
);

export const DimensionEnum = enumType<Dimension>(
  {
    name: 'Dimension',
    description:
      'What a number can be cut by. `MetricDefinition.dimensions` says which cuts a metric has.',
  },
  {
    CLIENT: 'The client. Residual: what belongs to none, such as internal time.',
    SEGMENT: 'The client’s market segment.',
    TERRITORY: 'The client’s territory.',
    BAND: 'The band of one banding scheme that the client was in that month. Residual: in no band, or of no client.',
    DELIVERY_AREA: 'The delivery area the time was put in.',
    TECHNICIAN: 'Who did the work; for tickets, whom they are assigned to.',
    TIER: 'The technician’s tier on the day of the work.',
    BOARD: 'The board or queue of the ticket.',
    TICKET_TYPE: 'The type of the ticket.',
    TICKET_SOURCE: 'Who or what opened the ticket.',
    PRIORITY: 'The priority of the ticket, as its source says.',
    ESCALATED_TO: `Where an escalated ticket was handed to first: a board, or a tier as "Tier 2". Its events tell; without one that names either, the first tier above that of its first work; else "${UNTOLD_TARGET}". Residual: not escalated, or no ticket.`,
    AGREEMENT_TYPE: 'The type of the agreement the work is under.',
    MONTH: 'Calendar month in the MSP’s time zone, "2026-03".',
    QUARTER: 'Quarter of the fiscal year, "2026-Q1".',
    YEAR: 'Fiscal year, named by the calendar year in which it ends, "2026".',
  },
);

export const DirectionEnum = enumType<Direction>(
  { name: 'Direction', description: 'Which way is better.' },
  {
    LOWER_IS_BETTER: 'The less the better.',
    HIGHER_IS_BETTER: 'The more the better.',
    IN_RANGE: 'Inside its range is good, on either side is not.',
    INFORMATIVE: 'Neither: it explains others.',
  },
);

export const TargetScopeEnum = enumType<TargetScope>(
  { name: 'TargetScope', description: 'Whose a target can be, the nearest first.' },
  {
    TECHNICIAN: 'One technician’s.',
    DELIVERY_AREA: 'One delivery area’s.',
    CLIENT: 'One client’s.',
    BAND: 'One band’s: of its clients together, and of each of them; of a sum of all of them together alone.',
    MSP: 'The whole MSP’s.',
  },
);

export const TargetStatusEnum = enumType<TargetStatus>(
  {
    name: 'TargetStatus',
    description: 'A value against its target, compared exactly and before any rounding.',
  },
  {
    ON_TARGET: 'Where it should be.',
    OFF_TARGET: 'Not where it should be. Where a limit is exclusive, at it is off.',
    NOT_DUE:
      'Not where it should be, but the target is a goal whose day (`MetricTarget.by`) has not come: nothing is missed yet.',
    NO_TARGET: 'The metric has no target.',
    UNDEFINED: 'There is a target, but no value to compare.',
  },
);

export const MetricReasonEnum = enumType<MetricReason>(
  {
    name: 'MetricReason',
    description:
      'Why there is no value. Missing data is never served as 0, because 0 would read as a good score.',
  },
  {
    ZERO_SEATS: 'Seats were counted, and there are none.',
    NO_SEAT_COUNT: 'Seats were never counted: left out of both sides of every total.',
    ZERO_ENDPOINTS: 'Endpoints were counted, and there are none.',
    NO_ENDPOINT_COUNT: 'Endpoints were never counted.',
    NO_TICKETS_OPENED: 'No reactive ticket was opened.',
    NO_TICKETS_CLOSED: 'No reactive ticket was closed, net of reopenings.',
    UNSTAFFED: 'Nobody was allocated to it.',
    NO_HOURS: 'No hours were logged.',
    NO_REVENUE: 'Revenue is nothing or negative.',
    NO_AGREEMENT: 'No recurring agreement was in force.',
    NO_EMPLOYEES: 'Nobody was employed.',
    NO_COST: 'No cost is known.',
    NOT_APPLICABLE: 'This thing cannot have this number, such as staff of one client.',
    PERIOD_NOT_OVER:
      'Of `previous`: the span it is compared with has a month that is not over, and this number is a sum, or has invoiced revenue in it, of which no such part is known.',
    DATA_INCOMPLETE:
      'Every month of the period lies before the first record of a kind it needs, or ahead; or a source counts what it does not tell, such as reopenings.',
    NOT_COUNTED_YET:
      'The number is new, and the records are not counted for it yet: `freshness` tells how much waits.',
    NOT_COUNTED_THEN:
      'The number did not exist when the months were closed: it is not frozen with them. The view CURRENT has it.',
    SOURCE_PERMISSION_GAP: 'A source’s account may not see all that is needed.',
  },
);

export const BoundEnum = enumType<Bound>(
  { name: 'Bound', description: 'Some numbers are only a limit when costs are missing.' },
  {
    UPPER: 'The true number is this or less.',
    LOWER: 'The true number is this or more.',
  },
);
