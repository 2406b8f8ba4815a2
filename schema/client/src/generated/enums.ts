// Printed from the code by `npm run generate`; edits are overwritten.

import type { Open } from '../open';

export const MetricKeyValues = [
  'REACTIVE_TICKETS_PER_TECHNICIAN',
  'TOTAL_CLOSE_PERCENT',
  'REACTIVE_TICKETS_PER_SEAT',
  'RHEM',
  'AVERAGE_RESOLUTION_TIME',
  'REACTIVE_SERVICE_PERCENT',
  'RHEM_RESIDUAL',
  'REACTIVE_TICKETS_PER_ENDPOINT',
  'RHEM_PER_ENDPOINT',
  'ALERTS_PER_ENDPOINT',
  'REACTIVE_MINUTES_PER_CLOSED_TICKET',
  'TIME_TO_RESOLUTION',
  'TIME_TO_RESOLUTION_MEDIAN',
  'TIME_TO_RESOLUTION_P90',
  'TOUCHES_PER_TICKET',
  'FIRST_TOUCH_PERCENT',
  'LONG_TICKET_PERCENT',
  'ESCALATION_PERCENT',
  'REOPEN_PERCENT',
  'ONSITE_REACTIVE_PERCENT',
  'REACTIVE_CAPACITY_PERCENT',
  'UTILIZATION',
  'BILLABLE_UTILIZATION_PERCENT',
  'TIME_CAPTURE_PERCENT',
  'TAM_ALIGNMENT_PERCENT',
  'PROACTIVE_HOURS_PER_SEAT',
  'SEATS_PER_SUPPORT_TECHNICIAN',
  'SEATS_PER_CLIENT',
  'CLIENTS_PER_TAM',
  'CLIENTS_PER_VCIO',
  'MRR',
  'AISP',
  'AVERAGE_MRR',
  'COST_PER_SEAT',
  'PROFESSIONAL_SERVICES_COST_PER_SEAT',
  'CENTRALIZED_SERVICES_COST_PER_SEAT',
  'TECHNOLOGY_ALIGNMENT_COST_PER_SEAT',
  'VCIO_COST_PER_SEAT',
  'SUPPORT_COST_PER_SEAT',
  'LABOUR_COST_PER_SEAT',
  'TOOL_COST_PER_SEAT',
  'GROSS_MARGIN_PERCENT',
  'REQUIRED_SEAT_PRICE',
  'OVERHEAD_COST_PER_SEAT',
  'FULL_COST_PER_SEAT',
  'FULL_SEAT_PRICE',
  'PRICE_GAP',
  'PROACTIVE_BUDGET_PER_SEAT',
  'EFFECTIVE_HOURLY_RATE',
  'EFFECTIVE_HOURLY_RATE_NET',
  'REALISED_PROJECT_RATE',
  'COST_TO_SERVE',
  'CONTRIBUTION',
  'SERVICE_REVENUE_PER_EMPLOYEE',
  'SERVICE_REVENUE_PER_TECHNICAL_EMPLOYEE',
  'LEVERAGE_PROFESSIONAL_SERVICES',
  'LEVERAGE_CENTRALIZED_SERVICES',
  'LEVERAGE_TECHNOLOGY_ALIGNMENT',
  'LEVERAGE_VCIO',
  'LEVERAGE_SUPPORT',
  'TICKETS_OPENED',
  'TICKETS_CLOSED',
  'CLOSED_TICKETS',
  'CLOSED_COHORT',
  'HANDLE_HOURS',
  'REACTIVE_HOURS',
  'TECHNICAL_HOURS',
  'LOGGED_HOURS',
  'LEAKAGE_HOURS',
  'FTE_MONTHS',
  'SEAT_MONTHS',
  'ESTIMATED_SEAT_MONTHS',
  'ENDPOINT_MONTHS',
  'RECURRING_REVENUE',
  'NRR',
  'CAPACITY_HOURS',
  'UNCOSTED_HOURS',
  'OVERHEAD_COST',
  'SERVICE_REVENUE',
  'TOTAL_REVENUE',
  'LABOUR_COST',
  'TOOL_COST',
] as const;
/** Every number that can be asked for. `metricDefinitions` says what each means. More may be added: treat one that you do not know as none of these. */
export type MetricKey = Open<(typeof MetricKeyValues)[number]>;

export const DirectionValues = [
  'LOWER_IS_BETTER',
  'HIGHER_IS_BETTER',
  'IN_RANGE',
  'INFORMATIVE',
] as const;
/** Which way is better. More may be added: treat one that you do not know as none of these. */
export type Direction = Open<(typeof DirectionValues)[number]>;

export const DimensionValues = [
  'CLIENT',
  'SEGMENT',
  'TERRITORY',
  'BAND',
  'DELIVERY_AREA',
  'TECHNICIAN',
  'TIER',
  'BOARD',
  'TICKET_TYPE',
  'TICKET_SOURCE',
  'PRIORITY',
  'ESCALATED_TO',
  'AGREEMENT_TYPE',
  'MONTH',
  'QUARTER',
  'YEAR',
] as const;
/** What a number can be cut by. `MetricDefinition.dimensions` says which cuts a metric has. More may be added: treat one that you do not know as none of these. */
export type Dimension = Open<(typeof DimensionValues)[number]>;

export const MetricReasonValues = [
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
  'PERIOD_NOT_OVER',
  'DATA_INCOMPLETE',
  'NOT_COUNTED_YET',
  'NOT_COUNTED_THEN',
  'SOURCE_PERMISSION_GAP',
] as const;
/** Why there is no value. Missing data is never served as 0, because 0 would read as a good score. More may be added: treat one that you do not know as none of these. */
export type MetricReason = Open<(typeof MetricReasonValues)[number]>;

export const BoundValues = [
  'UPPER',
  'LOWER',
] as const;
/** Some numbers are only a limit when costs are missing. More may be added: treat one that you do not know as none of these. */
export type Bound = Open<(typeof BoundValues)[number]>;

export const TargetScopeValues = [
  'TECHNICIAN',
  'DELIVERY_AREA',
  'CLIENT',
  'BAND',
  'MSP',
] as const;
/** Whose a target can be, the nearest first. More may be added: treat one that you do not know as none of these. */
export type TargetScope = Open<(typeof TargetScopeValues)[number]>;

export const TargetStatusValues = [
  'ON_TARGET',
  'OFF_TARGET',
  'NOT_DUE',
  'NO_TARGET',
  'UNDEFINED',
] as const;
/** A value against its target, compared exactly and before any rounding. More may be added: treat one that you do not know as none of these. */
export type TargetStatus = Open<(typeof TargetStatusValues)[number]>;

export const DriverKindValues = [
  'TICKETS_PER_SEAT',
  'LABOUR_PER_TICKET',
  'OFF_TICKET_TIME',
  'PRICE',
  'DILUTION',
  'SEATS',
  'MIX',
  'WITHOUT_SEATS',
  'LABOUR',
  'LABOUR_HOURS',
  'COST_RATE',
  'TOOLS',
  'MEASURE',
] as const;
/** What a change can be due to. More may be added: treat one that you do not know as none of these. */
export type DriverKind = Open<(typeof DriverKindValues)[number]>;

export const EvidenceOrderValues = [
  'DATE',
  'SHARE',
] as const;
/** Which rows of a value’s evidence come first. */
export type EvidenceOrder = (typeof EvidenceOrderValues)[number];

export const EvidenceOnlyValues = [
  'COUNTED',
] as const;
/** Which rows of a value’s evidence. */
export type EvidenceOnly = (typeof EvidenceOnlyValues)[number];

export const FindingKindValues = [
  'CLIENTS_WITHOUT_SEATS',
  'HOURS_WITHOUT_SEATS',
  'ESTIMATED_SEAT_MONTHS',
  'TICKETS_WITHOUT_LABOUR',
  'ENTRIES_AFTER_CLOSE',
  'LONG_ENTRIES',
  'ZERO_MINUTE_ENTRIES',
  'ROUNDED_ENTRIES',
  'ENTRIES_WITHOUT_TECHNICIAN',
  'ENTRIES_WITHOUT_AGREEMENT',
  'ENTRIES_WITHOUT_WORK_TYPE',
  'STATED_CLIENT_DIFFERS',
  'TECHNICIANS_UNDER_LOGGING',
  'ALERTS_FILTERED',
  'ENDED_AGREEMENTS_WORKED',
  'LEAKAGE_HOURS',
  'MRR_FROM_REVENUE',
  'UNCOSTED_HOURS',
  'TECHNICIANS_WITHOUT_COST',
  'NEGATIVE_REVENUE',
  'NEGATIVE_COSTS',
  'HEADCOUNT_ESTIMATED',
  'DUPLICATE_WORK',
  'WORK_TOLD_BY_TWO_SOURCES',
  'HOURS_AS_MINUTES',
  'OVERFULL_DAYS',
  'OVERLAPPING_WORK',
  'ENTRIES_OUTSIDE_EMPLOYMENT',
  'ENTRIES_OUTSIDE_CLIENT_TIME',
  'ENTRIES_BEFORE_TICKET',
  'AGREEMENT_OF_ANOTHER_CLIENT',
  'AGREEMENTS_WORKED_EARLY',
  'ONSITE_DIFFERS_FROM_WORK_TYPE',
  'TICKET_LOGS_WITHOUT_BEGINNING',
  'TICKET_LOGS_WITH_GAPS',
  'TICKET_EVENTS_BEFORE_OPENING',
  'TICKET_STATES_DIFFER',
  'TICKETS_CLOSED_BEFORE_OPENING',
  'UNTOLD_REOPENS',
  'TICKETS_OUTSIDE_CLIENT_TIME',
  'TICKETS_WITHOUT_SEATS',
  'TICKETS_WITHOUT_CLIENT',
  'REPEATED_SEAT_COUNTS',
  'CLIENT_STATUS_DIFFERS',
  'DELETED_CLIENTS_WITH_HISTORY',
  'CLIENTS_SENT_TWICE',
  'MRR_OF_DEPARTED_CLIENTS',
  'INVOICES_IN_LUMPS',
  'AGREEMENTS_WITHOUT_AMOUNTS',
  'INTERNAL_CLIENT_BILLED',
  'REVENUE_TOLD_BY_TWO_SOURCES',
  'REVENUE_AGREEMENT_DIFFERS',
  'COSTS_AT_ODDS',
  'TOOL_COSTS_FOR_NOBODY',
  'HEADCOUNT_BELOW_STAFF',
  'STAFF_RECORDS_AFTER_LEAVING',
  'TECHNICIANS_SENT_TWICE',
  'DATES_LONG_AGO',
  'UNLINKED_CUSTOMERS',
  'PARKED_RECORDS',
  'STALE_MONTHS',
  'NOT_COUNTED',
] as const;
/** What can be doubtful about the records. More may be added: treat one that you do not know as none of these. */
export type FindingKind = Open<(typeof FindingKindValues)[number]>;

export const MetricsViewValues = [
  'CURRENT',
  'AS_CLOSED',
] as const;
/** Which state of the records a number is about. */
export type MetricsView = (typeof MetricsViewValues)[number];

export const GrainValues = [
  'MONTH',
  'QUARTER',
  'YEAR',
] as const;
/** How finely a series is cut. */
export type Grain = (typeof GrainValues)[number];

export const ChartThemeValues = [
  'LIGHT',
  'DARK',
] as const;
/** The ground that a chart is made for. */
export type ChartTheme = (typeof ChartThemeValues)[number];

export const ChartFormatValues = [
  'SVG',
  'VEGA_LITE',
] as const;
/** How a chart is handed over. */
export type ChartFormat = (typeof ChartFormatValues)[number];

export const ClientStatusValues = [
  'PROSPECT',
  'ACTIVE',
  'OFFBOARDED',
] as const;
/** How far a client has come with the MSP. More may be added: treat one that you do not know as none of these. */
export type ClientStatus = Open<(typeof ClientStatusValues)[number]>;

export const OutlierDirectionValues = [
  'HIGH',
  'LOW',
] as const;
/** On which side of the others a client stands out. More may be added: treat one that you do not know as none of these. */
export type OutlierDirection = Open<(typeof OutlierDirectionValues)[number]>;

export const TicketSourceValues = [
  'END_USER',
  'ALERT',
  'TECHNICIAN',
  'OTHER',
] as const;
/** Who or what opened a ticket. More may be added: treat one that you do not know as none of these. */
export type TicketSource = Open<(typeof TicketSourceValues)[number]>;

export const AgreementTypeValues = [
  'MANAGED',
  'BLOCK_HOURS',
  'TIME_AND_MATERIALS',
  'PROJECT',
  'PRODUCT',
] as const;
/** What kind of contract it is. More may be added: treat one that you do not know as none of these. */
export type AgreementType = Open<(typeof AgreementTypeValues)[number]>;

export const DeliveryAreaKeyValues = [
  'PROFESSIONAL_SERVICES',
  'CENTRALIZED_SERVICES',
  'TECHNOLOGY_ALIGNMENT',
  'VCIO',
  'SUPPORT',
] as const;
/** The five delivery areas of the TruMethods framework (TruMethods Framework Foundations, Macro Picanomics). More may be added: treat one that you do not know as none of these. */
export type DeliveryAreaKey = Open<(typeof DeliveryAreaKeyValues)[number]>;

export const BandBasisValues = [
  'RECURRING_SERVICE_REVENUE',
  'SERVICE_REVENUE',
  'TOTAL_REVENUE',
  'REACTIVE_HOURS_PER_SEAT',
  'COST_TO_SERVE_PERCENT',
] as const;
/** What clients are put into bands by (ROTRU for IT MSPs, step 1): revenue per month, A the most, or what they consume, A the least. More may be added: treat one that you do not know as none of these. */
export type BandBasis = Open<(typeof BandBasisValues)[number]>;

export const BandMethodValues = [
  'THRESHOLDS',
  'QUANTILES',
  'NATURAL_BREAKS',
] as const;
/** How it is decided where one band ends and the next begins. More may be added: treat one that you do not know as none of these. */
export type BandMethod = Open<(typeof BandMethodValues)[number]>;

export const TicketEventKindValues = [
  'OPENED',
  'CLOSED',
  'REOPENED',
  'ESCALATED',
  'MOVED',
  'MERGED',
  'UNMERGED',
  'DELETED',
] as const;
/** What happened to a ticket. More may be added: treat one that you do not know as none of these. */
export type TicketEventKind = Open<(typeof TicketEventKindValues)[number]>;

export const AllocationBasisValues = [
  'SEATS',
  'ENDPOINTS',
  'PER_CLIENT',
  'NAMED_CLIENTS',
] as const;
/** How a tool’s cost is spread over clients. More may be added: treat one that you do not know as none of these. */
export type AllocationBasis = Open<(typeof AllocationBasisValues)[number]>;

export const SourceSystemValues = [
  'CONNECTWISE',
  'AUTOTASK',
  'HALOPSA',
  'QUICKBOOKS',
  'INTACCT',
  'NETSUITE',
] as const;
/** A system that records can come from. More may be added: treat one that you do not know as none of these. */
export type SourceSystem = Open<(typeof SourceSystemValues)[number]>;

export const ConnectionStateValues = [
  'NEW',
  'BACKFILLING',
  'CURRENT',
  'BEHIND',
  'PAUSED',
  'REAUTHORISE',
  'FAILING',
] as const;
/** How a connection is doing. More may be added: treat one that you do not know as none of these. */
export type ConnectionState = Open<(typeof ConnectionStateValues)[number]>;

export const StreamAccessValues = [
  'OK',
  'FORBIDDEN',
  'ABSENT',
  'UNKNOWN',
] as const;
/** Whether a list of the source can be read. More may be added: treat one that you do not know as none of these. */
export type StreamAccess = Open<(typeof StreamAccessValues)[number]>;

export const SyncStateValues = [
  'WAITING',
  'RUNNING',
  'DONE',
  'FAILED',
  'STOPPED',
] as const;
/** How far a run is. More may be added: treat one that you do not know as none of these. */
export type SyncState = Open<(typeof SyncStateValues)[number]>;

export const ActionFindingValues = [
  'SMART_NUMBER',
  'PROFIT_DRAIN',
  'PRICING_GAP',
  'OPPORTUNITY',
  'STAFFING',
  'REACTIVE_SPIRAL',
  'BACKLOG',
  'BAND_CHANGE',
  'DATA_QUALITY',
] as const;
/** What a quarterly report finds, and an action is taken on. More may be added: treat one that you do not know as none of these. */
export type ActionFinding = Open<(typeof ActionFindingValues)[number]>;

export const ListOrderValues = [
  'USUAL',
  'UPDATED',
] as const;
/** What a list is ordered by. */
export type ListOrder = (typeof ListOrderValues)[number];

export const CostTypeValues = [
  'FIXED',
  'VARIABLE',
] as const;
/** How an area’s cost behaves. More may be added: treat one that you do not know as none of these. */
export type CostType = Open<(typeof CostTypeValues)[number]>;

export const AreaNatureValues = [
  'BILLABLE',
  'PROACTIVE',
  'REACTIVE',
] as const;
/** What kind of work an area does. More may be added: treat one that you do not know as none of these. */
export type AreaNature = Open<(typeof AreaNatureValues)[number]>;

export const StaffingBasisValues = [
  'MRR',
  'NRR',
  'ENDPOINT_MONTHS',
  'PROFESSIONAL_SERVICES_HOURS',
  'CENTRALIZED_SERVICES_HOURS',
  'TECHNOLOGY_ALIGNMENT_HOURS',
  'VCIO_HOURS',
  'SUPPORT_HOURS',
  'TICKETS_OPENED',
] as const;
/** The measure that pays for people or asks for them. More may be added: treat one that you do not know as none of these. */
export type StaffingBasis = Open<(typeof StaffingBasisValues)[number]>;

export const StaffingReasonValues = [
  'NO_TARGET',
  'NO_HOURS',
  'NO_ENDPOINT_COUNT',
  'DATA_INCOMPLETE',
] as const;
/** Why a number of people is not known. Other values may be added. More may be added: treat one that you do not know as none of these. */
export type StaffingReason = Open<(typeof StaffingReasonValues)[number]>;

export const StaffingActionValues = [
  'HIRE',
  'HOLD',
  'REDEPLOY',
] as const;
/** What to do about the people of an area. More may be added: treat one that you do not know as none of these. */
export type StaffingAction = Open<(typeof StaffingActionValues)[number]>;

export const RecordKindValues = [
  'CLIENTS',
  'SEAT_COUNTS',
  'AGREEMENTS',
  'AGREEMENT_AMOUNTS',
  'TECHNICIANS',
  'ALLOCATIONS',
  'LABOUR_COSTS',
  'TICKETS',
  'TICKET_EVENTS',
  'TIME_ENTRIES',
  'REVENUE',
  'TOOL_COSTS',
  'HEADCOUNTS',
] as const;
/** Every kind of record that can be sent. More may be added: treat one that you do not know as none of these. */
export type RecordKind = Open<(typeof RecordKindValues)[number]>;

export const AwaitedKindValues = [
  'CLIENTS',
  'AGREEMENTS',
  'TECHNICIANS',
  'TICKETS',
  'REJECTED',
] as const;
/** What a parked record waits for. More may be added: treat one that you do not know as none of these. */
export type AwaitedKind = Open<(typeof AwaitedKindValues)[number]>;

export const EventKindValues = [
  'MEASURES_CHANGED',
  'MONTH_CLOSED',
  'RESTATED',
  'TARGET_CROSSED',
  'FINDING_OPENED',
  'FINDING_CLOSED',
  'SYNC_FINISHED',
  'SYNC_FAILED',
  'CONNECTION_PROBLEM',
  'TOKEN_CHANGED',
  'ENDPOINT_DISABLED',
  'SETTINGS_CHANGED',
] as const;
/** What can happen. What each tells is in `schema/events.md`. More may be added: treat one that you do not know as none of these. */
export type EventKind = Open<(typeof EventKindValues)[number]>;

export const OpportunityKindValues = [
  'ESCALATIONS',
  'ONSITE_REACTIVE',
  'LONG_TICKETS',
  'TOUCHES',
  'REPEAT_TICKETS',
  'MOVES_ADDS_CHANGES',
] as const;
/** The low-hanging fruit of Understanding Operational SMART Numbers: work that a better-run desk would not have. More may be added: treat one that you do not know as none of these. */
export type OpportunityKind = Open<(typeof OpportunityKindValues)[number]>;

export const OpportunityGainValues = [
  'HOURS',
  'REVENUE',
] as const;
/** What an opportunity frees. More may be added: treat one that you do not know as none of these. */
export type OpportunityGain = Open<(typeof OpportunityGainValues)[number]>;

export const DrainDriverValues = [
  'TICKET_VOLUME',
  'MINUTES_PER_TICKET',
  'ONSITE',
  'ESCALATION',
  'OFF_TICKET_TIME',
  'LEAKED_HOURS',
  'HOURLY_COST',
  'PLANNED_WORK',
  'PROJECT_LABOUR',
  'PRICE',
  'TOOLS',
  'AVERAGE_CLIENT',
] as const;
/** What makes a client fall short of the target margin. More may be added: treat one that you do not know as none of these. */
export type DrainDriver = Open<(typeof DrainDriverValues)[number]>;

export const RestatementCauseKindValues = [
  'LATE_TIME',
  'LATE_TICKET',
  'LATE_EVENT',
  'REOPENED',
  'LABOUR',
  'ALERT_LABOUR',
  'CORRECTION',
  'REDATED',
  'RECLASSIFICATION',
  'OVERRIDE',
  'MOVE',
  'MERGE',
  'UNMERGE',
  'DELETION',
  'RESTORATION',
  'CLIENT_DELETION',
  'SEATS',
  'AGREEMENTS',
  'REVENUE',
  'COSTS',
  'STAFF',
  'SETTINGS',
  'DEFINITION',
  'OTHER',
] as const;
/** Why a closed month’s number has changed. More may be added: treat one that you do not know as none of these. */
export type RestatementCauseKind = Open<(typeof RestatementCauseKindValues)[number]>;

export const CostModeValues = [
  'ABSORBED',
  'STANDARD_RATE',
] as const;
/** How a technician’s cost reaches clients. More may be added: treat one that you do not know as none of these. */
export type CostMode = Open<(typeof CostModeValues)[number]>;

export const SeatTimingValues = [
  'DAY_WEIGHTED',
  'MONTH_START',
  'MONTH_END',
] as const;
/** Which count stands for the days of a month, of seats and of endpoints alike. A count always counts for the days only on which the client is active and that have elapsed. More may be added: treat one that you do not know as none of these. */
export type SeatTiming = Open<(typeof SeatTimingValues)[number]>;

export const AlertFilterValues = [
  'LABOUR_OR_OPEN',
  'COUNT_ALL',
  'COUNT_NONE',
] as const;
/** Which of the reactive tickets that alerts raised are counted. The filter in force in the month in which an alert was opened decides for its whole life, in whatever month it is closed or reopened: open at the end = open at the start + opened − closed holds across a change. Hours never depend on it. More may be added: treat one that you do not know as none of these. */
export type AlertFilter = Open<(typeof AlertFilterValues)[number]>;

export const MidnightRuleValues = [
  'START',
  'END',
] as const;
/** The local day that a time entry belongs to when it crosses midnight. The whole entry belongs to that day’s month, agreement, role and rate; it is never split. The rule in force in the month in which the entry starts decides. More may be added: treat one that you do not know as none of these. */
export type MidnightRule = Open<(typeof MidnightRuleValues)[number]>;

export const SeatPriceBasisValues = [
  'MANAGED_AREAS',
  'FULL',
] as const;
/** The seat price that AISP is held against: its target where the MSP has set none, and the other side of PRICE_GAP. More may be added: treat one that you do not know as none of these. */
export type SeatPriceBasis = Open<(typeof SeatPriceBasisValues)[number]>;

export const LimitKeyValues = [
  'SPIRAL_CLOSE_PERCENT',
  'SPIRAL_REACTIVE_PERCENT',
  'SPIRAL_TICKETS_PER_ENDPOINT',
  'SPIRAL_RESOLUTION_MINUTES',
  'SPIRAL_FLAT_MRR_FROM',
  'SPIRAL_FLAT_MRR_TO',
  'SPIRAL_FLAT_MRR_GROWTH_PERCENT',
  'DIAGNOSIS_SHARE_PERCENT',
  'DIAGNOSIS_LONG_TICKET_PERCENT',
  'DIAGNOSIS_UTILIZATION_PERCENT',
  'DIAGNOSIS_TOUCHES_PER_TICKET',
  'DIAGNOSIS_CLOSED_OF_POSSIBLE_PERCENT',
  'DIAGNOSIS_REOPEN_PERCENT',
  'DIAGNOSIS_TICKETS_PER_SEAT',
  'DIAGNOSIS_MINUTES_PER_TICKET',
  'DIAGNOSIS_ALERT_PERCENT',
  'DIAGNOSIS_FEW_CLIENTS_PERCENT',
  'DIAGNOSIS_FEW_CLIENTS_EXCESS_PERCENT',
  'DIAGNOSIS_REPEAT_PERCENT',
  'DIAGNOSIS_OFF_TICKET_PERCENT',
  'DIAGNOSIS_UNCOVERED_PERCENT',
  'DIAGNOSIS_LONG_TYPES_PERCENT',
  'DIAGNOSIS_ESCALATION_PERCENT',
  'DIAGNOSIS_TIME_CAPTURE_PERCENT',
  'DIAGNOSIS_ONSITE_PERCENT',
] as const;
/** A limit that the reactive spiral or a diagnosis judges by. Other values may be added. More may be added: treat one that you do not know as none of these. */
export type LimitKey = Open<(typeof LimitKeyValues)[number]>;

export const DeliveryStateValues = [
  'WAITING',
  'DELIVERED',
  'GIVEN_UP',
] as const;
/** How far an event has come on its way. More may be added: treat one that you do not know as none of these. */
export type DeliveryState = Open<(typeof DeliveryStateValues)[number]>;

export const RuleSubjectValues = [
  'TIME_ENTRY',
  'TICKET',
] as const;
/** What a rule decides about. More may be added: treat one that you do not know as none of these. */
export type RuleSubject = Open<(typeof RuleSubjectValues)[number]>;

export const RuleFieldValues = [
  'SOURCES',
  'BOARDS',
  'TICKET_TYPES',
  'WORK_TYPES',
  'WORK_ROLES',
  'TECHNICIAN_ROLES',
  'TICKET_SOURCES',
  'PROJECT',
  'PROACTIVE',
  'BILLABLE',
  'ONSITE',
  'COVERED',
  'AGREEMENT_TYPES',
] as const;
/** A field of `WorkRuleMatch`. More may be added: treat one that you do not know as none of these. */
export type RuleField = Open<(typeof RuleFieldValues)[number]>;

export const BacklogNoiseKindValues = [
  'REPEAT',
  'MISROUTED',
  'LOW_PRIORITY_OLD',
] as const;
/** Tickets that should not have been there, or not any more (Understanding Operational SMART Numbers). More may be added: treat one that you do not know as none of these. */
export type BacklogNoiseKind = Open<(typeof BacklogNoiseKindValues)[number]>;

export const SpiralLevelValues = [
  'NONE',
  'WATCH',
  'TRAPPED',
] as const;
/** How many signals of the reactive spiral of death hold true. More may be added: treat one that you do not know as none of these. */
export type SpiralLevel = Open<(typeof SpiralLevelValues)[number]>;

export const SpiralSignalKindValues = [
  'CLOSE_PERCENT',
  'RHEM_RISING',
  'REACTIVE_SERVICE_PERCENT',
  'TICKETS_PER_ENDPOINT',
  'RESOLUTION_TIME',
  'SUPPORT_LEVERAGE',
  'FLAT_MRR',
] as const;
/** A sign of the reactive spiral of death. More may be added: treat one that you do not know as none of these. */
export type SpiralSignalKind = Open<(typeof SpiralSignalKindValues)[number]>;

export const ExportFormatValues = [
  'JSONL',
  'CSV',
  'PARQUET',
] as const;
/** What the files of an export are. More may be added: treat one that you do not know as none of these. */
export type ExportFormat = Open<(typeof ExportFormatValues)[number]>;

export const GrowthCellKindValues = [
  'MARKET',
  'SEGMENT',
  'REST',
] as const;
/** Which clients a growth cell holds. A cell never has fewer than five, the rest apart. More may be added: treat one that you do not know as none of these. */
export type GrowthCellKind = Open<(typeof GrowthCellKindValues)[number]>;

export const DiagnosisKindValues = [
  'WORK_BEYOND_SUPPORT',
  'OVER_CAPACITY',
  'TICKET_JUGGLING',
  'TOO_FEW_PEOPLE',
  'TICKET_VOLUME',
  'REOPENED_TICKETS',
  'MINUTES_PER_TICKET',
  'ALERTS',
  'A_FEW_CLIENTS',
  'REPEAT_TICKETS',
  'OFF_TICKET_TIME',
  'EDGES_OF_AGREEMENTS',
  'LONG_TICKET_TYPES',
  'ESCALATIONS',
  'TIME_ENTRY_DISCIPLINE',
  'ONSITE_WORK',
] as const;
/** Why a SMART number can be off target (Understanding Operational SMART Numbers). More may be added: treat one that you do not know as none of these. */
export type DiagnosisKind = Open<(typeof DiagnosisKindValues)[number]>;

export const SeatPriceUnknownValues = [
  'AISP',
  'TARGET_MARGIN_PERCENT',
  'SEATS',
  'SUPPORT_COST_PER_SEAT',
  'CENTRALIZED_SERVICES_COST_PER_SEAT',
  'TECHNOLOGY_ALIGNMENT_COST_PER_SEAT',
  'VCIO_COST_PER_SEAT',
  'TOOL_COST_PER_MONTH',
  'SEATS_PER_SUPPORT_TECHNICIAN',
  'RHEM',
  'TICKETS_PER_SEAT',
  'MINUTES_PER_TICKET',
  'PRODUCTIVE_HOURS_PER_PERSON',
] as const;
/** The value to solve for, so that the price leaves the target margin with everything else as given. */
export type SeatPriceUnknown = (typeof SeatPriceUnknownValues)[number];

export const ReportMatterKindValues = [
  'PROFIT_DRAINS',
  'PRICING_GAPS',
  'OPPORTUNITIES',
  'STAFFING',
  'UNCOVERED_WORK',
] as const;
/** Where money is, in a report. More may be added: treat one that you do not know as none of these. */
export type ReportMatterKind = Open<(typeof ReportMatterKindValues)[number]>;

export const RevenueKindValues = [
  'RECURRING_SERVICE',
  'NON_RECURRING_SERVICE',
  'PRODUCT',
  'RECURRING_PRODUCT',
] as const;
/** What revenue is for. More may be added: treat one that you do not know as none of these. */
export type RevenueKind = Open<(typeof RevenueKindValues)[number]>;

export const SentOrderValues = [
  'DAY',
  'UPDATED',
] as const;
/** What a list of records is ordered by. */
export type SentOrder = (typeof SentOrderValues)[number];

export const RecordErrorCodeValues = [
  'AMBIGUOUS_NAME',
  'AMBIGUOUS_NUMBER',
  'CLOSED_BEFORE_OPENED',
  'DUPLICATE',
  'ENDS_BEFORE_START',
  'ERRORS_CUT',
  'FUTURE_DATED',
  'IMPLAUSIBLE_DATE',
  'INVALID_BOOLEAN',
  'INVALID_CSV',
  'INVALID_DATE',
  'INVALID_DECIMAL',
  'INVALID_ENUM',
  'INVALID_INTEGER',
  'INVALID_JSON',
  'INVALID_LIST',
  'INVALID_RECORD',
  'INVALID_TEXT',
  'MERGE_RING',
  'MORE_THAN_ALL',
  'NEGATIVE',
  'NOT_RECURRING',
  'OTHER_CURRENCY',
  'OUT_OF_RANGE',
  'OVER_24_HOURS',
  'PARKED_UNKNOWN_REFERENCE',
  'RECORD_TOO_LARGE',
  'REFUSED_VALUE',
  'REQUIRED',
  'SHARES_OVER_ONE',
  'TOO_DEEP',
  'TOO_LONG',
  'UNKNOWN_FIELD',
  'UNKNOWN_NAME',
  'WRONG_CELL_COUNT',
] as const;
/** Why a record did not land. More may be added: treat one that you do not know as none of these. */
export type RecordErrorCode = Open<(typeof RecordErrorCodeValues)[number]>;

export const BillingCycleValues = [
  'WEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'SEMIANNUAL',
  'ANNUAL',
] as const;
/** How often an amount is charged. Whenever it is invoiced, it counts evenly by the month. */
export type BillingCycle = (typeof BillingCycleValues)[number];

