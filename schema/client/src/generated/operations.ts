// Printed from the code by `npm run generate`; edits are overwritten.

import { document } from '../document';

import type { MetricKey, Direction, Dimension, MetricReason, Bound, TargetStatus, DriverKind, MetricsView, ChartFormat, ClientStatus, OutlierDirection, TicketSource, AgreementType, DeliveryAreaKey, BandBasis, BandMethod, TicketEventKind, AllocationBasis, SourceSystem, ConnectionState, StreamAccess, SyncState, ActionFinding, CostType, AreaNature, StaffingBasis, StaffingReason, StaffingAction, RecordKind, AwaitedKind, EventKind, OpportunityKind, OpportunityGain, DrainDriver, RestatementCauseKind, CostMode, SeatTiming, AlertFilter, MidnightRule, SeatPriceBasis, LimitKey, DeliveryState, RuleSubject, RuleField, BacklogNoiseKind, SpiralLevel, ExportFormat, GrowthCellKind, SeatPriceUnknown, ReportMatterKind, RevenueKind, RecordErrorCode, BillingCycle } from './enums';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar month, `YYYY-MM`, in the MSP’s own time zone. Anything else is `BAD_MONTH`. */
  Month: { input: string; output: string; }
  /** A calendar date, `YYYY-MM-DD`, in the MSP’s own time zone. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339 with an offset: `2026-03-31T17:30:00Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal as text: `"173.33"`. Never a float. */
  Decimal: { input: string; output: string; }
  /** Any JSON: an object, a list, text, a number, true, false or null. */
  JSON: { input: unknown; output: unknown; }
  /** A field whose value exists in the standard IANA Time Zone Database: https://www.iana.org/time-zones */
  TimeZone: { input: string; output: string; }
  /** A field whose value is a Currency: https://en.wikipedia.org/wiki/ISO_4217. */
  Currency: { input: string; output: string; }
  /** A quarter of the MSP’s fiscal year, `YYYY-Qn`, named by the calendar year in which that year ends. Anything else is `BAD_QUARTER`. */
  Quarter: { input: string; output: string; }
};

/** Which of the time entries and tickets behind a value; rows of other kinds are left out. All that is given must hold. A number that is made of neither, such as a cost, is refused as `NOT_FILTERABLE`, and an end that is not above its start as `BAD_RANGE`. */
export type EvidenceFilter = {
  /** On these boards; of time, its ticket. */
  readonly boards?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of these ticket types; of time, its ticket. */
  readonly ticketTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Worked by these technicians, or assigned to them; needs the scope `staff:read`. An unknown id finds nothing. */
  readonly technicians?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Escalated ones, or the others; of time, its ticket. */
  readonly escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** So many minutes or more: of an entry its own, of a ticket those of its whole life. */
  readonly minutesFrom?: InputMaybe<Scalars['Float']['input']>;
  /** Fewer minutes. */
  readonly minutesUntil?: InputMaybe<Scalars['Float']['input']>;
};

/** A run of months, both ends included: at most 240, and not backwards (`BAD_PERIOD`). */
export type PeriodInput = {
  /** The first month. */
  readonly from: Scalars['Month']['input'];
  /** The last month. */
  readonly to: Scalars['Month']['input'];
  /** As known now, or as frozen when the months were closed. */
  readonly view?: InputMaybe<MetricsView>;
};

/** Every condition given must hold. Ends are exclusive: `openedUntil` is the first instant outside, `touchesUntil: 3` is two touches at most. Not an instant: `BAD_DATE_TIME`. An end that is not above its start: `BAD_RANGE`. */
export type TicketFilter = {
  /** That came with something new from its source at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of these clients. An unknown id finds nothing. */
  readonly clients?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With one of these numbers for people, as `Ticket.number` shows them. */
  readonly numbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Assigned to these technicians; needs the scope `staff:read`. An unknown id finds nothing. */
  readonly technicians?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of one of these types. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Opened by these. */
  readonly sources?: InputMaybe<ReadonlyArray<TicketSource>>;
  /** Escalated ones, or the others. */
  readonly escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Escalated to one of these boards or tiers: "Network", "Tier 2". */
  readonly escalatedTo?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Reopened at least once, or never: `Ticket.reopenedCount`. */
  readonly reopened?: InputMaybe<Scalars['Boolean']['input']>;
  /** With so many touches or more. */
  readonly touchesFrom?: InputMaybe<Scalars['Int']['input']>;
  /** With fewer touches. */
  readonly touchesUntil?: InputMaybe<Scalars['Int']['input']>;
  /** With so much labour or more, in minutes, before they are rounded to whole ones. */
  readonly labourMinutesFrom?: InputMaybe<Scalars['Float']['input']>;
  /** With less labour, in minutes. */
  readonly labourMinutesUntil?: InputMaybe<Scalars['Float']['input']>;
  /** Reactive ones, or the others. */
  readonly reactive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Open now, or closed now. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** On one of these boards. */
  readonly boards?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Opened at this instant or later. */
  readonly openedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened before this instant. */
  readonly openedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Last closed at this instant or later. */
  readonly closedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Last closed before this instant. */
  readonly closedUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Lists are any-of, and all that is given must hold. */
export type ClientFilter = {
  /** That came with something new from its source at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** These clients. An unknown id finds nothing. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ClientStatus>>;
  /** In one of these market segments. */
  readonly segments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these territories. */
  readonly territories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whose name contains this text, whatever the case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Every condition given must hold. Not an instant: `BAD_DATE_TIME`. */
export type TechnicianFilter = {
  /** That came with something new from its source at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** All that is given must hold. Not an instant: `BAD_DATE_TIME`. An end that is not after its start: `BAD_RANGE`. */
export type TimeEntryFilter = {
  /** That came with something new from its source at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** For these clients. An unknown id finds nothing. */
  readonly clients?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** By these technicians; needs the scope `staff:read`. An unknown id finds nothing. */
  readonly technicians?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In one of these areas. */
  readonly deliveryAreas?: InputMaybe<ReadonlyArray<DeliveryAreaKey>>;
  /** Reactive work, or the other. */
  readonly reactive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Begun at this instant or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Begun before this instant. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Finds a thing by the id of the system it came from. */
export type ExternalRefInput = {
  /** The source, as named at ingest. */
  readonly source: Scalars['String']['input'];
  /** The id in that source. */
  readonly externalId: Scalars['String']['input'];
};

/** Which entries. All that is given must hold. */
export type AuditFilter = {
  /** Of these actions. */
  readonly actions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** By this subject. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** By the token of this id. */
  readonly token?: InputMaybe<Scalars['ID']['input']>;
  /** From this moment on. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this moment. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Numbers as a table: rows by group, columns by metric. */
export type MetricsQuery = {
  /** The columns: 1 to 50. */
  readonly metrics: ReadonlyArray<MetricKey>;
  /** The months. Without a time in `groupBy` they are one sum. */
  readonly period: PeriodInput;
  /** The rows. None: one row for everything. Groups without any record do not appear. */
  readonly groupBy?: InputMaybe<ReadonlyArray<Dimension>>;
  /** The banding scheme whose bands BAND means; absent, that of the bands filtered by, else the oldest. An id of no scheme: `UNKNOWN_SCHEME`; none there: `NO_BANDING_SCHEME`. */
  readonly bandingScheme?: InputMaybe<Scalars['ID']['input']>;
  /** What is counted at all. */
  readonly filter?: InputMaybe<MetricsFilter>;
  /** When absent: by the names of the groups, then by time. */
  readonly orderBy?: InputMaybe<MetricsOrder>;
  /** How many rows: 1 to 10000, 100 when absent (`BAD_PAGE`). */
  readonly first?: InputMaybe<Scalars['Int']['input']>;
  /** Rows after this cursor of the same query (`BAD_CURSOR`). */
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

/** Lists are any-of, and all that is given must hold. A cut that one of the metrics lacks is refused as `NOT_GROUPABLE`. Unknown ids find nothing. */
export type MetricsFilter = {
  /** Of these clients. */
  readonly clients?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of clients in these market segments. */
  readonly segments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of clients in these territories. */
  readonly territories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Clients that were in these bands, judged for each month separately. All bands must be of one scheme (`BANDS_OF_SEVERAL_SCHEMES`). */
  readonly bands?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In these delivery areas. */
  readonly deliveryAreas?: InputMaybe<ReadonlyArray<DeliveryAreaKey>>;
  /** By these technicians; needs the scope `staff:read`. */
  readonly technicians?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** By technicians of these tiers. */
  readonly tiers?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** On these boards. */
  readonly boards?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of these ticket types. */
  readonly ticketTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Opened by these. */
  readonly ticketSources?: InputMaybe<ReadonlyArray<TicketSource>>;
  /** Of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Escalated to these boards or tiers: "Network", "Tier 2". */
  readonly escalatedTo?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Under agreements of these types. */
  readonly agreementTypes?: InputMaybe<ReadonlyArray<AgreementType>>;
};

/** Rows by one of the metrics. Rows without a value come last, either way. */
export type MetricsOrder = {
  /** One of the metrics asked for (`BAD_ORDER`). */
  readonly metric: MetricKey;
  /** Greatest first. */
  readonly descending?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A rule of the MSP’s own. */
export type WorkRuleInput = {
  /** Its name, up to 100 characters; each once (`DUPLICATE_RULE_NAME`). */
  readonly name: Scalars['String']['input'];
  /** What it decides about. */
  readonly appliesTo?: InputMaybe<RuleSubject>;
  /** What it looks for. */
  readonly match: WorkRuleMatch;
  /** Where the work belongs. Null: internal time. Of no use on tickets. */
  readonly deliveryArea?: InputMaybe<DeliveryAreaKey>;
  /** Whether it is reactive: only in SUPPORT (`REACTIVE_OUTSIDE_SUPPORT`). */
  readonly reactive: Scalars['Boolean']['input'];
};

/** The conditions of a rule. Every field given must hold, and a list holds if any of its values does. Refused with `EMPTY_MATCH` when nothing is given. */
export type WorkRuleMatch = {
  /** Source systems. Any of these, trimmed and without case. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Boards of the ticket. Any of these, trimmed and without case. */
  readonly boards?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Types of the ticket. Any of these, trimmed and without case. */
  readonly ticketTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Work types of the entry. Any of these, trimmed and without case. */
  readonly workTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Work roles of the entry. Any of these, trimmed and without case. */
  readonly workRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Roles of the technician’s allocation on the entry’s day. Any of these, trimmed and without case. */
  readonly technicianRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Who opened the ticket. */
  readonly ticketSources?: InputMaybe<ReadonlyArray<TicketSource>>;
  /** On a project. Time on one is decided before. */
  readonly project?: InputMaybe<Scalars['Boolean']['input']>;
  /** On a ticket marked as planned. */
  readonly proactive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Billed. Billed time is decided before. */
  readonly billable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Worked at the client’s. */
  readonly onsite?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether an agreement covers support on the entry’s day. */
  readonly covered?: InputMaybe<Scalars['Boolean']['input']>;
  /** Types of the agreement it is worked under. */
  readonly agreementTypes?: InputMaybe<ReadonlyArray<AgreementType>>;
};

/** The assumptions, with money per month in the MSP’s currency. They are not stored, and no record of the MSP is read. Negative numbers, 0 seats or a margin of 100 % or more are refused with `BAD_SEAT_PRICE_INPUT`. */
export type SeatPriceModelInput = {
  /** End users under agreement: at least 1. */
  readonly seats: Scalars['Int']['input'];
  /** The all-in seat price that is asked. Without it (and without `mrr`) no margin. */
  readonly aisp?: InputMaybe<Scalars['Decimal']['input']>;
  /** Instead of `aisp`: the monthly recurring revenue of all seats. 2 000 ÷ 20 = 100. */
  readonly mrr?: InputMaybe<Scalars['Decimal']['input']>;
  /** The gross margin that the price has to leave, in percent: 0 to less than 100. */
  readonly targetMarginPercent?: InputMaybe<Scalars['Float']['input']>;
  /** Costs per seat and area. One area may be given once. Without any cost at all: `NO_COSTS`. */
  readonly areaCostPerSeat?: InputMaybe<ReadonlyArray<AreaCostInput>>;
  /** People and their cost. For an area given here, `areaCostPerSeat` is not read. */
  readonly people?: InputMaybe<ReadonlyArray<AreaPeopleInput>>;
  /** Tools that are in no cost per seat yet, money per month for all seats. */
  readonly toolCostPerMonth?: InputMaybe<Scalars['Decimal']['input']>;
  /** Reactive tickets per seat and month. */
  readonly ticketsPerSeat?: InputMaybe<Scalars['Float']['input']>;
  /** Minutes of labour per reactive ticket. */
  readonly minutesPerTicket?: InputMaybe<Scalars['Float']['input']>;
  /** Hours that one support person has for tickets in a month. */
  readonly productiveHoursPerPerson?: InputMaybe<Scalars['Float']['input']>;
  /** Days on which people work in a month: 10 tickets a day are 200 a month. */
  readonly workingDaysPerMonth?: InputMaybe<Scalars['Float']['input']>;
  /** What `solved` is to be. What is lacking for it, or that nothing reaches the target: `UNSOLVABLE`. */
  readonly solveFor?: InputMaybe<SeatPriceUnknown>;
};

/** What one area costs, given per seat. */
export type AreaCostInput = {
  /** A managed area. PROFESSIONAL_SERVICES is billed on its own and is refused. */
  readonly deliveryArea: DeliveryAreaKey;
  /** Money per seat and month, people and their tools. */
  readonly costPerSeat: Scalars['Decimal']['input'];
};

/** What one area costs, given by its people. */
export type AreaPeopleInput = {
  /** A managed area. Several rows of one area add up. PROFESSIONAL_SERVICES is billed on its own and is refused. */
  readonly deliveryArea: DeliveryAreaKey;
  /** Full-time people. */
  readonly people: Scalars['Float']['input'];
  /** The loaded cost of one of them, money per month. */
  readonly monthlyCostPerPerson: Scalars['Decimal']['input'];
};

/** Which actions. All that is given must hold. */
export type ActionFilter = {
  /** True: those that are open. False: those that are closed. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** About these clients. An unknown id finds nothing. */
  readonly clients?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The same, and of some clients. */
export type SentOfClientFilter = {
  /** Of this day or later. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Of an earlier day. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** That came with something new at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of these clients. An unknown id finds nothing. */
  readonly clients?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Every condition given must hold. Not a date: `BAD_DATE`; not an instant: `BAD_DATE_TIME`. */
export type SentFilter = {
  /** Of this day or later. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Of an earlier day. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** That came with something new at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whose a target is: without any of these the MSP’s. A target is set and removed of one at a time. */
export type TargetOf = {
  /** A client. */
  readonly client?: InputMaybe<Scalars['ID']['input']>;
  /** A band: of its clients together, and of each of them; of a sum of all of them together alone. */
  readonly band?: InputMaybe<Scalars['ID']['input']>;
  /** A delivery area. */
  readonly deliveryArea?: InputMaybe<DeliveryAreaKey>;
  /** A technician. */
  readonly technician?: InputMaybe<Scalars['ID']['input']>;
};

/** A connection to a system. */
export type ConnectionInput = {
  /** Which system. */
  readonly system: SourceSystem;
  /** Its name, which becomes the `source` of its records. */
  readonly name: Scalars['String']['input'];
  /** Where the system is. Only hosts of the vendor, and those of the setting CONNECTOR_HOSTS. Otherwise `REFUSED_ADDRESS`. */
  readonly baseUrl?: InputMaybe<Scalars['String']['input']>;
  /** What the system is entered with, by its names. Sealed when it is stored, and never answered. */
  readonly credentials: Scalars['JSON']['input'];
  /** What the words of the system mean; what is left out has its default. */
  readonly mapping?: InputMaybe<Scalars['JSON']['input']>;
  /** How far back it reads; two years when absent. */
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  /** Minutes from one run to the next. */
  readonly everyMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of a connection. What is absent stays. */
export type ConnectionChange = {
  /** Where the system is. */
  readonly baseUrl?: InputMaybe<Scalars['String']['input']>;
  /** All credentials, anew. */
  readonly credentials?: InputMaybe<Scalars['JSON']['input']>;
  /** The whole mapping. The records are made again from the rows that are kept; the source is not asked. */
  readonly mapping?: InputMaybe<Scalars['JSON']['input']>;
  /** Minutes from one run to the next. */
  readonly everyMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** A banding scheme to save. A scheme that makes no sense is refused, saying what is wrong and where: `BAD_THRESHOLDS`, `BAD_BAND_COUNT`, `BAD_PARTITION`, `BAD_BASIS_MONTHS`, `BAD_SCHEME_NAME`, `SCHEME_NAME_TAKEN`, `UNKNOWN_SCHEME`, `NO_CLIENTS_TO_BAND`. */
export type BandingSchemeInput = {
  /** The scheme to replace, in all its months. Absent: a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Its name: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The money that decides. */
  readonly basis: BandBasis;
  /** How the bands are drawn. */
  readonly method: BandMethod;
  /** How many bands: 2 to 26, or 1 with `partitionBy`, which makes each segment or territory a band. By default three, or one more than there are thresholds. With thresholds it must be one more. */
  readonly bandCount?: InputMaybe<Scalars['Int']['input']>;
  /** Where the bands begin, rising and each above 0: 1000 and 3000 make C, B and A. Required for THRESHOLDS, and refused otherwise. */
  readonly thresholds?: InputMaybe<ReadonlyArray<Scalars['Decimal']['input']>>;
  /** SEGMENT, TERRITORY or both: each of their cells has bands of its own. */
  readonly partitionBy?: InputMaybe<ReadonlyArray<Dimension>>;
  /** Average the basis over this many months, 1 to 24; 1 when absent. Months before a client’s first record do not count. */
  readonly basisMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Saves nothing: answers with the scheme as it would be, and who would move. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A token to issue. */
export type ApiTokenInput = {
  /** Which program it is for: 1 to 100 characters (`BAD_TOKEN`). */
  readonly name: Scalars['String']['input'];
  /** What it may do, such as `metrics:read`. Only what your own token may do can be handed on (`FORBIDDEN`). */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
  /** The only clients it may see (`BAD_TOKEN` for an unknown one). All when absent. */
  readonly clients?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** When it ends by itself. Absent: when it is revoked. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The part of the MSP’s budget that it has for itself, from 0 to 1. Shares add up to 1 at most (`BAD_TOKEN`). Absent: 0.05, or what is left. */
  readonly share?: InputMaybe<Scalars['Float']['input']>;
};

/** Signed tokens that are no longer taken: either one, or all of a subject from before a moment. */
export type SignedTokensInput = {
  /** The claim `jti` of one token. */
  readonly jti?: InputMaybe<Scalars['ID']['input']>;
  /** The claim `sub` of several. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Those of the subject that were signed (`iat`) before this moment; now when absent. A token that does not say when it was signed counts as older. */
  readonly issuedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An operation to register. */
export type OperationInput = {
  /** Its name in the address: 1 to 60 of the letters a to z, digits and -, a letter first (`BAD_OPERATION_NAME`). One of the same name is replaced. */
  readonly name: Scalars['String']['input'];
  /** The document: one query, mutation or subscription, with the fragments that it uses. Anything else is refused with `BAD_DOCUMENT`. */
  readonly document: Scalars['String']['input'];
};

/** A client of the MSP, or the MSP itself. */
export type ClientRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** When the source last changed it: a newer record wins, an older one is left unread. */
  readonly updatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The client's name. Needed, unless the record is deleted. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A prospect is never active. Sent as a variable or in a file also, without case and signs: lead, potential, opportunity, client, customer, current, off boarded, former, former client, former customer, past, lost, cancelled, canceled, terminated, churned. */
  readonly status?: InputMaybe<ClientStatus>;
  /** True for the MSP itself: its time is internal. */
  readonly internal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Market segment. */
  readonly segment?: InputMaybe<Scalars['String']['input']>;
  /** Sales territory. */
  readonly territory?: InputMaybe<Scalars['String']['input']>;
  /** The first day it is a client. */
  readonly onboardedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The first day it no longer is. */
  readonly offboardedOn?: InputMaybe<Scalars['Date']['input']>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Seats and endpoints of a client from a date on. */
export type SeatCountRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** The client's id in the same source. Needed, unless the record is deleted. */
  readonly clientExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The first date on which it holds. Needed, unless the record is deleted. */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** End users; absent says nothing, the count before goes on. */
  readonly seats?: InputMaybe<Scalars['Int']['input']>;
  /** Supported devices; absent says nothing. */
  readonly endpoints?: InputMaybe<Scalars['Int']['input']>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a client has agreed to pay for, and for how much. */
export type AgreementRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** When the source last changed it: a newer record wins, an older one is left unread. */
  readonly updatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The client's id in the same source. Needed, unless the record is deleted. */
  readonly clientExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The agreement's name. Needed, unless the record is deleted. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** One of MANAGED, BLOCK_HOURS, TIME_AND_MATERIALS, PROJECT, PRODUCT. Needed, unless the record is deleted. Sent as a variable or in a file also, without case and signs: managed service, managed services, managed it, managed it services, recurring service, recurring services, all inclusive, all in, fixed fee, flat fee, flat rate, unlimited, block hour, block time, block of time, block of hours, block, prepaid hours, pre paid hours, prepaid time, hour bank, t and m, tm, time and material, time materials, time material, break fix, hourly, projects, fixed price, products, hardware, software, license, licenses, licences. */
  readonly type?: InputMaybe<AgreementType>;
  /** The first day it is in force. Needed, unless the record is deleted. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The first date on which it no longer holds. */
  readonly endsBefore?: InputMaybe<Scalars['Date']['input']>;
  /** The areas inside the fee; absent or empty means all. */
  readonly covers?: InputMaybe<ReadonlyArray<DeliveryAreaKey>>;
  /** What it charges, from which date on. */
  readonly amounts?: InputMaybe<ReadonlyArray<AgreementAmount>>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a line of an agreement charges from a date on. Kind and name identify the line; its newest amount counts. */
export type AgreementAmount = {
  /** Which line of the agreement, when it has several. */
  readonly line?: InputMaybe<Scalars['String']['input']>;
  /** The first date on which it holds. */
  readonly effectiveOn: Scalars['Date']['input'];
  /** What a billing cycle costs from then on; 0 ends the line. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency of the money, when the source says it: another one than the MSP's is refused. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** One of WEEKLY, MONTHLY, QUARTERLY, SEMIANNUAL, ANNUAL. Sent as a variable or in a file also, without case and signs: week, per week, every week, month, per month, every month, quarter, per quarter, every 3 months, semi annual, semi annually, semiannually, half yearly, half year, every 6 months, annually, yearly, year, per year, every year, every 12 months. */
  readonly cycle: BillingCycle;
  /** What kind of revenue it is. Sent as a variable or in a file also, without case and signs: recurring services, mrr, managed services, non recurring services, nonrecurring service, nrr, professional services, one time service, labor, labour, products, hardware, goods, recurring products. */
  readonly kind?: InputMaybe<RevenueKind>;
};

/** Somebody who works for the MSP. */
export type TechnicianRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** When the source last changed it: a newer record wins, an older one is left unread. */
  readonly updatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The technician's name. Needed, unless the record is deleted. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Support tier: 1, 2 or 3. */
  readonly tier?: InputMaybe<Scalars['Int']['input']>;
  /** The first day of that tier; without it, the day received. */
  readonly tierSince?: InputMaybe<Scalars['Date']['input']>;
  /** Part of a full-time job, above 0 and up to 1.5: 0.5 is half-time. */
  readonly fte?: InputMaybe<Scalars['Float']['input']>;
  /** The first day of that, 1980-01-01 for always; without it, the day received, or always in the first record. */
  readonly fteSince?: InputMaybe<Scalars['Date']['input']>;
  /** False for staff who do no technical work. */
  readonly technical?: InputMaybe<Scalars['Boolean']['input']>;
  /** The first day employed. */
  readonly employedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The first day no longer employed. */
  readonly employedUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Shares of time by area. */
  readonly allocations?: InputMaybe<ReadonlyArray<AllocationInput>>;
  /** Labour cost. */
  readonly costs?: InputMaybe<ReadonlyArray<LabourCostInput>>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A share of a person’s time. The rows of the newest date are the whole allocation; over 1 is rejected. */
export type AllocationInput = {
  /** The first date on which it holds. */
  readonly effectiveOn: Scalars['Date']['input'];
  /** The area; without one the share is overhead. Sent as a variable or in a file also, without case and signs: support desk, service desk, help desk, helpdesk, centralised services, tam, v cio, virtual cio, professional service. */
  readonly deliveryArea?: InputMaybe<DeliveryAreaKey>;
  /** The role there, such as vCIO or TAM. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** The part of the working time, 0 to 1. */
  readonly share: Scalars['Float']['input'];
};

/** What a person costs from a date on: by the month, by the hour, or both. */
export type LabourCostInput = {
  /** The first date on which it holds. */
  readonly effectiveOn: Scalars['Date']['input'];
  /** Cost of a month. */
  readonly monthlyCost?: InputMaybe<Scalars['Decimal']['input']>;
  /** Cost of an hour. */
  readonly hourlyCost?: InputMaybe<Scalars['Decimal']['input']>;
  /** The currency of the money, when the source says it: another one than the MSP's is refused. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
};

/** A request for work, in its present state. */
export type TicketRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** When the source last changed it: a newer record wins, an older one is left unread. */
  readonly updatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The number people know it by; without one, its external id. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** The client's id in the same source; without one the ticket is nobody's and counts for nobody. */
  readonly clientExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The agreement's id in the same source. */
  readonly agreementExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The technician's id in the same source. */
  readonly technicianExternalId?: InputMaybe<Scalars['String']['input']>;
  /** Board or queue. */
  readonly board?: InputMaybe<Scalars['String']['input']>;
  /** Type or category. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** Who asked. */
  readonly requester?: InputMaybe<Scalars['String']['input']>;
  /** Who or what opened it. Sent as a variable or in a file also, without case and signs: user, client, customer, contact, email, e mail, mail, phone, phone call, call, telephone, voicemail, chat, walk in, portal, client portal, customer portal, web, web portal, website, alerts, monitoring, monitoring alert, rmm, rmm alert, automated, tech, engineer, staff. */
  readonly source?: InputMaybe<TicketSource>;
  /** Priority. */
  readonly priority?: InputMaybe<Scalars['String']['input']>;
  /** Part of a project. */
  readonly project?: InputMaybe<Scalars['Boolean']['input']>;
  /** Planned work. */
  readonly proactive?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it was opened. Needed, unless the record is deleted. */
  readonly openedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was last closed; absent while it is open. */
  readonly closedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How often the source says it was reopened. */
  readonly reopenedCount?: InputMaybe<Scalars['Int']['input']>;
  /** Handed to a higher tier or another queue. */
  readonly escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** The ticket it was merged into. */
  readonly mergedIntoExternalId?: InputMaybe<Scalars['String']['input']>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A step in the life of a ticket; the same ticket, kind and time are the same event. */
export type TicketEventRecord = {
  /** The ticket's id in the same source. */
  readonly ticketExternalId: Scalars['String']['input'];
  /** One of OPENED, CLOSED, REOPENED, ESCALATED, MOVED, MERGED, UNMERGED, DELETED. Sent as a variable or in a file also, without case and signs: open, created, new, close, resolved, completed, re opened, reopen, re open, escalate, escalation, move, transferred, merge, un merged, unmerge, delete. */
  readonly kind: TicketEventKind;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** Of MERGED: the ticket it was merged into. */
  readonly intoExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The client's id in the same source. */
  readonly clientExternalId?: InputMaybe<Scalars['String']['input']>;
  /** Of MOVED: the board it moved to. */
  readonly board?: InputMaybe<Scalars['String']['input']>;
  /** Of ESCALATED: the tier it went to. */
  readonly tier?: InputMaybe<Scalars['Int']['input']>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A stretch of work. */
export type TimeEntryRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** When the source last changed it: a newer record wins, an older one is left unread. */
  readonly updatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The client's id in the same source. */
  readonly clientExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The ticket's id in the same source. */
  readonly ticketExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The agreement's id in the same source. */
  readonly agreementExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The technician's id in the same source. */
  readonly technicianExternalId?: InputMaybe<Scalars['String']['input']>;
  /** When the work started. Needed, unless the record is deleted. */
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Minutes of work. Needed, unless the record is deleted. */
  readonly minutes?: InputMaybe<Scalars['Decimal']['input']>;
  /** Billed beside the monthly fee. */
  readonly billable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Done at the client's place. */
  readonly onsite?: InputMaybe<Scalars['Boolean']['input']>;
  /** Kind of work, such as Patching. */
  readonly workType?: InputMaybe<Scalars['String']['input']>;
  /** Role it was done in, such as vCIO. */
  readonly workRole?: InputMaybe<Scalars['String']['input']>;
  /** The area, when the source knows it. Sent as a variable or in a file also, without case and signs: support desk, service desk, help desk, helpdesk, centralised services, tam, v cio, virtual cio, professional service. */
  readonly deliveryArea?: InputMaybe<DeliveryAreaKey>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Money invoiced or credited. */
export type RevenueRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** When the source last changed it: a newer record wins, an older one is left unread. */
  readonly updatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The client's id in the same source. */
  readonly clientExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The agreement's id in the same source. */
  readonly agreementExternalId?: InputMaybe<Scalars['String']['input']>;
  /** The date it was posted. Needed, unless the record is deleted. */
  readonly postedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The amount; a credit is negative. Needed, unless the record is deleted. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The currency of the money, when the source says it: another one than the MSP's is refused. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** As printed on the invoice: one that the books tell of too counts once. */
  readonly invoiceNumber?: InputMaybe<Scalars['String']['input']>;
  /** One of RECURRING_SERVICE, NON_RECURRING_SERVICE, PRODUCT, RECURRING_PRODUCT. Needed, unless the record is deleted. Sent as a variable or in a file also, without case and signs: recurring services, mrr, managed services, non recurring services, nonrecurring service, nrr, professional services, one time service, labor, labour, products, hardware, goods, recurring products. */
  readonly kind?: InputMaybe<RevenueKind>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a tool costs per month from a date on; a later row of the tool supersedes. */
export type ToolCostRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** The tool's name. Needed, unless the record is deleted. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The area it serves; without one it is overhead. Sent as a variable or in a file also, without case and signs: support desk, service desk, help desk, helpdesk, centralised services, tam, v cio, virtual cio, professional service. */
  readonly deliveryArea?: InputMaybe<DeliveryAreaKey>;
  /** The first date on which it holds. */
  readonly effectiveOn: Scalars['Date']['input'];
  /** The first date on which it no longer holds. */
  readonly endsBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Cost per month. Needed, unless the record is deleted. */
  readonly monthlyCost?: InputMaybe<Scalars['Decimal']['input']>;
  /** The currency of the money, when the source says it: another one than the MSP's is refused. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** How it is spread over clients. Sent as a variable or in a file also, without case and signs: seat, per seat, users, per user, endpoint, per endpoint, devices, per device, clients, per customer. */
  readonly basis?: InputMaybe<AllocationBasis>;
  /** The clients of NAMED_CLIENTS. */
  readonly clientExternalIds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How many people the MSP employs from a date on. */
export type HeadcountRecord = {
  /** The id the record has in its source. */
  readonly externalId: Scalars['String']['input'];
  /** The first date on which it holds. Needed, unless the record is deleted. */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /** All employees, parts of a person allowed. Needed, unless the record is deleted. */
  readonly employees?: InputMaybe<Scalars['Float']['input']>;
  /** The technical ones among them. Needed, unless the record is deleted. */
  readonly technicalEmployees?: InputMaybe<Scalars['Float']['input']>;
  /** True once the source has deleted it. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A change of the settings from a day on. What is left out stays as it is. Anything that makes no sense: `BAD_SETTINGS`. */
export type SettingsInput = {
  /** The first day on which it holds. */
  readonly since: Scalars['Date']['input'];
  /** Days of the week that people work: 1 is Monday, 7 is Sunday. */
  readonly workingDays?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** The length of a working day in hours. */
  readonly hoursPerDay?: InputMaybe<Scalars['Float']['input']>;
  /** Dates on which nobody works. */
  readonly holidays?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  /** What part of capacity can be work for clients, 0 to 1. */
  readonly productiveShare?: InputMaybe<Scalars['Float']['input']>;
  /** The gross margin that prices must leave, in percent of the price. At least 0 and under 100. */
  readonly targetMarginPercent?: InputMaybe<Scalars['Float']['input']>;
  /** The share of alignment, 0 to 1, from which the small exceptions in a client-month’s on-site TAM time stay in the TAM’s area (TruMethods Framework Foundations, p. 10–11). */
  readonly tamAlignmentShare?: InputMaybe<Scalars['Float']['input']>;
  /** How a technician’s cost reaches clients. */
  readonly costMode?: InputMaybe<CostMode>;
  /** Which of a month’s seat and endpoint counts stands for its days. */
  readonly seatTiming?: InputMaybe<SeatTiming>;
  /** Which alert tickets count as tickets. The choice of a month applies to the alerts opened in it, for their whole life. */
  readonly alertFilter?: InputMaybe<AlertFilter>;
  /** The day, and so the month, that a time entry belongs to. */
  readonly midnightRule?: InputMaybe<MidnightRule>;
  /** Nothing that counts can have happened before it: records dated earlier are rejected (`IMPLAUSIBLE_DATE`), and no earlier month is counted. The first of January ten years before the MSP was created, unless set. The one setting without a date: it is of all months at once. */
  readonly earliestDate?: InputMaybe<Scalars['Date']['input']>;
  /** Work types that are technology alignment. Compared trimmed and without case. */
  readonly alignmentWorkTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Work types that are central upkeep. Compared trimmed and without case. */
  readonly centralizedWorkTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What one US dollar of the sources’ targets in money is in the MSP’s currency: with 0.8, a target of 100 dollars is 80. Null: an MSP in US dollars has the targets as they are, and one in another currency has none until it sets its own. Over 0; null takes it back. */
  readonly moneyTargetFactor?: InputMaybe<Scalars['Float']['input']>;
  /** Which seat price AISP is held against. */
  readonly seatPriceBasis?: InputMaybe<SeatPriceBasis>;
  /** The FTE by which people and work may differ before a recommendation is to hire or to redeploy. 0 to 10. */
  readonly staffingTolerance?: InputMaybe<Scalars['Float']['input']>;
  /** Types of tickets and of work that are moves, adds and changes. Whole words, compared without case. */
  readonly changeTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What an hour of project work brings, in the MSP’s currency. Null: what it brought in the period asked about (one-off service revenue ÷ hours of Professional Services). Over 0; null takes it back. */
  readonly projectHourlyRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** Limits of the MSP’s own. Those left out stay as they are. */
  readonly limits?: InputMaybe<ReadonlyArray<LimitInput>>;
};

/** A limit of the MSP’s own. */
export type LimitInput = {
  /** Which one. */
  readonly key: LimitKey;
  /** At least 0, with at most four decimals. Null: the sources’ figure again. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
};

/** An endpoint to add or to change. */
export type WebhookEndpointInput = {
  /** Which one to change: all that is said here replaces what was said before. Absent: another one is added. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** The address: https, on the public internet (`REFUSED_RECEIVER`). Redirects are not followed. */
  readonly url: Scalars['String']['input'];
  /** Only these kinds of events (`BAD_ENDPOINT` for none). Absent: all. */
  readonly kinds?: InputMaybe<ReadonlyArray<EventKind>>;
  /** Only the events of these clients (`BAD_ENDPOINT` for an unknown one). Absent: all that the token may see, and those of the whole MSP unless it is limited to clients. */
  readonly clients?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A GraphQL query that is asked about each event, with its `subject` as `$id`, and whose answer is sent as `selection` (`BAD_SELECTION`). It is asked with the rights that the saving token has now. */
  readonly selection?: InputMaybe<Scalars['String']['input']>;
  /** Nothing is sent. When it is enabled again, it begins with what happens from then on; `replayEvents` sends what it missed. */
  readonly disabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What to export. */
export type ExportInput = {
  /** Kinds of record by their names in `schema/records.md`, and `measures` for what is counted by client and month. Not one of them: `UNKNOWN_EXPORT_KIND`. All that the token may read when absent. */
  readonly kinds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** As what. */
  readonly format?: InputMaybe<ExportFormat>;
  /** The `snapshot` of an earlier export: only what changed since is told, and what is gone with `deleted: true`. Measures come whole. Not of this database, or too old: `UNKNOWN_SNAPSHOT`. */
  readonly changedSince?: InputMaybe<Scalars['String']['input']>;
  /** The months of the measures; all when absent. Records are whole in any case. */
  readonly months?: InputMaybe<PeriodInput>;
};

/** A map to save, or to try. */
export type FileMapInput = {
  /** Its name, made of a-z, 0-9 and -. One of the same name is replaced. */
  readonly name: Scalars['String']['input'];
  /** What its files mostly hold: a kind as in `POST /import/{kind}`, or `all`. The map must make it (`KIND_NOT_IN_MAP`). */
  readonly kind: Scalars['String']['input'];
  /** The map, as `schema/file-map.schema.json` describes. What is wrong is told all at once (`INVALID_MAP`). */
  readonly map: Scalars['JSON']['input'];
  /** Some lines of a file, header and all, to try the map on. Nothing of them lands. */
  readonly sample?: InputMaybe<Scalars['String']['input']>;
  /** True to try the map without saving it. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An action: what is to be done, by whom, by when, and what it should bring. */
export type ActionInput = {
  /** What is to be done: 1 to 500 characters (`BAD_ACTION`). */
  readonly what: Scalars['String']['input'];
  /** Who sees to it, a name or a role: 1 to 200 characters (`BAD_ACTION`). */
  readonly owner: Scalars['String']['input'];
  /** The day by which it should be done; not before `quarter` (`BAD_ACTION`). */
  readonly due: Scalars['Date']['input'];
  /** The client it is about (`NOT_FOUND`). Without client and area it is about all of the MSP. */
  readonly client?: InputMaybe<Scalars['ID']['input']>;
  /** The area it is about; not beside a client (`BAD_ACTION`). */
  readonly deliveryArea?: InputMaybe<DeliveryAreaKey>;
  /** The effect that is expected. Absent: none is promised. */
  readonly expected?: InputMaybe<ExpectedChangeInput>;
  /** What it was decided on. */
  readonly finding?: InputMaybe<ActionFinding>;
  /** The quarter whose report it is decided on. Later quarters are compared with it. The last quarter that is over when absent; one that has not begun is refused (`FUTURE_QUARTER`). */
  readonly quarter?: InputMaybe<Scalars['Quarter']['input']>;
  /** Whether the client may read `what`. No, when absent. */
  readonly shareable?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The effect that is expected of an action. */
export type ExpectedChangeInput = {
  /** Which number: one that the client or the area has (`BAD_ACTION`). */
  readonly metric: MetricKey;
  /** The change that is expected of the number over a quarter, in the metric’s unit: below zero where it should fall. −355 of REACTIVE_HOURS is 355 hours less. Not 0, with up to six decimals (`BAD_ACTION`). */
  readonly by: Scalars['Float']['input'];
};

/** A number to be told about, and when. At least one of `above`, `below`, `offTarget`. */
export type AlertInput = {
  /** The alert to say anew (`NOT_FOUND`): it is held against the numbers anew. A new one when absent. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called: 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Which number: one that the client or the area has. Money needs `financials:read`. */
  readonly metric: MetricKey;
  /** The client it is about (`NOT_FOUND`). Without client and area it is about all of the MSP. A token limited to clients has to name one of them. */
  readonly client?: InputMaybe<Scalars['ID']['input']>;
  /** The area it is about; not beside a client. */
  readonly deliveryArea?: InputMaybe<DeliveryAreaKey>;
  /** Tell when it is above this, in the metric’s unit; up to six decimals. */
  readonly above?: InputMaybe<Scalars['Float']['input']>;
  /** Tell when it is below this. */
  readonly below?: InputMaybe<Scalars['Float']['input']>;
  /** Tell when it is off its target. */
  readonly offTarget?: InputMaybe<Scalars['Boolean']['input']>;
  /** For how many whole months in a row. 1 to 12. */
  readonly periods?: InputMaybe<Scalars['Int']['input']>;
};

/** Where the MSP itself wants a number to lie, from a day on. */
export type TargetInput = {
  /** Which number. */
  readonly metric: MetricKey;
  /** Whose number; the MSP’s when absent. */
  readonly of?: InputMaybe<TargetOf>;
  /** Not below this, in the metric’s unit; of a sum, in each month. Give a min, a max or both. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
  /** Not above this, in the metric’s unit; of a sum, in each month. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** The first day it applies. It replaces a target of the same day; earlier targets keep their time. */
  readonly since: Scalars['Date']['input'];
  /** The day on which a goal is to be reached. From `since` on a number that has reached it is `ON_TARGET`, and any other `NOT_DUE`; from this day on it is a target like all others. */
  readonly by?: InputMaybe<Scalars['Date']['input']>;
};

export type ActionsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActionFilter>;
  quarter?: InputMaybe<Scalars['Quarter']['input']>;
}>;


export type ActionsQuery = { readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly what: string, readonly owner: string, readonly due: string, readonly deliveryArea: DeliveryAreaKey | null, readonly quarter: string, readonly finding: ActionFinding | null, readonly shareable: boolean, readonly closedOn: string | null, readonly client: { readonly name: string } | null, readonly expected: { readonly metric: MetricKey, readonly by: number } | null, readonly outcome: { readonly quarter: string, readonly before: number | null, readonly after: number | null, readonly change: number | null, readonly reached: boolean | null, readonly explanation: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AddActionMutationVariables = Exact<{
  input: ActionInput;
}>;


export type AddActionMutation = { readonly addAction: { readonly id: string, readonly what: string, readonly quarter: string, readonly due: string } | null };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { readonly apiTokens: ReadonlyArray<{ readonly id: string, readonly name: string, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null, readonly share: number, readonly clients: ReadonlyArray<{ readonly name: string }> | null }> | null };

export type AuditLogQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
}>;


export type AuditLogQuery = { readonly auditLog: { readonly nodes: ReadonlyArray<{ readonly number: string, readonly at: string, readonly subject: string, readonly token: string | null, readonly requestId: string | null, readonly action: string, readonly detail: unknown }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type BacklogQueryVariables = Exact<{
  on: Scalars['Date']['input'];
}>;


export type BacklogQuery = { readonly backlog: { readonly on: string, readonly open: number, readonly ages: ReadonlyArray<{ readonly fromDays: number, readonly toDays: number | null, readonly tickets: number }>, readonly noise: ReadonlyArray<{ readonly kind: BacklogNoiseKind, readonly tickets: number }>, readonly growth: ReadonlyArray<{ readonly key: string, readonly name: string, readonly effect: number, readonly explanation: string }> } | null };

export type BandsQueryVariables = Exact<{
  month: Scalars['Month']['input'];
  period: PeriodInput;
}>;


export type BandsQuery = { readonly bandingSchemes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly bands: ReadonlyArray<{ readonly id: string, readonly name: string, readonly rank: number, readonly lower: string | null, readonly upper: string | null, readonly members: ReadonlyArray<{ readonly basisValue: string, readonly contribution: string | null, readonly refinedValue: string | null, readonly marginPercent: number | null, readonly outlier: boolean, readonly outlierScore: number | null, readonly outlierDirection: OutlierDirection | null, readonly hoursOutlier: boolean, readonly hoursOutlierDirection: OutlierDirection | null, readonly explanation: string, readonly client: { readonly id: string, readonly name: string }, readonly refinedBand: { readonly name: string } | null }> | null, readonly metrics: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string }> }> }> | null };

export type ChangeActionMutationVariables = Exact<{
  action: Scalars['ID']['input'];
  input: ActionInput;
}>;


export type ChangeActionMutation = { readonly changeAction: { readonly id: string, readonly what: string, readonly owner: string, readonly due: string, readonly shareable: boolean } | null };

export type ChangedWorkQueryVariables = Exact<{
  since: Scalars['DateTime']['input'];
  ticketsAfter?: InputMaybe<Scalars['String']['input']>;
  timeAfter?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChangedWorkQuery = { readonly tickets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly board: string | null, readonly reactive: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly timeEntries: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string, readonly minutes: number, readonly deliveryArea: DeliveryAreaKey | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ChartQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  key: MetricKey;
  period: PeriodInput;
  format: ChartFormat;
}>;


export type ChartQuery = { readonly client: { readonly chart: string | null } | null };

export type ClearOverrideMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ClearOverrideMutation = { readonly clearOverride:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly reactive: boolean, readonly classifiedBy: string, readonly id: string }
    | { readonly deliveryArea: DeliveryAreaKey | null, readonly reactive: boolean, readonly classifiedBy: string, readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null };

export type ClientOverviewQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  period: PeriodInput;
}>;


export type ClientOverviewQuery = { readonly client: { readonly name: string, readonly status: ClientStatus, readonly segment: string | null, readonly territory: string | null, readonly onboardedOn: string | null, readonly seats: number | null, readonly endpoints: number | null, readonly externalRefs: ReadonlyArray<{ readonly source: string, readonly externalId: string }>, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly type: AgreementType, readonly startsOn: string, readonly endsBefore: string | null, readonly monthlyAmount: string | null, readonly covers: ReadonlyArray<DeliveryAreaKey> }> }, readonly rhem: { readonly formatted: string, readonly status: TargetStatus } | null, readonly aisp: { readonly formatted: string } | null, readonly metrics: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string, readonly reason: MetricReason | null }> | null } | null };

export type ClientReportQueryVariables = Exact<{
  client: Scalars['ID']['input'];
  quarter: Scalars['Quarter']['input'];
}>;


export type ClientReportQuery = { readonly clientReport: { readonly client: string, readonly quarter: string, readonly notes: ReadonlyArray<string>, readonly markdown: string, readonly seats: ReadonlyArray<{ readonly key: MetricKey, readonly name: string, readonly values: ReadonlyArray<{ readonly quarter: string, readonly formatted: string, readonly reason: MetricReason | null }> }>, readonly noise: ReadonlyArray<{ readonly key: MetricKey, readonly name: string, readonly values: ReadonlyArray<{ readonly quarter: string, readonly formatted: string, readonly reason: MetricReason | null }> }>, readonly topTypes: ReadonlyArray<{ readonly type: string | null, readonly tickets: number, readonly percent: number }>, readonly resolution: ReadonlyArray<{ readonly key: MetricKey, readonly name: string, readonly values: ReadonlyArray<{ readonly quarter: string, readonly formatted: string, readonly reason: MetricReason | null }> }>, readonly proactive: ReadonlyArray<{ readonly area: DeliveryAreaKey, readonly hours: number }>, readonly done: ReadonlyArray<{ readonly what: string, readonly closedOn: string }>, readonly nextSteps: ReadonlyArray<{ readonly what: string, readonly due: string }> } | null };

export type NumberFragment = { readonly key: MetricKey, readonly name: string, readonly values: ReadonlyArray<{ readonly quarter: string, readonly formatted: string, readonly reason: MetricReason | null }> };

export type CloseActionMutationVariables = Exact<{
  action: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
}>;


export type CloseActionMutation = { readonly closeAction: { readonly id: string, readonly closedOn: string | null } | null };

export type CloseMonthMutationVariables = Exact<{
  month: Scalars['Month']['input'];
}>;


export type CloseMonthMutation = { readonly closeMonth: { readonly month: string, readonly closedAt: string, readonly contentHash: string } | null };

export type ClosedMonthsQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type ClosedMonthsQuery = { readonly closedMonths: ReadonlyArray<{ readonly month: string, readonly closedAt: string, readonly contentHash: string }> | null, readonly msp: { readonly metrics: ReadonlyArray<{ readonly key: MetricKey, readonly value: number | null, readonly policyVersion: number }> | null } | null };

export type ConnectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectionsQuery = { readonly connections: ReadonlyArray<{ readonly id: string, readonly name: string, readonly system: SourceSystem, readonly state: ConnectionState, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly since: string, readonly affects: ReadonlyArray<MetricKey> }>, readonly streams: ReadonlyArray<{ readonly stream: string, readonly access: StreamAccess, readonly watermark: string | null, readonly lagSeconds: number | null, readonly backfilled: number | null, readonly records: number }>, readonly coverage: { readonly unmappedBoards: ReadonlyArray<string>, readonly unmappedWorkTypes: ReadonlyArray<string>, readonly unmappedHoursPercent: number | null, readonly unmappedMoneyPercent: number | null }, readonly lastRun: { readonly state: SyncState, readonly startedAt: string, readonly finishedAt: string | null, readonly error: { readonly message: string } | null, readonly streams: ReadonlyArray<{ readonly stream: string, readonly pages: number, readonly rows: number, readonly changed: number, readonly quarantined: number }> } | null }> | null };

export type CostAndMarginQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type CostAndMarginQuery = { readonly msp: { readonly metrics: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string, readonly reason: MetricReason | null, readonly bound: Bound | null, readonly status: TargetStatus }> | null } | null, readonly deliveryAreas: ReadonlyArray<{ readonly key: DeliveryAreaKey, readonly costPerSeat: { readonly formatted: string, readonly status: TargetStatus, readonly bound: Bound | null, readonly target: { readonly max: number | null } | null } | null }> | null, readonly metrics: { readonly rows: ReadonlyArray<{ readonly dimensions: ReadonlyArray<{ readonly label: string }>, readonly values: ReadonlyArray<{ readonly formatted: string, readonly reason: MetricReason | null, readonly bound: Bound | null }> }> } | null };

export type CostOfQueryVariables = Exact<{
  document: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['JSON']['input']>;
}>;


export type CostOfQuery = { readonly costOf: { readonly cost: number, readonly most: number, readonly heaviest: ReadonlyArray<{ readonly field: string, readonly cost: number }> } | null };

export type DataQualityQueryVariables = Exact<{
  period: PeriodInput;
  clients?: InputMaybe<Scalars['Int']['input']>;
}>;


export type DataQualityQuery = { readonly dataQuality: { readonly score: number, readonly findings: ReadonlyArray<{ readonly code: string, readonly count: number, readonly share: number | null, readonly points: number, readonly explanation: string, readonly affects: ReadonlyArray<MetricKey>, readonly sample: ReadonlyArray<string> }>, readonly clients: ReadonlyArray<{ readonly score: number, readonly client: { readonly id: string, readonly name: string }, readonly findings: ReadonlyArray<{ readonly code: string, readonly count: number, readonly points: number, readonly explanation: string }> }> | null } | null };

export type DiagnosisQueryVariables = Exact<{
  key: MetricKey;
  period: PeriodInput;
}>;


export type DiagnosisQuery = { readonly diagnosis: ReadonlyArray<{ readonly cause: string, readonly supported: boolean, readonly figure: number | null, readonly sharePercent: number | null, readonly hours: number | null, readonly value: string | null, readonly explanation: string, readonly clients: ReadonlyArray<{ readonly name: string }> | null }> | null };

export type DiscardParkedMutationVariables = Exact<{
  source: Scalars['String']['input'];
  kind: Scalars['String']['input'];
  identities: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type DiscardParkedMutation = { readonly discardParked: ReadonlyArray<{ readonly source: string, readonly kind: RecordKind, readonly identity: string, readonly missingKind: AwaitedKind, readonly missingExternalId: string, readonly parkedAt: string }> | null };

export type DoubtsAboutRhemQueryVariables = Exact<{
  period: PeriodInput;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type DoubtsAboutRhemQuery = { readonly clients: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly series: ReadonlyArray<{ readonly formatted: string, readonly period: { readonly label: string }, readonly quality: ReadonlyArray<{ readonly code: string, readonly count: number, readonly share: number | null, readonly explanation: string }> }> | null }> } | null };

export type EscalatedTicketsQueryVariables = Exact<{
  period: PeriodInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
}>;


export type EscalatedTicketsQuery = { readonly metrics: { readonly rows: ReadonlyArray<{ readonly dimensions: ReadonlyArray<{ readonly label: string }>, readonly values: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string }> }> } | null, readonly msp: { readonly metric: { readonly formatted: string, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly sharePercent: number | null, readonly source:
            | { readonly id: string, readonly number: string, readonly labourMinutes: number }
            | Record<PropertyKey, never>
           | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type EventHoursQueryVariables = Exact<{
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type EventHoursQuery = { readonly eventHours: ReadonlyArray<{ readonly hour: string, readonly events: number, readonly first: string | null, readonly last: string | null, readonly digest: string, readonly final: boolean }> | null };

export type EventsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind> | EventKind>;
}>;


export type EventsQuery = { readonly events: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly digest: string, readonly nodes: ReadonlyArray<{ readonly number: string, readonly kind: EventKind, readonly at: string, readonly subject: string | null, readonly data: unknown }> } | null };

export type GrowthFocusQueryVariables = Exact<{
  period?: InputMaybe<PeriodInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type GrowthFocusQuery = { readonly growthFocus: ReadonlyArray<{ readonly kind: GrowthCellKind, readonly segment: string | null, readonly territory: string | null, readonly band: string | null, readonly clients: number, readonly contributionPerSeat: number | null, readonly contributionPerHour: number | null, readonly lift: number | null, readonly confident: boolean, readonly explanation: string }> | null };

export type IssueApiTokenMutationVariables = Exact<{
  input: ApiTokenInput;
}>;


export type IssueApiTokenMutation = { readonly issueApiToken: { readonly secret: string, readonly token: { readonly id: string, readonly name: string, readonly scopes: ReadonlyArray<string>, readonly expiresAt: string | null, readonly share: number } } | null };

export type LimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type LimitsQuery = { readonly limits: { readonly perMinute: number, readonly left: number, readonly fullAt: string, readonly share: number } | null };

export type MetricTableQueryVariables = Exact<{
  query: MetricsQuery;
}>;


export type MetricTableQuery = { readonly metrics: { readonly rows: ReadonlyArray<{ readonly dimensions: ReadonlyArray<{ readonly dimension: Dimension, readonly id: string | null, readonly label: string }>, readonly values: ReadonlyArray<{ readonly key: MetricKey, readonly value: number | null, readonly formatted: string, readonly reason: MetricReason | null, readonly status: TargetStatus }> }>, readonly totals: ReadonlyArray<{ readonly key: MetricKey, readonly value: number | null, readonly formatted: string, readonly numerator: number, readonly denominator: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly freshness: { readonly asOf: string, readonly staleMonths: number } } | null };

export type MrrBridgeQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type MrrBridgeQuery = { readonly mrrBridge: ReadonlyArray<{ readonly month: string, readonly opening: string, readonly new: string, readonly expansion: string, readonly contraction: string, readonly churned: string, readonly net: string, readonly closing: string, readonly partial: boolean }> | null };

export type OpportunitiesQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type OpportunitiesQuery = { readonly opportunities: ReadonlyArray<{ readonly kind: OpportunityKind, readonly frees: OpportunityGain, readonly hours: number, readonly soldHours: number, readonly value: string | null, readonly seatsFreed: number, readonly rhemAfter: number | null, readonly tickets: number, readonly explanation: string, readonly overlaps: ReadonlyArray<{ readonly kind: OpportunityKind, readonly hours: number }> }> | null, readonly opportunityTotal: { readonly hours: number, readonly soldHours: number, readonly value: string | null, readonly seatsFreed: number, readonly explanation: string } | null };

export type OverrideByRefMutationVariables = Exact<{
  ticket: ExternalRefInput;
  timeEntry: ExternalRefInput;
  reactive: Scalars['Boolean']['input'];
  note: Scalars['String']['input'];
}>;


export type OverrideByRefMutation = { readonly overrideTicket: { readonly id: string, readonly reactive: boolean, readonly classifiedBy: string } | null, readonly overrideTimeEntry: { readonly id: string, readonly reactive: boolean, readonly classifiedBy: string } | null };

export type OverrideTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reactive: Scalars['Boolean']['input'];
  note: Scalars['String']['input'];
}>;


export type OverrideTicketMutation = { readonly overrideTicket: { readonly id: string, readonly reactive: boolean, readonly classifiedBy: string, readonly overrideNote: string | null } | null };

export type OverrideTimeEntryMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  deliveryArea?: InputMaybe<DeliveryAreaKey>;
  reactive: Scalars['Boolean']['input'];
  note: Scalars['String']['input'];
}>;


export type OverrideTimeEntryMutation = { readonly overrideTimeEntry: { readonly id: string, readonly deliveryArea: DeliveryAreaKey | null, readonly reactive: boolean, readonly classifiedBy: string, readonly overrideNote: string | null } | null };

export type ParkedRecordsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ParkedRecordsQuery = { readonly parkedRecords: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly source: string, readonly kind: RecordKind, readonly identity: string, readonly missingKind: AwaitedKind, readonly missingExternalId: string, readonly parkedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PricingGapsQueryVariables = Exact<{
  period: PeriodInput;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PricingGapsQuery = { readonly pricingGaps: ReadonlyArray<{ readonly aisp: number, readonly requiredSeatPrice: number, readonly fullSeatPrice: number | null, readonly gap: number, readonly monthlyRevenueAtStake: string, readonly atLeast: boolean, readonly explanation: string, readonly client: { readonly id: string, readonly name: string } | null }> | null };

export type ProfitDrainsQueryVariables = Exact<{
  period: PeriodInput;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ProfitDrainsQuery = { readonly profitDrains: ReadonlyArray<{ readonly contribution: string, readonly marginPercent: number | null, readonly shortfall: string, readonly shortfallPerMonth: string, readonly driver: DrainDriver | null, readonly atLeast: boolean, readonly explanation: string, readonly client: { readonly id: string, readonly name: string } | null, readonly effects: ReadonlyArray<{ readonly driver: DrainDriver, readonly amount: string }> }> | null };

export type QuarterlyReportQueryVariables = Exact<{
  quarter: Scalars['Quarter']['input'];
}>;


export type QuarterlyReportQuery = { readonly quarterlyReport: { readonly quarter: string, readonly closedAt: string | null, readonly markdown: string, readonly contentHash: string, readonly period: { readonly from: string, readonly to: string, readonly partial: boolean }, readonly matters: ReadonlyArray<{ readonly kind: ReportMatterKind, readonly amountPerMonth: string, readonly explanation: string, readonly clients: ReadonlyArray<{ readonly name: string }> }>, readonly smartNumbers: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string, readonly status: TargetStatus, readonly target: { readonly min: number | null, readonly max: number | null } | null }>, readonly moves: ReadonlyArray<{ readonly key: MetricKey, readonly change: number | null, readonly explanation: string, readonly causes: ReadonlyArray<{ readonly name: string, readonly effect: number, readonly explanation: string }> }>, readonly diagnoses: ReadonlyArray<{ readonly key: MetricKey, readonly causes: ReadonlyArray<{ readonly cause: string, readonly supported: boolean, readonly explanation: string }> }>, readonly threeSimpleNumbers: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string, readonly status: TargetStatus }>, readonly productivity: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string, readonly status: TargetStatus }>, readonly leverage: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string, readonly status: TargetStatus }>, readonly staffing: ReadonlyArray<{ readonly deliveryArea: { readonly name: string }, readonly staffing: { readonly action: StaffingAction, readonly disagreement: string | null, readonly explanation: string } }>, readonly margin: { readonly formatted: string, readonly status: TargetStatus }, readonly overhead: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string }>, readonly mrrBridge: ReadonlyArray<{ readonly month: string, readonly opening: string, readonly net: string, readonly closing: string }>, readonly pricingGaps: ReadonlyArray<{ readonly aisp: number, readonly requiredSeatPrice: number, readonly fullSeatPrice: number | null, readonly monthlyRevenueAtStake: string, readonly explanation: string, readonly client: { readonly name: string } | null }>, readonly backlog: { readonly on: string, readonly open: number, readonly noise: ReadonlyArray<{ readonly kind: BacklogNoiseKind, readonly tickets: number }> } | null, readonly scorecard: { readonly items: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly value: number | null, readonly reference: string, readonly met: boolean | null, readonly explanation: string }> }, readonly trends: ReadonlyArray<{ readonly key: MetricKey, readonly values: ReadonlyArray<{ readonly formatted: string, readonly period: { readonly label: string } }> }>, readonly bandChanges: ReadonlyArray<{ readonly scheme: string, readonly from: string | null, readonly to: string | null, readonly explanation: string, readonly client: { readonly name: string } | null }>, readonly drains: ReadonlyArray<{ readonly shortfall: string, readonly driver: DrainDriver | null, readonly explanation: string, readonly client: { readonly name: string } | null }>, readonly opportunities: ReadonlyArray<{ readonly kind: OpportunityKind, readonly hours: number, readonly value: string | null, readonly explanation: string }>, readonly spiral: { readonly level: SpiralLevel, readonly signals: ReadonlyArray<{ readonly name: string, readonly holds: boolean, readonly since: string | null }>, readonly clients: ReadonlyArray<{ readonly level: SpiralLevel, readonly client: { readonly name: string } | null }> | null }, readonly dataQuality: { readonly score: number, readonly findings: ReadonlyArray<{ readonly code: string, readonly count: number, readonly explanation: string }> }, readonly actions: ReadonlyArray<{ readonly what: string, readonly owner: string, readonly due: string, readonly closedOn: string | null, readonly outcome: { readonly reached: boolean | null, readonly explanation: string } | null }> } | null };

export type ReactiveSpiralQueryVariables = Exact<{
  quarter: Scalars['Quarter']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ReactiveSpiralQuery = { readonly reactiveSpiral: { readonly level: SpiralLevel, readonly signals: ReadonlyArray<{ readonly name: string, readonly value: number | null, readonly limit: number | null, readonly holds: boolean, readonly since: string | null, readonly explanation: string }>, readonly clients: ReadonlyArray<{ readonly level: SpiralLevel, readonly client: { readonly id: string, readonly name: string } | null, readonly signals: ReadonlyArray<{ readonly name: string, readonly value: number | null, readonly limit: number | null, readonly holds: boolean, readonly since: string | null }> }> | null } | null };

export type RemoveTargetMutationVariables = Exact<{
  metric: MetricKey;
  from: Scalars['Date']['input'];
  of?: InputMaybe<TargetOf>;
}>;


export type RemoveTargetMutation = { readonly removeTarget: ReadonlyArray<{ readonly min: number | null, readonly max: number | null, readonly since: string | null, readonly text: string }> | null };

export type ResourcePlanQueryVariables = Exact<{
  period: PeriodInput;
  scheme?: InputMaybe<Scalars['ID']['input']>;
}>;


export type ResourcePlanQuery = { readonly resourcePlan: { readonly period: { readonly label: string, readonly partial: boolean }, readonly areas: ReadonlyArray<{ readonly deliveryArea: { readonly name: string }, readonly staffing: { readonly byLeverageReason: StaffingReason | null, readonly byDemandReason: StaffingReason | null, readonly current: number, readonly gap: number, readonly action: StaffingAction, readonly disagreement: string | null, readonly explanation: string, readonly byLeverage: { readonly fte: number, readonly headcountCeiling: number } | null, readonly byDemand: { readonly fte: number, readonly basis: StaffingBasis, readonly basisValue: number, readonly perPerson: number } | null } }>, readonly bands: ReadonlyArray<{ readonly hours: number, readonly allocationIndex: number | null, readonly band: { readonly name: string, readonly segment: string | null, readonly territory: string | null } | null, readonly tiers: ReadonlyArray<{ readonly tier: number, readonly required: number, readonly current: number, readonly gap: number, readonly hours: number, readonly allocationIndex: number | null }> }> } | null };

export type RestatementsQueryVariables = Exact<{
  month: Scalars['Month']['input'];
}>;


export type RestatementsQuery = { readonly restatements: ReadonlyArray<{ readonly month: string, readonly key: MetricKey, readonly label: string | null, readonly asClosed: number, readonly current: number, readonly cause: string, readonly client: { readonly name: string } | null, readonly causes: ReadonlyArray<{ readonly kind: RestatementCauseKind, readonly records: number, readonly effect: number | null }> }> | null };

export type RevokeApiTokenMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevokeApiTokenMutation = { readonly revokeApiToken: { readonly id: string, readonly revokedAt: string | null } | null };

export type RevokeSignedTokensMutationVariables = Exact<{
  input: SignedTokensInput;
}>;


export type RevokeSignedTokensMutation = { readonly revokeSignedTokens: { readonly jti: string | null, readonly subject: string | null, readonly issuedBefore: string | null } | null };

export type RhemByClientByMonthQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  period: PeriodInput;
}>;


export type RhemByClientByMonthQuery = { readonly clients: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly series: ReadonlyArray<{ readonly value: number | null, readonly formatted: string, readonly reason: MetricReason | null, readonly status: TargetStatus, readonly numerator: number, readonly denominator: number, readonly period: { readonly label: string, readonly partial: boolean } }> | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RotateApiTokenMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
}>;


export type RotateApiTokenMutation = { readonly rotateApiToken: { readonly secret: string, readonly token: { readonly id: string } } | null };

export type SaveBandingSchemeMutationVariables = Exact<{
  input: BandingSchemeInput;
}>;


export type SaveBandingSchemeMutation = { readonly saveBandingScheme: { readonly id: string, readonly name: string, readonly bandCount: number, readonly bands: ReadonlyArray<{ readonly name: string, readonly segment: string | null, readonly territory: string | null, readonly lower: string | null, readonly upper: string | null }>, readonly impact: { readonly month: string, readonly banded: number, readonly unbanded: number, readonly unbandedClients: ReadonlyArray<{ readonly reason: MetricReason, readonly explanation: string, readonly client: { readonly id: string, readonly name: string } }>, readonly moves: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly basisValue: string | null, readonly explanation: string, readonly client: { readonly id: string, readonly name: string } }> } | null } | null };

export type SaveWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type SaveWebhookEndpointMutation = { readonly saveWebhookEndpoint: { readonly endpoint: { readonly id: string, readonly url: string, readonly kinds: ReadonlyArray<EventKind> | null, readonly health: string, readonly secret: string | null } } | null };

export type SchemaChangesQueryVariables = Exact<{
  since?: InputMaybe<Scalars['Date']['input']>;
}>;


export type SchemaChangesQuery = { readonly schemaChanges: ReadonlyArray<{ readonly month: string, readonly topic: string, readonly sentence: string, readonly names: ReadonlyArray<string> }> | null };

export type ScorecardQueryVariables = Exact<{
  quarter: Scalars['Quarter']['input'];
}>;


export type ScorecardQuery = { readonly scorecard: { readonly quarter: string, readonly items: ReadonlyArray<{ readonly name: string, readonly value: number | null, readonly reference: string, readonly met: boolean | null, readonly explanation: string }> } | null };

export type SeatPriceModelQueryVariables = Exact<{
  input: SeatPriceModelInput;
}>;


export type SeatPriceModelQuery = { readonly seatPriceModel: { readonly aisp: string | null, readonly costPerSeat: string, readonly requiredSeatPrice: string, readonly wholeDollarSeatPrice: number, readonly grossMarginPercent: number | null, readonly rhem: number | null, readonly seatsPerSupportTechnician: number | null, readonly ticketsPerSupportTechnician: number | null, readonly ticketsPerSupportTechnicianPerDay: number | null, readonly supportCostPerSeat: string | null, readonly proactiveBudgetPerSeat: string | null, readonly solved: number | null, readonly sensitivities: ReadonlyArray<{ readonly input: string, readonly change: number, readonly marginPointsChange: number }> } | null };

export type SendTimeEntriesMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<TimeEntryRecord> | TimeEntryRecord;
}>;


export type SendTimeEntriesMutation = { readonly ingestTimeEntries: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }>, readonly freshness: { readonly asOf: string, readonly staleMonths: number } } | null };

export type SetTargetMutationVariables = Exact<{
  input: TargetInput;
}>;


export type SetTargetMutation = { readonly setTarget: { readonly min: number | null, readonly max: number | null, readonly exclusive: boolean, readonly since: string | null, readonly custom: boolean } | null };

export type SetWorkRulesMutationVariables = Exact<{
  rules: ReadonlyArray<WorkRuleInput> | WorkRuleInput;
}>;


export type SetWorkRulesMutation = { readonly setWorkRules: ReadonlyArray<{ readonly name: string, readonly appliesTo: RuleSubject, readonly deliveryArea: DeliveryAreaKey | null, readonly reactive: boolean, readonly custom: boolean }> | null };

export type SettingsQueryVariables = Exact<{
  on?: InputMaybe<Scalars['Date']['input']>;
}>;


export type SettingsQuery = { readonly settings: { readonly version: number, readonly since: string, readonly workingDays: ReadonlyArray<number>, readonly hoursPerDay: number, readonly holidays: ReadonlyArray<string>, readonly productiveShare: number, readonly targetMarginPercent: number, readonly tamAlignmentShare: number, readonly costMode: CostMode, readonly seatTiming: SeatTiming, readonly alertFilter: AlertFilter, readonly midnightRule: MidnightRule, readonly earliestDate: string, readonly alignmentWorkTypes: ReadonlyArray<string>, readonly centralizedWorkTypes: ReadonlyArray<string>, readonly moneyTargetFactor: number | null, readonly seatPriceBasis: SeatPriceBasis, readonly staffingTolerance: number, readonly changeTypes: ReadonlyArray<string>, readonly projectHourlyRate: string | null, readonly limits: ReadonlyArray<{ readonly key: LimitKey, readonly value: number | null, readonly amount: string | null, readonly custom: boolean }> } | null };

export type SmartNumbersQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type SmartNumbersQuery = { readonly msp: { readonly name: string, readonly metrics: ReadonlyArray<{ readonly formatted: string, readonly reason: MetricReason | null, readonly status: TargetStatus, readonly definition: { readonly name: string, readonly unit: string, readonly direction: Direction }, readonly target: { readonly min: number | null, readonly max: number | null, readonly exclusive: boolean } | null, readonly previous: { readonly formatted: string, readonly period: { readonly label: string } } | null }> | null } | null };

export type StaffingQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type StaffingQuery = { readonly deliveryAreas: ReadonlyArray<{ readonly key: DeliveryAreaKey, readonly name: string, readonly nature: AreaNature, readonly costType: CostType, readonly technicians: ReadonlyArray<{ readonly name: string, readonly tier: number | null }> | null, readonly leverage: { readonly formatted: string, readonly status: TargetStatus, readonly reason: MetricReason | null } | null, readonly recommendedStaffing: { readonly byLeverageReason: StaffingReason | null, readonly byDemandReason: StaffingReason | null, readonly current: number, readonly gap: number, readonly action: StaffingAction, readonly disagreement: string | null, readonly explanation: string, readonly byLeverage: { readonly fte: number, readonly headcountCeiling: number, readonly basis: StaffingBasis, readonly basisValue: number, readonly perPerson: number } | null, readonly byDemand: { readonly fte: number } | null } | null }> | null };

export type StartExportMutationVariables = Exact<{
  input: ExportInput;
}>;


export type StartExportMutation = { readonly startExport: { readonly id: string, readonly state: SyncState, readonly snapshot: string, readonly manifest: string | null, readonly expiresAt: string | null, readonly files: ReadonlyArray<{ readonly url: string, readonly kind: string, readonly source: string | null, readonly rows: number, readonly bytes: number, readonly sha256: string }> } | null };

export type SweetSpotQueryVariables = Exact<{
  period?: InputMaybe<PeriodInput>;
}>;


export type SweetSpotQuery = { readonly sweetSpot: { readonly segment: string | null, readonly territory: string | null, readonly seatsFrom: number | null, readonly seatsTo: number | null, readonly bands: ReadonlyArray<string>, readonly contributionPerSeat: number, readonly restContributionPerSeat: number, readonly confident: boolean, readonly explanation: string, readonly clients: ReadonlyArray<{ readonly id: string, readonly name: string }> | null, readonly traits: ReadonlyArray<{ readonly dimension: Dimension, readonly value: string, readonly clients: number, readonly percent: number, readonly basePercent: number, readonly lift: number }> } | null };

export type TargetHistoryQueryVariables = Exact<{
  metric: MetricKey;
}>;


export type TargetHistoryQuery = { readonly targetHistory: ReadonlyArray<{ readonly min: number | null, readonly max: number | null, readonly exclusive: boolean, readonly since: string | null, readonly custom: boolean }> | null };

export type TechniciansQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  period: PeriodInput;
}>;


export type TechniciansQuery = { readonly technicians: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly tier: number | null, readonly technical: boolean, readonly allocations: ReadonlyArray<{ readonly deliveryArea: DeliveryAreaKey, readonly role: string, readonly share: number, readonly since: string }>, readonly metrics: ReadonlyArray<{ readonly key: MetricKey, readonly formatted: string }> | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ThingsByIdQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type ThingsByIdQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Client', readonly name: string, readonly id: string }
    | { readonly __typename: 'Agreement', readonly id: string }
    | { readonly __typename: 'BandingScheme', readonly id: string }
    | { readonly __typename: 'Band', readonly id: string }
    | { readonly __typename: 'Technician', readonly name: string, readonly id: string }
    | { readonly __typename: 'Ticket', readonly id: string }
    | { readonly __typename: 'TimeEntry', readonly id: string }
    | { readonly __typename: 'ToolCost', readonly id: string }
    | { readonly __typename: 'Connection', readonly id: string }
    | { readonly __typename: 'SyncRun', readonly id: string }
    | { readonly __typename: 'Msp', readonly id: string }
    | { readonly __typename: 'Alert', readonly id: string }
    | { readonly __typename: 'Action', readonly id: string }
   | null> | null };

export type ThingsByRefQueryVariables = Exact<{
  client: ExternalRefInput;
  agreement: ExternalRefInput;
  ticket: ExternalRefInput;
  timeEntry: ExternalRefInput;
  technician: ExternalRefInput;
}>;


export type ThingsByRefQuery = { readonly client: { readonly id: string, readonly name: string, readonly externalRefs: ReadonlyArray<{ readonly source: string, readonly externalId: string }> } | null, readonly agreement: { readonly id: string, readonly name: string, readonly externalRefs: ReadonlyArray<{ readonly source: string, readonly externalId: string }> } | null, readonly ticket: { readonly id: string, readonly number: string, readonly externalRefs: ReadonlyArray<{ readonly source: string, readonly externalId: string }> } | null, readonly timeEntry: { readonly id: string, readonly minutes: number, readonly externalRefs: ReadonlyArray<{ readonly source: string, readonly externalId: string }> } | null, readonly technician: { readonly id: string, readonly name: string, readonly externalRefs: ReadonlyArray<{ readonly source: string, readonly externalId: string }> } | null };

export type TicketHistoryQueryVariables = Exact<{
  numbers: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type TicketHistoryQuery = { readonly tickets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly summary: string | null, readonly requester: string | null, readonly priority: string | null, readonly project: boolean, readonly proactive: boolean, readonly escalatedTo: string | null, readonly technician: { readonly name: string } | null, readonly mergedInto: { readonly id: string, readonly number: string } | null, readonly events: { readonly nodes: ReadonlyArray<{ readonly kind: TicketEventKind, readonly occurredAt: string, readonly board: string | null, readonly tier: number | null, readonly derived: boolean }> } }> } | null };

export type TicketsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
}>;


export type TicketsQuery = { readonly tickets: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly summary: string | null, readonly source: TicketSource, readonly openedAt: string, readonly closedAt: string | null, readonly reactive: boolean, readonly classifiedBy: string, readonly labourMinutes: number, readonly touches: number, readonly escalated: boolean, readonly client: { readonly name: string } | null, readonly timeEntries: { readonly nodes: ReadonlyArray<{ readonly startedAt: string, readonly minutes: number, readonly deliveryArea: DeliveryAreaKey | null, readonly technician: { readonly name: string } | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TimeEntriesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimeEntryFilter>;
}>;


export type TimeEntriesQuery = { readonly timeEntries: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly startedAt: string, readonly minutes: number, readonly billable: boolean, readonly onsite: boolean, readonly workType: string | null, readonly deliveryArea: DeliveryAreaKey | null, readonly reactive: boolean, readonly classifiedBy: string, readonly client: { readonly name: string } | null, readonly ticket: { readonly number: string } | null, readonly technician: { readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type UnbandedClientsQueryVariables = Exact<{
  month: Scalars['Month']['input'];
}>;


export type UnbandedClientsQuery = { readonly bandingSchemes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unbanded: ReadonlyArray<{ readonly reason: MetricReason, readonly explanation: string, readonly client: { readonly id: string, readonly name: string } }> | null }> | null };

export type UpdateSettingsMutationVariables = Exact<{
  input: SettingsInput;
}>;


export type UpdateSettingsMutation = { readonly updateSettings: { readonly version: number, readonly since: string, readonly tamAlignmentShare: number, readonly hoursPerDay: number } | null };

export type WebhookEndpointsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WebhookEndpointsQuery = { readonly webhookEndpoints: ReadonlyArray<{ readonly id: string, readonly url: string, readonly kinds: ReadonlyArray<EventKind> | null, readonly health: string, readonly problem: string | null, readonly lastDeliveredAt: string | null, readonly deliveries: { readonly nodes: ReadonlyArray<{ readonly number: string, readonly kind: EventKind, readonly state: DeliveryState, readonly attempts: number, readonly lastStatus: number | null, readonly ms: number | null, readonly nextTryAt: string | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } }> | null };

export type WhatNumbersMeanQueryVariables = Exact<{
  keys?: InputMaybe<ReadonlyArray<MetricKey> | MetricKey>;
}>;


export type WhatNumbersMeanQuery = { readonly metricDefinitions: ReadonlyArray<{ readonly key: MetricKey, readonly name: string, readonly unit: string, readonly formula: string, readonly description: string, readonly source: string | null, readonly direction: Direction, readonly dimensions: ReadonlyArray<Dimension> }> | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly viewer: { readonly tenantId: string, readonly subject: string, readonly scopes: ReadonlyArray<string>, readonly clientIds: ReadonlyArray<string> | null, readonly expiresAt: string | null } | null, readonly msp: { readonly id: string, readonly name: string, readonly timeZone: string, readonly currency: string, readonly fiscalYearStartMonth: number } | null };

export type WhyItChangedQueryVariables = Exact<{
  key: MetricKey;
  period: PeriodInput;
  periods?: InputMaybe<Scalars['Int']['input']>;
}>;


export type WhyItChangedQuery = { readonly msp: { readonly metric: { readonly formatted: string, readonly value: number | null, readonly previous: { readonly formatted: string, readonly value: number | null } | null, readonly drivers: ReadonlyArray<{ readonly kind: DriverKind, readonly name: string, readonly effect: number, readonly explanation: string, readonly clients: ReadonlyArray<{ readonly effect: number, readonly client: { readonly name: string } | null }> }> } | null } | null };

export type WhyThisCostQueryVariables = Exact<{
  key: MetricKey;
  period: PeriodInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WhyThisCostQuery = { readonly msp: { readonly metric: { readonly formatted: string, readonly numerator: number, readonly denominator: number, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly numerator: number, readonly denominator: number, readonly rule: string | null, readonly occurredOn: string, readonly source:
            | { readonly __typename: 'TimeEntry' }
            | { readonly __typename: 'Ticket' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'Client', readonly id: string, readonly name: string }
            | { readonly __typename: 'Technician', readonly id: string, readonly name: string }
            | { readonly __typename: 'ToolCost', readonly id: string, readonly name: string, readonly deliveryArea: DeliveryAreaKey | null, readonly basis: AllocationBasis, readonly monthlyCost: string }
            | { readonly __typename: 'Msp' }
           | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type WhyThisRhemQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  period: PeriodInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WhyThisRhemQuery = { readonly client: { readonly rhem: { readonly formatted: string, readonly numerator: number, readonly denominator: number, readonly evidence: { readonly nodes: ReadonlyArray<{ readonly numerator: number, readonly denominator: number, readonly rule: string | null, readonly occurredOn: string, readonly source:
            | { readonly __typename: 'TimeEntry', readonly id: string, readonly minutes: number, readonly ticket: { readonly number: string } | null }
            | { readonly __typename: 'Ticket' }
            | { readonly __typename: 'Agreement' }
            | { readonly __typename: 'Client', readonly id: string, readonly name: string }
            | { readonly __typename: 'Technician' }
            | { readonly __typename: 'ToolCost' }
            | { readonly __typename: 'Msp' }
           | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type WorkRuleImpactQueryVariables = Exact<{
  rules: ReadonlyArray<WorkRuleInput> | WorkRuleInput;
  period: PeriodInput;
}>;


export type WorkRuleImpactQuery = { readonly workRuleImpact: { readonly entriesMoved: number, readonly hoursMoved: number, readonly ticketsMoved: number, readonly changes: ReadonlyArray<{ readonly key: MetricKey, readonly before: number | null, readonly after: number | null }> } | null };

export type WorkRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkRulesQuery = { readonly workRules: ReadonlyArray<{ readonly name: string, readonly appliesTo: RuleSubject, readonly meaning: string, readonly deliveryArea: DeliveryAreaKey | null, readonly reactive: boolean, readonly custom: boolean, readonly conditions: ReadonlyArray<{ readonly field: RuleField, readonly values: ReadonlyArray<string> }> }> | null };

export type IngestClientsMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<ClientRecord> | ClientRecord;
}>;


export type IngestClientsMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestSeatCountsMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<SeatCountRecord> | SeatCountRecord;
}>;


export type IngestSeatCountsMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestAgreementsMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<AgreementRecord> | AgreementRecord;
}>;


export type IngestAgreementsMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestTechniciansMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<TechnicianRecord> | TechnicianRecord;
}>;


export type IngestTechniciansMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestTicketsMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<TicketRecord> | TicketRecord;
}>;


export type IngestTicketsMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestTicketEventsMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<TicketEventRecord> | TicketEventRecord;
}>;


export type IngestTicketEventsMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestTimeEntriesMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<TimeEntryRecord> | TimeEntryRecord;
}>;


export type IngestTimeEntriesMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestRevenueMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<RevenueRecord> | RevenueRecord;
}>;


export type IngestRevenueMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestToolCostsMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<ToolCostRecord> | ToolCostRecord;
}>;


export type IngestToolCostsMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };

export type IngestHeadcountsMutationVariables = Exact<{
  source: Scalars['String']['input'];
  records: ReadonlyArray<HeadcountRecord> | HeadcountRecord;
}>;


export type IngestHeadcountsMutation = { readonly result: { readonly received: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly rejected: number, readonly parked: number, readonly resolved: number, readonly withdrawn: number, readonly errors: ReadonlyArray<{ readonly index: number, readonly externalId: string | null, readonly path: ReadonlyArray<string>, readonly code: RecordErrorCode, readonly message: string }> } | null };


/** What did we decide to do, and what came of it? Those due first come first. */
export const ActionsDocument = document<ActionsQuery, ActionsQueryVariables>({
  name: 'Actions',
  operation: 'query',
  text: "query Actions($first: Int, $after: String, $filter: ActionFilter, $quarter: Quarter) {\n  actions(first: $first, after: $after, filter: $filter) {\n    nodes {\n      id\n      what\n      owner\n      due\n      client {\n        name\n      }\n      deliveryArea\n      quarter\n      finding\n      shareable\n      expected {\n        metric\n        by\n      }\n      outcome(quarter: $quarter) {\n        quarter\n        before\n        after\n        change\n        reached\n        explanation\n      }\n      closedOn\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Actions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"shareable"}},{"kind":"Field","name":{"kind":"Name","value":"expected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** Adds what was decided to the plan; later quarterly reports hold what came against what was promised. */
export const AddActionDocument = document<AddActionMutation, AddActionMutationVariables>({
  name: 'AddAction',
  operation: 'mutation',
  text: "mutation AddAction($input: ActionInput!) {\n  addAction(input: $input) {\n    id\n    what\n    quarter\n    due\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}}]}}],
});

/** Who has a token, what may it do, and when was it last used? */
export const ApiTokensDocument = document<ApiTokensQuery, ApiTokensQueryVariables>({
  name: 'ApiTokens',
  operation: 'query',
  text: "query ApiTokens {\n  apiTokens {\n    id\n    name\n    scopes\n    clients {\n      name\n    }\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n    share\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}],
});

/** Who changed what, and when? The newest come first. */
export const AuditLogDocument = document<AuditLogQuery, AuditLogQueryVariables>({
  name: 'AuditLog',
  operation: 'query',
  text: "query AuditLog($first: Int, $after: String, $filter: AuditFilter) {\n  auditLog(first: $first, after: $after, filter: $filter) {\n    nodes {\n      number\n      at\n      subject\n      token\n      requestId\n      action\n      detail\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** Reactive tickets open at a date: how old, how much of it noise, and why the load grew. */
export const BacklogDocument = document<BacklogQuery, BacklogQueryVariables>({
  name: 'Backlog',
  operation: 'query',
  text: "query Backlog($on: Date!) {\n  backlog(on: $on) {\n    on\n    open\n    ages {\n      fromDays\n      toDays\n      tickets\n    }\n    noise {\n      kind\n      tickets\n    }\n    growth {\n      key\n      name\n      effect\n      explanation\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Backlog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"backlog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"ages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromDays"}},{"kind":"Field","name":{"kind":"Name","value":"toDays"}},{"kind":"Field","name":{"kind":"Name","value":"tickets"}}]}},{"kind":"Field","name":{"kind":"Name","value":"noise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tickets"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}],
});

/** Every band of every scheme: where it begins, who was in it in a month, and its numbers (RO step 2). */
export const BandsDocument = document<BandsQuery, BandsQueryVariables>({
  name: 'Bands',
  operation: 'query',
  text: "query Bands($month: Month!, $period: PeriodInput!) {\n  bandingSchemes {\n    id\n    name\n    bands(month: $month) {\n      id\n      name\n      rank\n      lower(month: $month)\n      upper(month: $month)\n      members(month: $month) {\n        client {\n          id\n          name\n        }\n        basisValue\n        contribution\n        refinedBand {\n          name\n        }\n        refinedValue\n        marginPercent\n        outlier\n        outlierScore\n        outlierDirection\n        hoursOutlier\n        hoursOutlierDirection\n        explanation\n      }\n      metrics(keys: [RHEM, MRR, LOGGED_HOURS, TICKETS_OPENED], period: $period) {\n        key\n        formatted\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Bands"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Month"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bandingSchemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"lower"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}]},{"kind":"Field","name":{"kind":"Name","value":"upper"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}]},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basisValue"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"refinedBand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refinedValue"}},{"kind":"Field","name":{"kind":"Name","value":"marginPercent"}},{"kind":"Field","name":{"kind":"Name","value":"outlier"}},{"kind":"Field","name":{"kind":"Name","value":"outlierScore"}},{"kind":"Field","name":{"kind":"Name","value":"outlierDirection"}},{"kind":"Field","name":{"kind":"Name","value":"hoursOutlier"}},{"kind":"Field","name":{"kind":"Name","value":"hoursOutlierDirection"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RHEM"},{"kind":"EnumValue","value":"MRR"},{"kind":"EnumValue","value":"LOGGED_HOURS"},{"kind":"EnumValue","value":"TICKETS_OPENED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]}}]}}]}}],
});

/** Says an action anew, all of it. */
export const ChangeActionDocument = document<ChangeActionMutation, ChangeActionMutationVariables>({
  name: 'ChangeAction',
  operation: 'mutation',
  text: "mutation ChangeAction($action: ID!, $input: ActionInput!) {\n  changeAction(action: $action, input: $input) {\n    id\n    what\n    owner\n    due\n    shareable\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"shareable"}}]}}]}}],
});

/** What came with something new since the last look: ask from some minutes before it, and go on from the last cursor. */
export const ChangedWorkDocument = document<ChangedWorkQuery, ChangedWorkQueryVariables>({
  name: 'ChangedWork',
  operation: 'query',
  text: "query ChangedWork($since: DateTime!, $ticketsAfter: String, $timeAfter: String) {\n  tickets(first: 100, after: $ticketsAfter, filter: { updatedSince: $since }) {\n    nodes {\n      id\n      updatedAt\n      board\n      reactive\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n  timeEntries(first: 100, after: $timeAfter, filter: { updatedSince: $since }) {\n    nodes {\n      id\n      updatedAt\n      minutes\n      deliveryArea\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangedWork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ticketsAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ticketsAfter"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"board"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeAfter"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"updatedSince"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** How has a number of one client moved, to look at? */
export const ChartDocument = document<ChartQuery, ChartQueryVariables>({
  name: 'Chart',
  operation: 'query',
  text: "query Chart($id: ID!, $key: MetricKey!, $period: PeriodInput!, $format: ChartFormat!) {\n  client(id: $id) {\n    chart(key: $key, period: $period, format: $format)\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Chart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChartFormat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}]}]}}]}}],
});

/** Takes a person's decision back: the rules decide again. */
export const ClearOverrideDocument = document<ClearOverrideMutation, ClearOverrideMutationVariables>({
  name: 'ClearOverride',
  operation: 'mutation',
  text: "mutation ClearOverride($id: ID!) {\n  clearOverride(id: $id) {\n    id\n    ... on TimeEntry {\n      deliveryArea\n      reactive\n      classifiedBy\n    }\n    ... on Ticket {\n      reactive\n      classifiedBy\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClearOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimeEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}}]}}]}}]}}],
});

/** One client with its counts, agreements, price and support load. */
export const ClientOverviewDocument = document<ClientOverviewQuery, ClientOverviewQueryVariables>({
  name: 'ClientOverview',
  operation: 'query',
  text: "query ClientOverview($id: ID!, $period: PeriodInput!) {\n  client(id: $id) {\n    name\n    status\n    segment\n    territory\n    onboardedOn\n    externalRefs {\n      source\n      externalId\n    }\n    seats\n    endpoints\n    agreements(first: 10) {\n      nodes {\n        name\n        type\n        startsOn\n        endsBefore\n        monthlyAmount\n        covers\n      }\n    }\n    rhem(period: $period) {\n      formatted\n      status\n    }\n    aisp(period: $period) {\n      formatted\n    }\n    metrics(keys: [TIME_TO_RESOLUTION_MEDIAN, TIME_TO_RESOLUTION_P90, TICKETS_OPENED], period: $period) {\n      key\n      formatted\n      reason\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"territory"}},{"kind":"Field","name":{"kind":"Name","value":"onboardedOn"}},{"kind":"Field","name":{"kind":"Name","value":"externalRefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"endpoints"}},{"kind":"Field","name":{"kind":"Name","value":"agreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyAmount"}},{"kind":"Field","name":{"kind":"Name","value":"covers"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rhem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aisp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TIME_TO_RESOLUTION_MEDIAN"},{"kind":"EnumValue","value":"TIME_TO_RESOLUTION_P90"},{"kind":"EnumValue","value":"TICKETS_OPENED"}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}],
});

/** What may we show one client this quarter? No money, nobody of the staff, nothing of other clients. */
export const ClientReportDocument = document<ClientReportQuery, ClientReportQueryVariables>({
  name: 'ClientReport',
  operation: 'query',
  text: "query ClientReport($client: ID!, $quarter: Quarter!) {\n  clientReport(client: $client, quarter: $quarter) {\n    client\n    quarter\n    notes\n    seats {\n      ...Number\n    }\n    noise {\n      ...Number\n    }\n    topTypes {\n      type\n      tickets\n      percent\n    }\n    resolution {\n      ...Number\n    }\n    proactive {\n      area\n      hours\n    }\n    done {\n      what\n      closedOn\n    }\n    nextSteps {\n      what\n      due\n    }\n    markdown\n  }\n}\n\nfragment Number on ClientReportNumber {\n  key\n  name\n  values {\n    quarter\n    formatted\n    reason\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClientReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"client"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Quarter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"client"},"value":{"kind":"Variable","name":{"kind":"Name","value":"client"}}},{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"noise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"tickets"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proactive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"done"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Number"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClientReportNumber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}],
});

/** An action is done, or given up. `reopenAction` opens it again, `removeAction` takes it out of the plan. */
export const CloseActionDocument = document<CloseActionMutation, CloseActionMutationVariables>({
  name: 'CloseAction',
  operation: 'mutation',
  text: "mutation CloseAction($action: ID!, $on: Date) {\n  closeAction(action: $action, on: $on) {\n    id\n    closedOn\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}}]}}]}}],
});

/** Freezes a month as it is presented now. */
export const CloseMonthDocument = document<CloseMonthMutation, CloseMonthMutationVariables>({
  name: 'CloseMonth',
  operation: 'mutation',
  text: "mutation CloseMonth($month: Month!) {\n  closeMonth(month: $month) {\n    month\n    closedAt\n    contentHash\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Month"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeMonth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}}]}}],
});

/** Which months are closed, and the SMART numbers of a period as they were presented then. */
export const ClosedMonthsDocument = document<ClosedMonthsQuery, ClosedMonthsQueryVariables>({
  name: 'ClosedMonths',
  operation: 'query',
  text: "query ClosedMonths($period: PeriodInput!) {\n  closedMonths {\n    month\n    closedAt\n    contentHash\n  }\n  msp {\n    metrics(keys: [RHEM, TOTAL_CLOSE_PERCENT, REACTIVE_TICKETS_PER_SEAT], period: $period) {\n      key\n      value\n      policyVersion\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClosedMonths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedMonths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"msp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RHEM"},{"kind":"EnumValue","value":"TOTAL_CLOSE_PERCENT"},{"kind":"EnumValue","value":"REACTIVE_TICKETS_PER_SEAT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}}]}}]}}]}}],
});

/** How is each connection doing: what has been read, what is not mapped yet, what is wrong? */
export const ConnectionsDocument = document<ConnectionsQuery, ConnectionsQueryVariables>({
  name: 'Connections',
  operation: 'query',
  text: "query Connections {\n  connections {\n    id\n    name\n    system\n    state\n    problems { code message since affects }\n    streams { stream access watermark lagSeconds backfilled records }\n    coverage { unmappedBoards unmappedWorkTypes unmappedHoursPercent unmappedMoneyPercent }\n    lastRun { state startedAt finishedAt error { message } streams { stream pages rows changed quarantined } }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Connections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"affects"}}]}},{"kind":"Field","name":{"kind":"Name","value":"streams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"watermark"}},{"kind":"Field","name":{"kind":"Name","value":"lagSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"backfilled"}},{"kind":"Field","name":{"kind":"Name","value":"records"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmappedBoards"}},{"kind":"Field","name":{"kind":"Name","value":"unmappedWorkTypes"}},{"kind":"Field","name":{"kind":"Name","value":"unmappedHoursPercent"}},{"kind":"Field","name":{"kind":"Name","value":"unmappedMoneyPercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"streams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}}]}}]}}]}}]}}],
});

/** What a seat costs by area, what it must bring, and what each client leaves. `bound` tells a limit where costs are missing. */
export const CostAndMarginDocument = document<CostAndMarginQuery, CostAndMarginQueryVariables>({
  name: 'CostAndMargin',
  operation: 'query',
  text: "query CostAndMargin($period: PeriodInput!) {\n  msp {\n    metrics(\n      keys: [\n        COST_PER_SEAT\n        REQUIRED_SEAT_PRICE\n        PRICE_GAP\n        GROSS_MARGIN_PERCENT\n        LABOUR_COST\n        TOOL_COST\n        OVERHEAD_COST\n        UNCOSTED_HOURS\n        UTILIZATION\n      ]\n      period: $period\n    ) {\n      key\n      formatted\n      reason\n      bound\n      status\n    }\n  }\n  deliveryAreas {\n    key\n    costPerSeat(period: $period) {\n      formatted\n      target {\n        max\n      }\n      status\n      bound\n    }\n  }\n  metrics(\n    query: {\n      metrics: [COST_TO_SERVE, CONTRIBUTION, EFFECTIVE_HOURLY_RATE]\n      groupBy: [CLIENT]\n      period: $period\n      orderBy: { metric: CONTRIBUTION }\n    }\n  ) {\n    rows {\n      dimensions {\n        label\n      }\n      values {\n        formatted\n        reason\n        bound\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CostAndMargin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"msp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COST_PER_SEAT"},{"kind":"EnumValue","value":"REQUIRED_SEAT_PRICE"},{"kind":"EnumValue","value":"PRICE_GAP"},{"kind":"EnumValue","value":"GROSS_MARGIN_PERCENT"},{"kind":"EnumValue","value":"LABOUR_COST"},{"kind":"EnumValue","value":"TOOL_COST"},{"kind":"EnumValue","value":"OVERHEAD_COST"},{"kind":"EnumValue","value":"UNCOSTED_HOURS"},{"kind":"EnumValue","value":"UTILIZATION"}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryAreas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"costPerSeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"metrics"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COST_TO_SERVE"},{"kind":"EnumValue","value":"CONTRIBUTION"},{"kind":"EnumValue","value":"EFFECTIVE_HOURLY_RATE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CLIENT"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"metric"},"value":{"kind":"EnumValue","value":"CONTRIBUTION"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}}]}}]}}]}}]}}],
});

/** What would a query cost, and which part of it most? It is not run. */
export const CostOfDocument = document<CostOfQuery, CostOfQueryVariables>({
  name: 'CostOf',
  operation: 'query',
  text: "query CostOf($document: String!, $variables: JSON) {\n  costOf(document: $document, variables: $variables) {\n    cost\n    most\n    heaviest {\n      field\n      cost\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CostOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"variables"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"JSON"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costOf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"document"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}},{"kind":"Argument","name":{"kind":"Name","value":"variables"},"value":{"kind":"Variable","name":{"kind":"Name","value":"variables"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"most"}},{"kind":"Field","name":{"kind":"Name","value":"heaviest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}}]}}],
});

/** How far can the numbers be trusted, why not further, and which clients' records should be mended first? */
export const DataQualityDocument = document<DataQualityQuery, DataQualityQueryVariables>({
  name: 'DataQuality',
  operation: 'query',
  text: "query DataQuality($period: PeriodInput!, $clients: Int = 20) {\n  dataQuality(period: $period) {\n    score\n    findings {\n      code\n      count\n      share\n      points\n      explanation\n      affects\n      sample\n    }\n    clients(first: $clients) {\n      client {\n        id\n        name\n      }\n      score\n      findings {\n        code\n        count\n        points\n        explanation\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clients"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataQuality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"affects"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clients"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]}}],
});

/** Why is a SMART number off target? */
export const DiagnosisDocument = document<DiagnosisQuery, DiagnosisQueryVariables>({
  name: 'Diagnosis',
  operation: 'query',
  text: "query Diagnosis($key: MetricKey!, $period: PeriodInput!) {\n  diagnosis(key: $key, period: $period) {\n    cause\n    supported\n    figure\n    sharePercent\n    hours\n    value\n    clients {\n      name\n    }\n    explanation\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Diagnosis"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnosis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"supported"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}],
});

/** Takes records out that would wait for ever: a ticket of a client that was never sent. */
export const DiscardParkedDocument = document<DiscardParkedMutation, DiscardParkedMutationVariables>({
  name: 'DiscardParked',
  operation: 'mutation',
  text: "mutation DiscardParked($source: String!, $kind: String!, $identities: [String!]!) {\n  discardParked(source: $source, kind: $kind, identities: $identities) {\n    source\n    kind\n    identity\n    missingKind\n    missingExternalId\n    parkedAt\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardParked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"identities"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardParked"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"identities"},"value":{"kind":"Variable","name":{"kind":"Name","value":"identities"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"identity"}},{"kind":"Field","name":{"kind":"Name","value":"missingKind"}},{"kind":"Field","name":{"kind":"Name","value":"missingExternalId"}},{"kind":"Field","name":{"kind":"Name","value":"parkedAt"}}]}}]}}],
});

/** RHEM of each client by month, with what is doubtful about each value. */
export const DoubtsAboutRhemDocument = document<DoubtsAboutRhemQuery, DoubtsAboutRhemQueryVariables>({
  name: 'DoubtsAboutRhem',
  operation: 'query',
  text: "query DoubtsAboutRhem($period: PeriodInput!, $first: Int = 50) {\n  clients(first: $first) {\n    nodes {\n      id\n      name\n      series(key: RHEM, period: $period) {\n        period {\n          label\n        }\n        formatted\n        quality {\n          code\n          count\n          share\n          explanation\n        }\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DoubtsAboutRhem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"EnumValue","value":"RHEM"}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]}}]}}],
});

/** Where escalated tickets go, how much time they take and of which type they are; and the tickets themselves. */
export const EscalatedTicketsDocument = document<EscalatedTicketsQuery, EscalatedTicketsQueryVariables>({
  name: 'EscalatedTickets',
  operation: 'query',
  text: "query EscalatedTickets(\n  $period: PeriodInput!\n  $first: Int = 20\n  $after: String\n  $filter: EvidenceFilter\n) {\n  metrics(\n    query: {\n      metrics: [CLOSED_TICKETS, HANDLE_HOURS]\n      period: $period\n      groupBy: [ESCALATED_TO, TICKET_TYPE]\n    }\n  ) {\n    rows {\n      dimensions {\n        label\n      }\n      values {\n        key\n        formatted\n      }\n    }\n  }\n  msp {\n    metric(key: ESCALATION_PERCENT, period: $period) {\n      formatted\n      evidence(first: $first, after: $after, only: COUNTED, filter: $filter) {\n        nodes {\n          sharePercent\n          source {\n            ... on Ticket {\n              id\n              number\n              labourMinutes\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EscalatedTickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"metrics"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CLOSED_TICKETS"},{"kind":"EnumValue","value":"HANDLE_HOURS"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ESCALATED_TO"},{"kind":"EnumValue","value":"TICKET_TYPE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"msp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"EnumValue","value":"ESCALATION_PERCENT"}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"only"},"value":{"kind":"EnumValue","value":"COUNTED"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"labourMinutes"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}],
});

/** How much happened in each hour? A receiver that comes to the same digests has missed nothing. */
export const EventHoursDocument = document<EventHoursQuery, EventHoursQueryVariables>({
  name: 'EventHours',
  operation: 'query',
  text: "query EventHours($from: DateTime, $until: DateTime) {\n  eventHours(from: $from, until: $until) {\n    hour\n    events\n    first\n    last\n    digest\n    final\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"final"}}]}}]}}],
});

/** What has happened since then? Keep endCursor, and ask after it the next time. */
export const EventsDocument = document<EventsQuery, EventsQueryVariables>({
  name: 'Events',
  operation: 'query',
  text: "query Events($after: String, $first: Int, $kinds: [EventKind!]) {\n  events(after: $after, first: $first, kinds: $kinds) {\n    nodes {\n      number\n      kind\n      at\n      subject\n      data\n    }\n    endCursor\n    hasNextPage\n    digest\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}}],
});

/** Which markets' fees leave most a seat and an hour, and how sure is that? Without a period: the last twelve months. */
export const GrowthFocusDocument = document<GrowthFocusQuery, GrowthFocusQueryVariables>({
  name: 'GrowthFocus',
  operation: 'query',
  text: "query GrowthFocus($period: PeriodInput, $first: Int = 20) {\n  growthFocus(period: $period, first: $first) {\n    kind\n    segment\n    territory\n    band\n    clients\n    contributionPerSeat\n    contributionPerHour\n    lift\n    confident\n    explanation\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GrowthFocus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"growthFocus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"territory"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"contributionPerSeat"}},{"kind":"Field","name":{"kind":"Name","value":"contributionPerHour"}},{"kind":"Field","name":{"kind":"Name","value":"lift"}},{"kind":"Field","name":{"kind":"Name","value":"confident"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}],
});

/** Makes a token for one program. Keep its secret now: it is never told again. */
export const IssueApiTokenDocument = document<IssueApiTokenMutation, IssueApiTokenMutationVariables>({
  name: 'IssueApiToken',
  operation: 'mutation',
  text: "mutation IssueApiToken($input: ApiTokenInput!) {\n  issueApiToken(input: $input) {\n    secret\n    token {\n      id\n      name\n      scopes\n      expiresAt\n      share\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}]}}],
});

/** What may my token spend in a minute, and how much of it is left? */
export const LimitsDocument = document<LimitsQuery, LimitsQueryVariables>({
  name: 'Limits',
  operation: 'query',
  text: "query Limits {\n  limits {\n    perMinute\n    left\n    fullAt\n    share\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"perMinute"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}],
});

/** Any numbers, grouped, filtered, ordered and paged, with totals. */
export const MetricTableDocument = document<MetricTableQuery, MetricTableQueryVariables>({
  name: 'MetricTable',
  operation: 'query',
  text: "query MetricTable($query: MetricsQuery!) {\n  metrics(query: $query) {\n    rows {\n      dimensions {\n        dimension\n        id\n        label\n      }\n      values {\n        key\n        value\n        formatted\n        reason\n        status\n      }\n    }\n    totals {\n      key\n      value\n      formatted\n      numerator\n      denominator\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    freshness {\n      asOf\n      staleMonths\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricsQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"staleMonths"}}]}}]}}]}}],
});

/** Net new MRR month by month: what came, grew, shrank and left. */
export const MrrBridgeDocument = document<MrrBridgeQuery, MrrBridgeQueryVariables>({
  name: 'MrrBridge',
  operation: 'query',
  text: "query MrrBridge($period: PeriodInput!) {\n  mrrBridge(period: $period) {\n    month\n    opening\n    new\n    expansion\n    contraction\n    churned\n    net\n    closing\n    partial\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MrrBridge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mrrBridge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"opening"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"expansion"}},{"kind":"Field","name":{"kind":"Name","value":"contraction"}},{"kind":"Field","name":{"kind":"Name","value":"churned"}},{"kind":"Field","name":{"kind":"Name","value":"net"}},{"kind":"Field","name":{"kind":"Name","value":"closing"}},{"kind":"Field","name":{"kind":"Name","value":"partial"}}]}}]}}],
});

/** What would free the most, what is it worth, how many seats would it serve, and what does it come to when every hour is counted once? */
export const OpportunitiesDocument = document<OpportunitiesQuery, OpportunitiesQueryVariables>({
  name: 'Opportunities',
  operation: 'query',
  text: "query Opportunities($period: PeriodInput!) {\n  opportunities(period: $period) {\n    kind\n    frees\n    hours\n    soldHours\n    value\n    seatsFreed\n    rhemAfter\n    tickets\n    overlaps {\n      kind\n      hours\n    }\n    explanation\n  }\n  opportunityTotal(period: $period) {\n    hours\n    soldHours\n    value\n    seatsFreed\n    explanation\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Opportunities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"frees"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"soldHours"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"seatsFreed"}},{"kind":"Field","name":{"kind":"Name","value":"rhemAfter"}},{"kind":"Field","name":{"kind":"Name","value":"tickets"}},{"kind":"Field","name":{"kind":"Name","value":"overlaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunityTotal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"soldHours"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"seatsFreed"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}],
});

/** A person's decisions about a ticket and the time on it, by the ids of the system they came from. */
export const OverrideByRefDocument = document<OverrideByRefMutation, OverrideByRefMutationVariables>({
  name: 'OverrideByRef',
  operation: 'mutation',
  text: "mutation OverrideByRef(\n  $ticket: ExternalRefInput!\n  $timeEntry: ExternalRefInput!\n  $reactive: Boolean!\n  $note: String!\n) {\n  overrideTicket(ref: $ticket, reactive: $reactive, note: $note) {\n    id\n    reactive\n    classifiedBy\n  }\n  overrideTimeEntry(ref: $timeEntry, reactive: $reactive, note: $note) {\n    id\n    reactive\n    classifiedBy\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OverrideByRef"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ticket"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalRefInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeEntry"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalRefInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reactive"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overrideTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ticket"}}},{"kind":"Argument","name":{"kind":"Name","value":"reactive"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reactive"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overrideTimeEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeEntry"}}},{"kind":"Argument","name":{"kind":"Name","value":"reactive"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reactive"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}}]}}]}}],
});

/** A person's decision whether one ticket is reactive. */
export const OverrideTicketDocument = document<OverrideTicketMutation, OverrideTicketMutationVariables>({
  name: 'OverrideTicket',
  operation: 'mutation',
  text: "mutation OverrideTicket($id: ID!, $reactive: Boolean!, $note: String!) {\n  overrideTicket(id: $id, reactive: $reactive, note: $note) {\n    id\n    reactive\n    classifiedBy\n    overrideNote\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OverrideTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reactive"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overrideTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reactive"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reactive"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"overrideNote"}}]}}]}}],
});

/** A person's decision about one time entry; it wins over every rule and stays through every sync. */
export const OverrideTimeEntryDocument = document<OverrideTimeEntryMutation, OverrideTimeEntryMutationVariables>({
  name: 'OverrideTimeEntry',
  operation: 'mutation',
  text: "mutation OverrideTimeEntry($id: ID!, $deliveryArea: DeliveryAreaKey, $reactive: Boolean!, $note: String!) {\n  overrideTimeEntry(id: $id, deliveryArea: $deliveryArea, reactive: $reactive, note: $note) {\n    id\n    deliveryArea\n    reactive\n    classifiedBy\n    overrideNote\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OverrideTimeEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"deliveryArea"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryAreaKey"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reactive"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overrideTimeEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"deliveryArea"},"value":{"kind":"Variable","name":{"kind":"Name","value":"deliveryArea"}}},{"kind":"Argument","name":{"kind":"Name","value":"reactive"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reactive"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"overrideNote"}}]}}]}}],
});

/** Records that wait for something unknown. */
export const ParkedRecordsDocument = document<ParkedRecordsQuery, ParkedRecordsQueryVariables>({
  name: 'ParkedRecords',
  operation: 'query',
  text: "query ParkedRecords($first: Int = 50, $after: String) {\n  parkedRecords(first: $first, after: $after) {\n    totalCount\n    nodes {\n      source\n      kind\n      identity\n      missingKind\n      missingExternalId\n      parkedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ParkedRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parkedRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"identity"}},{"kind":"Field","name":{"kind":"Name","value":"missingKind"}},{"kind":"Field","name":{"kind":"Name","value":"missingExternalId"}},{"kind":"Field","name":{"kind":"Name","value":"parkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** Which clients pay less than what they cost asks for, and what is at stake each month? */
export const PricingGapsDocument = document<PricingGapsQuery, PricingGapsQueryVariables>({
  name: 'PricingGaps',
  operation: 'query',
  text: "query PricingGaps($period: PeriodInput!, $first: Int = 20) {\n  pricingGaps(period: $period, first: $first) {\n    client {\n      id\n      name\n    }\n    aisp\n    requiredSeatPrice\n    fullSeatPrice\n    gap\n    monthlyRevenueAtStake\n    atLeast\n    explanation\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PricingGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pricingGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aisp"}},{"kind":"Field","name":{"kind":"Name","value":"requiredSeatPrice"}},{"kind":"Field","name":{"kind":"Name","value":"fullSeatPrice"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyRevenueAtStake"}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}],
});

/** Which clients drain profit, by how much, and why? */
export const ProfitDrainsDocument = document<ProfitDrainsQuery, ProfitDrainsQueryVariables>({
  name: 'ProfitDrains',
  operation: 'query',
  text: "query ProfitDrains($period: PeriodInput!, $first: Int = 20) {\n  profitDrains(period: $period, first: $first) {\n    client {\n      id\n      name\n    }\n    contribution\n    marginPercent\n    shortfall\n    shortfallPerMonth\n    driver\n    effects {\n      driver\n      amount\n    }\n    atLeast\n    explanation\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProfitDrains"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profitDrains"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"marginPercent"}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"}},{"kind":"Field","name":{"kind":"Name","value":"shortfallPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"driver"}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}],
});

/** What do we show the owners this quarter? Typed, as Markdown, and with a hash that stays once the quarter is closed. */
export const QuarterlyReportDocument = document<QuarterlyReportQuery, QuarterlyReportQueryVariables>({
  name: 'QuarterlyReport',
  operation: 'query',
  text: "query QuarterlyReport($quarter: Quarter!) {\n  quarterlyReport(quarter: $quarter) {\n    quarter\n    period {\n      from\n      to\n      partial\n    }\n    closedAt\n    matters {\n      kind\n      amountPerMonth\n      explanation\n      clients {\n        name\n      }\n    }\n    smartNumbers {\n      key\n      formatted\n      status\n      target {\n        min\n        max\n      }\n    }\n    moves {\n      key\n      change\n      explanation\n      causes {\n        name\n        effect\n        explanation\n      }\n    }\n    diagnoses {\n      key\n      causes {\n        cause\n        supported\n        explanation\n      }\n    }\n    threeSimpleNumbers {\n      key\n      formatted\n      status\n    }\n    productivity {\n      key\n      formatted\n      status\n    }\n    leverage {\n      key\n      formatted\n      status\n    }\n    staffing {\n      deliveryArea {\n        name\n      }\n      staffing {\n        action\n        disagreement\n        explanation\n      }\n    }\n    margin {\n      formatted\n      status\n    }\n    overhead {\n      key\n      formatted\n    }\n    mrrBridge {\n      month\n      opening\n      net\n      closing\n    }\n    pricingGaps {\n      client {\n        name\n      }\n      aisp\n      requiredSeatPrice\n      fullSeatPrice\n      monthlyRevenueAtStake\n      explanation\n    }\n    backlog {\n      on\n      open\n      noise {\n        kind\n        tickets\n      }\n    }\n    scorecard {\n      items {\n        name\n        unit\n        value\n        reference\n        met\n        explanation\n      }\n    }\n    trends {\n      key\n      values {\n        period {\n          label\n        }\n        formatted\n      }\n    }\n    bandChanges {\n      client {\n        name\n      }\n      scheme\n      from\n      to\n      explanation\n    }\n    drains {\n      client {\n        name\n      }\n      shortfall\n      driver\n      explanation\n    }\n    opportunities {\n      kind\n      hours\n      value\n      explanation\n    }\n    spiral {\n      level\n      signals {\n        name\n        holds\n        since\n      }\n      clients {\n        client {\n          name\n        }\n        level\n      }\n    }\n    dataQuality {\n      score\n      findings {\n        code\n        count\n        explanation\n      }\n    }\n    actions {\n      what\n      owner\n      due\n      closedOn\n      outcome {\n        reached\n        explanation\n      }\n    }\n    markdown\n    contentHash\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QuarterlyReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Quarter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarterlyReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"partial"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"matters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amountPerMonth"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"smartNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"causes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"diagnoses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"causes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"supported"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"threeSimpleNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staffing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staffing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"disagreement"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overhead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mrrBridge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"opening"}},{"kind":"Field","name":{"kind":"Name","value":"net"}},{"kind":"Field","name":{"kind":"Name","value":"closing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricingGaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aisp"}},{"kind":"Field","name":{"kind":"Name","value":"requiredSeatPrice"}},{"kind":"Field","name":{"kind":"Name","value":"fullSeatPrice"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyRevenueAtStake"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"backlog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"noise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tickets"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bandChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"drains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortfall"}},{"kind":"Field","name":{"kind":"Name","value":"driver"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spiral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataQuality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reached"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"markdown"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}}]}}],
});

/** Is this the reactive spiral of death, since when, and at which clients? */
export const ReactiveSpiralDocument = document<ReactiveSpiralQuery, ReactiveSpiralQueryVariables>({
  name: 'ReactiveSpiral',
  operation: 'query',
  text: "query ReactiveSpiral($quarter: Quarter!, $first: Int = 10) {\n  reactiveSpiral(quarter: $quarter) {\n    level\n    signals {\n      name\n      value\n      limit\n      holds\n      since\n      explanation\n    }\n    clients(first: $first) {\n      client {\n        id\n        name\n      }\n      level\n      signals {\n        name\n        value\n        limit\n        holds\n        since\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReactiveSpiral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Quarter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactiveSpiral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]}}]}}],
});

/** Removes a target from a day on: the next wider one applies again. */
export const RemoveTargetDocument = document<RemoveTargetMutation, RemoveTargetMutationVariables>({
  name: 'RemoveTarget',
  operation: 'mutation',
  text: "mutation RemoveTarget($metric: MetricKey!, $from: Date!, $of: TargetOf) {\n  removeTarget(metric: $metric, from: $from, of: $of) {\n    min\n    max\n    since\n    text\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TargetOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}],
});

/** How many people each area, and each band and tier, should have: by revenue and by work (ROTRU for IT MSPs, step 3). */
export const ResourcePlanDocument = document<ResourcePlanQuery, ResourcePlanQueryVariables>({
  name: 'ResourcePlan',
  operation: 'query',
  text: "query ResourcePlan($period: PeriodInput!, $scheme: ID) {\n  resourcePlan(period: $period, scheme: $scheme) {\n    period {\n      label\n      partial\n    }\n    areas {\n      deliveryArea {\n        name\n      }\n      staffing {\n        byLeverage {\n          fte\n          headcountCeiling\n        }\n        byLeverageReason\n        byDemand {\n          fte\n          basis\n          basisValue\n          perPerson\n        }\n        byDemandReason\n        current\n        gap\n        action\n        disagreement\n        explanation\n      }\n    }\n    bands {\n      band {\n        name\n        segment\n        territory\n      }\n      hours\n      allocationIndex\n      tiers {\n        tier\n        required\n        current\n        gap\n        hours\n        allocationIndex\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourcePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resourcePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"scheme"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"partial"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staffing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byLeverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fte"}},{"kind":"Field","name":{"kind":"Name","value":"headcountCeiling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byLeverageReason"}},{"kind":"Field","name":{"kind":"Name","value":"byDemand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fte"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisValue"}},{"kind":"Field","name":{"kind":"Name","value":"perPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byDemandReason"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"disagreement"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"band"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"territory"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"allocationIndex"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"allocationIndex"}}]}}]}}]}}]}}],
});

/** What of a closed month is not as it was presented, and why. */
export const RestatementsDocument = document<RestatementsQuery, RestatementsQueryVariables>({
  name: 'Restatements',
  operation: 'query',
  text: "query Restatements($month: Month!) {\n  restatements(month: $month) {\n    month\n    key\n    label\n    client {\n      name\n    }\n    asClosed\n    current\n    cause\n    causes {\n      kind\n      records\n      effect\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Restatements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Month"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restatements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asClosed"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"causes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}}]}}]}}]}}],
});

/** Ends a token for good, on every server within five seconds. */
export const RevokeApiTokenDocument = document<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>({
  name: 'RevokeApiToken',
  operation: 'mutation',
  text: "mutation RevokeApiToken($id: ID!) {\n  revokeApiToken(id: $id) {\n    id\n    revokedAt\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}],
});

/** Refuses signed tokens before they end: one by its jti, or all of a subject. */
export const RevokeSignedTokensDocument = document<RevokeSignedTokensMutation, RevokeSignedTokensMutationVariables>({
  name: 'RevokeSignedTokens',
  operation: 'mutation',
  text: "mutation RevokeSignedTokens($input: SignedTokensInput!) {\n  revokeSignedTokens(input: $input) {\n    jti\n    subject\n    issuedBefore\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSignedTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignedTokensInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSignedTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jti"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBefore"}}]}}]}}],
});

/** RHEM of each client, month by month. Three statements, whatever the page and the period. */
export const RhemByClientByMonthDocument = document<RhemByClientByMonthQuery, RhemByClientByMonthQueryVariables>({
  name: 'RhemByClientByMonth',
  operation: 'query',
  text: "query RhemByClientByMonth($first: Int = 50, $after: String, $period: PeriodInput!) {\n  clients(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      series(key: RHEM, period: $period) {\n        period {\n          label\n          partial\n        }\n        value\n        formatted\n        reason\n        status\n        numerator\n        denominator\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RhemByClientByMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"EnumValue","value":"RHEM"}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"partial"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** Gives a token another secret; the one before stays good for some hours. */
export const RotateApiTokenDocument = document<RotateApiTokenMutation, RotateApiTokenMutationVariables>({
  name: 'RotateApiToken',
  operation: 'mutation',
  text: "mutation RotateApiToken($id: ID!, $overlapHours: Int) {\n  rotateApiToken(id: $id, overlapHours: $overlapHours) {\n    secret\n    token {\n      id\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overlapHours"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"overlapHours"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overlapHours"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}],
});

/** Puts clients into bands by revenue, or by what they consume (RO step 1). With dryRun nothing is saved: impact tells who would move. */
export const SaveBandingSchemeDocument = document<SaveBandingSchemeMutation, SaveBandingSchemeMutationVariables>({
  name: 'SaveBandingScheme',
  operation: 'mutation',
  text: "mutation SaveBandingScheme($input: BandingSchemeInput!) {\n  saveBandingScheme(input: $input) {\n    id\n    name\n    bandCount\n    bands {\n      name\n      segment\n      territory\n      lower\n      upper\n    }\n    impact {\n      month\n      banded\n      unbanded\n      unbandedClients {\n        client {\n          id\n          name\n        }\n        reason\n        explanation\n      }\n      moves {\n        client {\n          id\n          name\n        }\n        from\n        to\n        basisValue\n        explanation\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveBandingScheme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BandingSchemeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveBandingScheme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bandCount"}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"territory"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"banded"}},{"kind":"Field","name":{"kind":"Name","value":"unbanded"}},{"kind":"Field","name":{"kind":"Name","value":"unbandedClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"basisValue"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]}}],
});

/** Who is to be told of what? Keep the secret: it is shown once. */
export const SaveWebhookEndpointDocument = document<SaveWebhookEndpointMutation, SaveWebhookEndpointMutationVariables>({
  name: 'SaveWebhookEndpoint',
  operation: 'mutation',
  text: "mutation SaveWebhookEndpoint($input: WebhookEndpointInput!) {\n  saveWebhookEndpoint(input: $input) {\n    endpoint {\n      id\n      url\n      kinds\n      health\n      secret\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}}]}}]}}]}}],
});

/** What has changed in the API since I last looked, and does my code use any of it? */
export const SchemaChangesDocument = document<SchemaChangesQuery, SchemaChangesQueryVariables>({
  name: 'SchemaChanges',
  operation: 'query',
  text: "query SchemaChanges($since: Date) {\n  schemaChanges(since: $since) {\n    month\n    topic\n    sentence\n    names\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SchemaChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schemaChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"names"}}]}}]}}],
});

/** How does the quarter stand against a world-class MSP? */
export const ScorecardDocument = document<ScorecardQuery, ScorecardQueryVariables>({
  name: 'Scorecard',
  operation: 'query',
  text: "query Scorecard($quarter: Quarter!) {\n  scorecard(quarter: $quarter) {\n    quarter\n    items {\n      name\n      value\n      reference\n      met\n      explanation\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Scorecard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Quarter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}],
});

/** What a seat costs, must bring and leaves, from suppositions alone; and which input the margin hangs on. */
export const SeatPriceModelDocument = document<SeatPriceModelQuery, SeatPriceModelQueryVariables>({
  name: 'SeatPriceModel',
  operation: 'query',
  text: "query SeatPriceModel($input: SeatPriceModelInput!) {\n  seatPriceModel(input: $input) {\n    aisp\n    costPerSeat\n    requiredSeatPrice\n    wholeDollarSeatPrice\n    grossMarginPercent\n    rhem\n    seatsPerSupportTechnician\n    ticketsPerSupportTechnician\n    ticketsPerSupportTechnicianPerDay\n    supportCostPerSeat\n    proactiveBudgetPerSeat\n    solved\n    sensitivities {\n      input\n      change\n      marginPointsChange\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SeatPriceModel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SeatPriceModelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seatPriceModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aisp"}},{"kind":"Field","name":{"kind":"Name","value":"costPerSeat"}},{"kind":"Field","name":{"kind":"Name","value":"requiredSeatPrice"}},{"kind":"Field","name":{"kind":"Name","value":"wholeDollarSeatPrice"}},{"kind":"Field","name":{"kind":"Name","value":"grossMarginPercent"}},{"kind":"Field","name":{"kind":"Name","value":"rhem"}},{"kind":"Field","name":{"kind":"Name","value":"seatsPerSupportTechnician"}},{"kind":"Field","name":{"kind":"Name","value":"ticketsPerSupportTechnician"}},{"kind":"Field","name":{"kind":"Name","value":"ticketsPerSupportTechnicianPerDay"}},{"kind":"Field","name":{"kind":"Name","value":"supportCostPerSeat"}},{"kind":"Field","name":{"kind":"Name","value":"proactiveBudgetPerSeat"}},{"kind":"Field","name":{"kind":"Name","value":"solved"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"marginPointsChange"}}]}}]}}]}}],
});

/** Sends time in; the other kinds of record go the same way. Send records as a variable. */
export const SendTimeEntriesDocument = document<SendTimeEntriesMutation, SendTimeEntriesMutationVariables>({
  name: 'SendTimeEntries',
  operation: 'mutation',
  text: "mutation SendTimeEntries($source: String!, $records: [TimeEntryRecord!]!) {\n  ingestTimeEntries(source: $source, records: $records) {\n    received\n    created\n    updated\n    unchanged\n    rejected\n    parked\n    errors {\n      index\n      externalId\n      path\n      code\n      message\n    }\n    freshness {\n      asOf\n      staleMonths\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTimeEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeEntryRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ingestTimeEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"staleMonths"}}]}}]}}]}}],
});

/** Replaces a target from a day on. */
export const SetTargetDocument = document<SetTargetMutation, SetTargetMutationVariables>({
  name: 'SetTarget',
  operation: 'mutation',
  text: "mutation SetTarget($input: TargetInput!) {\n  setTarget(input: $input) {\n    min\n    max\n    exclusive\n    since\n    custom\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TargetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"exclusive"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"custom"}}]}}]}}],
});

/** Replaces the MSP's own rules for classifying work, and reclassifies all history. */
export const SetWorkRulesDocument = document<SetWorkRulesMutation, SetWorkRulesMutationVariables>({
  name: 'SetWorkRules',
  operation: 'mutation',
  text: "mutation SetWorkRules($rules: [WorkRuleInput!]!) {\n  setWorkRules(rules: $rules) {\n    name\n    appliesTo\n    deliveryArea\n    reactive\n    custom\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetWorkRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkRuleInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setWorkRules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"appliesTo"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"custom"}}]}}]}}],
});

/** What the MSP has chosen itself, as in force on a date. */
export const SettingsDocument = document<SettingsQuery, SettingsQueryVariables>({
  name: 'Settings',
  operation: 'query',
  text: "query Settings($on: Date) {\n  settings(on: $on) {\n    version\n    since\n    workingDays\n    hoursPerDay\n    holidays\n    productiveShare\n    targetMarginPercent\n    tamAlignmentShare\n    costMode\n    seatTiming\n    alertFilter\n    midnightRule\n    earliestDate\n    alignmentWorkTypes\n    centralizedWorkTypes\n    moneyTargetFactor\n    seatPriceBasis\n    staffingTolerance\n    changeTypes\n    projectHourlyRate\n    limits {\n      key\n      value\n      amount\n      custom\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Settings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerDay"}},{"kind":"Field","name":{"kind":"Name","value":"holidays"}},{"kind":"Field","name":{"kind":"Name","value":"productiveShare"}},{"kind":"Field","name":{"kind":"Name","value":"targetMarginPercent"}},{"kind":"Field","name":{"kind":"Name","value":"tamAlignmentShare"}},{"kind":"Field","name":{"kind":"Name","value":"costMode"}},{"kind":"Field","name":{"kind":"Name","value":"seatTiming"}},{"kind":"Field","name":{"kind":"Name","value":"alertFilter"}},{"kind":"Field","name":{"kind":"Name","value":"midnightRule"}},{"kind":"Field","name":{"kind":"Name","value":"earliestDate"}},{"kind":"Field","name":{"kind":"Name","value":"alignmentWorkTypes"}},{"kind":"Field","name":{"kind":"Name","value":"centralizedWorkTypes"}},{"kind":"Field","name":{"kind":"Name","value":"moneyTargetFactor"}},{"kind":"Field","name":{"kind":"Name","value":"seatPriceBasis"}},{"kind":"Field","name":{"kind":"Name","value":"staffingTolerance"}},{"kind":"Field","name":{"kind":"Name","value":"changeTypes"}},{"kind":"Field","name":{"kind":"Name","value":"projectHourlyRate"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"custom"}}]}}]}}]}}],
});

/** The six Operational SMART numbers of the MSP, against target and the period before. */
export const SmartNumbersDocument = document<SmartNumbersQuery, SmartNumbersQueryVariables>({
  name: 'SmartNumbers',
  operation: 'query',
  text: "query SmartNumbers($period: PeriodInput!) {\n  msp {\n    name\n    metrics(\n      keys: [\n        REACTIVE_TICKETS_PER_TECHNICIAN\n        TOTAL_CLOSE_PERCENT\n        REACTIVE_TICKETS_PER_SEAT\n        RHEM\n        AVERAGE_RESOLUTION_TIME\n        REACTIVE_SERVICE_PERCENT\n      ]\n      period: $period\n    ) {\n      definition {\n        name\n        unit\n        direction\n      }\n      formatted\n      reason\n      status\n      target {\n        min\n        max\n        exclusive\n      }\n      previous {\n        formatted\n        period {\n          label\n        }\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SmartNumbers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"msp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REACTIVE_TICKETS_PER_TECHNICIAN"},{"kind":"EnumValue","value":"TOTAL_CLOSE_PERCENT"},{"kind":"EnumValue","value":"REACTIVE_TICKETS_PER_SEAT"},{"kind":"EnumValue","value":"RHEM"},{"kind":"EnumValue","value":"AVERAGE_RESOLUTION_TIME"},{"kind":"EnumValue","value":"REACTIVE_SERVICE_PERCENT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"exclusive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}],
});

/** The five areas: who works in them, what a person carries, how many people that pays for. */
export const StaffingDocument = document<StaffingQuery, StaffingQueryVariables>({
  name: 'Staffing',
  operation: 'query',
  text: "query Staffing($period: PeriodInput!) {\n  deliveryAreas {\n    key\n    name\n    nature\n    costType\n    technicians {\n      name\n      tier\n    }\n    leverage(period: $period) {\n      formatted\n      status\n      reason\n    }\n    recommendedStaffing(period: $period) {\n      byLeverage {\n        fte\n        headcountCeiling\n        basis\n        basisValue\n        perPerson\n      }\n      byLeverageReason\n      byDemand {\n        fte\n      }\n      byDemandReason\n      current\n      gap\n      action\n      disagreement\n      explanation\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Staffing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryAreas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nature"}},{"kind":"Field","name":{"kind":"Name","value":"costType"}},{"kind":"Field","name":{"kind":"Name","value":"technicians"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recommendedStaffing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byLeverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fte"}},{"kind":"Field","name":{"kind":"Name","value":"headcountCeiling"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisValue"}},{"kind":"Field","name":{"kind":"Name","value":"perPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byLeverageReason"}},{"kind":"Field","name":{"kind":"Name","value":"byDemand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fte"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byDemandReason"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"disagreement"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}],
});

/** Starts an export. Ask exportRun until it is done, then get each file at its url, with the same token. */
export const StartExportDocument = document<StartExportMutation, StartExportMutationVariables>({
  name: 'StartExport',
  operation: 'mutation',
  text: "mutation StartExport($input: ExportInput!) {\n  startExport(input: $input) {\n    id\n    state\n    snapshot\n    manifest\n    expiresAt\n    files {\n      url\n      kind\n      source\n      rows\n      bytes\n      sha256\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"manifest"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}}],
});

/** What are the clients whose fees leave most more often than clients are? Without a period: the last twelve months. */
export const SweetSpotDocument = document<SweetSpotQuery, SweetSpotQueryVariables>({
  name: 'SweetSpot',
  operation: 'query',
  text: "query SweetSpot($period: PeriodInput) {\n  sweetSpot(period: $period) {\n    segment\n    territory\n    seatsFrom\n    seatsTo\n    bands\n    clients {\n      id\n      name\n    }\n    traits {\n      dimension\n      value\n      clients\n      percent\n      basePercent\n      lift\n    }\n    contributionPerSeat\n    restContributionPerSeat\n    confident\n    explanation\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SweetSpot"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sweetSpot"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"territory"}},{"kind":"Field","name":{"kind":"Name","value":"seatsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"seatsTo"}},{"kind":"Field","name":{"kind":"Name","value":"bands"}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"traits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"clients"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"basePercent"}},{"kind":"Field","name":{"kind":"Name","value":"lift"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributionPerSeat"}},{"kind":"Field","name":{"kind":"Name","value":"restContributionPerSeat"}},{"kind":"Field","name":{"kind":"Name","value":"confident"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}],
});

/** Every target a metric has had, oldest first. */
export const TargetHistoryDocument = document<TargetHistoryQuery, TargetHistoryQueryVariables>({
  name: 'TargetHistory',
  operation: 'query',
  text: "query TargetHistory($metric: MetricKey!) {\n  targetHistory(metric: $metric) {\n    min\n    max\n    exclusive\n    since\n    custom\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TargetHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricKey"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targetHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"exclusive"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"custom"}}]}}]}}],
});

/** Technicians with their allocation and what they logged. */
export const TechniciansDocument = document<TechniciansQuery, TechniciansQueryVariables>({
  name: 'Technicians',
  operation: 'query',
  text: "query Technicians($first: Int = 50, $after: String, $period: PeriodInput!) {\n  technicians(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      tier\n      technical\n      allocations {\n        deliveryArea\n        role\n        share\n        since\n      }\n      metrics(keys: [LOGGED_HOURS, REACTIVE_HOURS, FTE_MONTHS], period: $period) {\n        key\n        formatted\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Technicians"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"technicians"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"technical"}},{"kind":"Field","name":{"kind":"Name","value":"allocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"LOGGED_HOURS"},{"kind":"EnumValue","value":"REACTIVE_HOURS"},{"kind":"EnumValue","value":"FTE_MONTHS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** Things by the ids of other answers. One statement for each kind. */
export const ThingsByIdDocument = document<ThingsByIdQuery, ThingsByIdQueryVariables>({
  name: 'ThingsById',
  operation: 'query',
  text: "query ThingsById($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    __typename\n    id\n    ... on Client {\n      name\n    }\n    ... on Technician {\n      name\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThingsById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Technician"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}],
});

/** One thing of each kind by the id of the system it came from, and what each is called there. */
export const ThingsByRefDocument = document<ThingsByRefQuery, ThingsByRefQueryVariables>({
  name: 'ThingsByRef',
  operation: 'query',
  text: "query ThingsByRef(\n  $client: ExternalRefInput!\n  $agreement: ExternalRefInput!\n  $ticket: ExternalRefInput!\n  $timeEntry: ExternalRefInput!\n  $technician: ExternalRefInput!\n) {\n  client(ref: $client) {\n    id\n    name\n    externalRefs {\n      source\n      externalId\n    }\n  }\n  agreement(ref: $agreement) {\n    id\n    name\n    externalRefs {\n      source\n      externalId\n    }\n  }\n  ticket(ref: $ticket) {\n    id\n    number\n    externalRefs {\n      source\n      externalId\n    }\n  }\n  timeEntry(ref: $timeEntry) {\n    id\n    minutes\n    externalRefs {\n      source\n      externalId\n    }\n  }\n  technician(ref: $technician) {\n    id\n    name\n    externalRefs {\n      source\n      externalId\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThingsByRef"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"client"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalRefInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agreement"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalRefInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ticket"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalRefInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeEntry"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalRefInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"technician"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExternalRefInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"client"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalRefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agreement"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalRefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ticket"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"externalRefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeEntry"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"externalRefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"technician"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"technician"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalRefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}],
});

/** Tickets by their numbers, with what happened to each, who has it, and what it was merged into. One statement more where any has a technician, and one where any was merged. */
export const TicketHistoryDocument = document<TicketHistoryQuery, TicketHistoryQueryVariables>({
  name: 'TicketHistory',
  operation: 'query',
  text: "query TicketHistory($numbers: [String!]!, $first: Int = 50) {\n  tickets(first: $first, filter: { numbers: $numbers }) {\n    nodes {\n      id\n      number\n      summary\n      requester\n      priority\n      project\n      proactive\n      escalatedTo\n      technician {\n        name\n      }\n      mergedInto {\n        id\n        number\n      }\n      events(first: 20) {\n        nodes {\n          kind\n          occurredAt\n          board\n          tier\n          derived\n        }\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TicketHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"numbers"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numbers"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"requester"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"project"}},{"kind":"Field","name":{"kind":"Name","value":"proactive"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedTo"}},{"kind":"Field","name":{"kind":"Name","value":"technician"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"board"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}}]}}]}}]}}]}}]}}],
});

/** Tickets, newest first, with their time. Five statements, whatever the page. */
export const TicketsDocument = document<TicketsQuery, TicketsQueryVariables>({
  name: 'Tickets',
  operation: 'query',
  text: "query Tickets($first: Int = 50, $after: String, $filter: TicketFilter) {\n  tickets(first: $first, after: $after, filter: $filter) {\n    totalCount\n    nodes {\n      id\n      number\n      summary\n      client {\n        name\n      }\n      source\n      openedAt\n      closedAt\n      reactive\n      classifiedBy\n      labourMinutes\n      touches\n      escalated\n      timeEntries(first: 10) {\n        nodes {\n          startedAt\n          minutes\n          deliveryArea\n          technician {\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"labourMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"touches"}},{"kind":"Field","name":{"kind":"Name","value":"escalated"}},{"kind":"Field","name":{"kind":"Name","value":"timeEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"technician"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** Time worked, newest first, and where the RHEM decision chart put it. */
export const TimeEntriesDocument = document<TimeEntriesQuery, TimeEntriesQueryVariables>({
  name: 'TimeEntries',
  operation: 'query',
  text: "query TimeEntries($first: Int = 50, $after: String, $filter: TimeEntryFilter) {\n  timeEntries(first: $first, after: $after, filter: $filter) {\n    nodes {\n      id\n      startedAt\n      minutes\n      billable\n      onsite\n      workType\n      deliveryArea\n      reactive\n      classifiedBy\n      client {\n        name\n      }\n      ticket {\n        number\n      }\n      technician {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TimeEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeEntryFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"billable"}},{"kind":"Field","name":{"kind":"Name","value":"onsite"}},{"kind":"Field","name":{"kind":"Name","value":"workType"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"classifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"technician"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],
});

/** Who is in no band of a scheme in a month, and why? */
export const UnbandedClientsDocument = document<UnbandedClientsQuery, UnbandedClientsQueryVariables>({
  name: 'UnbandedClients',
  operation: 'query',
  text: "query UnbandedClients($month: Month!) {\n  bandingSchemes {\n    id\n    name\n    unbanded(month: $month) {\n      client {\n        id\n        name\n      }\n      reason\n      explanation\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnbandedClients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Month"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bandingSchemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unbanded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}],
});

/** Changes some settings from a day on. What is left out stays as it is. */
export const UpdateSettingsDocument = document<UpdateSettingsMutation, UpdateSettingsMutationVariables>({
  name: 'UpdateSettings',
  operation: 'mutation',
  text: "mutation UpdateSettings($input: SettingsInput!) {\n  updateSettings(input: $input) {\n    version\n    since\n    tamAlignmentShare\n    hoursPerDay\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"tamAlignmentShare"}},{"kind":"Field","name":{"kind":"Name","value":"hoursPerDay"}}]}}]}}],
});

/** Which events have arrived, and which are tried again? */
export const WebhookEndpointsDocument = document<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>({
  name: 'WebhookEndpoints',
  operation: 'query',
  text: "query WebhookEndpoints($first: Int, $after: String) {\n  webhookEndpoints {\n    id\n    url\n    kinds\n    health\n    problem\n    lastDeliveredAt\n    deliveries(first: $first, after: $after) {\n      nodes {\n        number\n        kind\n        state\n        attempts\n        lastStatus\n        ms\n        nextTryAt\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"lastDeliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastStatus"}},{"kind":"Field","name":{"kind":"Name","value":"ms"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}],
});

/** The meaning, formula, source and cuts of numbers. No statement. */
export const WhatNumbersMeanDocument = document<WhatNumbersMeanQuery, WhatNumbersMeanQueryVariables>({
  name: 'WhatNumbersMean',
  operation: 'query',
  text: "query WhatNumbersMean($keys: [MetricKey!]) {\n  metricDefinitions(keys: $keys) {\n    key\n    name\n    unit\n    formula\n    description\n    source\n    direction\n    dimensions\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatNumbersMean"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricKey"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricDefinitions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}}]}}]}}],
});

/** What this token may see. */
export const WhoAmIDocument = document<WhoAmIQuery, WhoAmIQueryVariables>({
  name: 'WhoAmI',
  operation: 'query',
  text: "query WhoAmI {\n  viewer {\n    tenantId\n    subject\n    scopes\n    clientIds\n    expiresAt\n  }\n  msp {\n    id\n    name\n    timeZone\n    currency\n    fiscalYearStartMonth\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tenantId"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"clientIds"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"msp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"fiscalYearStartMonth"}}]}}]}}],
});

/** Why a number is not what it was a quarter ago: causes that add up to the change, and the clients behind each. */
export const WhyItChangedDocument = document<WhyItChangedQuery, WhyItChangedQueryVariables>({
  name: 'WhyItChanged',
  operation: 'query',
  text: "query WhyItChanged($key: MetricKey!, $period: PeriodInput!, $periods: Int = 1) {\n  msp {\n    metric(key: $key, period: $period) {\n      formatted\n      value\n      previous(periods: $periods) {\n        formatted\n        value\n      }\n      drivers(periods: $periods) {\n        kind\n        name\n        effect\n        explanation\n        clients(first: 3) {\n          client {\n            name\n          }\n          effect\n        }\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyItChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"periods"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"msp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"periods"},"value":{"kind":"Variable","name":{"kind":"Name","value":"periods"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"periods"},"value":{"kind":"Variable","name":{"kind":"Name","value":"periods"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"}}]}}]}}]}}]}}]}}],
});

/** What each technician and each tool puts into a cost of the MSP, month by month. */
export const WhyThisCostDocument = document<WhyThisCostQuery, WhyThisCostQueryVariables>({
  name: 'WhyThisCost',
  operation: 'query',
  text: "query WhyThisCost($key: MetricKey!, $period: PeriodInput!, $first: Int = 20, $after: String) {\n  msp {\n    metric(key: $key, period: $period) {\n      formatted\n      numerator\n      denominator\n      evidence(first: $first, after: $after) {\n        nodes {\n          numerator\n          denominator\n          rule\n          occurredOn\n          source {\n            __typename\n            ... on Technician {\n              id\n              name\n            }\n            ... on ToolCost {\n              id\n              name\n              deliveryArea\n              basis\n              monthlyCost\n            }\n            ... on Client {\n              id\n              name\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyThisCost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"msp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Technician"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ToolCost"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"monthlyCost"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}],
});

/** The rows a number is made of, and the rule that put each there. */
export const WhyThisRhemDocument = document<WhyThisRhemQuery, WhyThisRhemQueryVariables>({
  name: 'WhyThisRhem',
  operation: 'query',
  text: "query WhyThisRhem($id: ID!, $period: PeriodInput!, $first: Int = 20, $after: String) {\n  client(id: $id) {\n    rhem(period: $period) {\n      formatted\n      numerator\n      denominator\n      evidence(first: $first, after: $after) {\n        nodes {\n          numerator\n          denominator\n          rule\n          occurredOn\n          source {\n            __typename\n            ... on TimeEntry {\n              id\n              minutes\n              ticket {\n                number\n              }\n            }\n            ... on Client {\n              id\n              name\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyThisRhem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"client"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rhem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TimeEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Client"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}],
});

/** What a set of rules would do to a period, without setting it. */
export const WorkRuleImpactDocument = document<WorkRuleImpactQuery, WorkRuleImpactQueryVariables>({
  name: 'WorkRuleImpact',
  operation: 'query',
  text: "query WorkRuleImpact($rules: [WorkRuleInput!]!, $period: PeriodInput!) {\n  workRuleImpact(rules: $rules, period: $period) {\n    entriesMoved\n    hoursMoved\n    ticketsMoved\n    changes {\n      key\n      before\n      after\n    }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkRuleImpact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkRuleInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workRuleImpact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entriesMoved"}},{"kind":"Field","name":{"kind":"Name","value":"hoursMoved"}},{"kind":"Field","name":{"kind":"Name","value":"ticketsMoved"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}],
});

/** Every rule that classifies work, in the order they are tried. */
export const WorkRulesDocument = document<WorkRulesQuery, WorkRulesQueryVariables>({
  name: 'WorkRules',
  operation: 'query',
  text: "query WorkRules {\n  workRules {\n    name\n    appliesTo\n    meaning\n    conditions {\n      field\n      values\n    }\n    deliveryArea\n    reactive\n    custom\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"appliesTo"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryArea"}},{"kind":"Field","name":{"kind":"Name","value":"reactive"}},{"kind":"Field","name":{"kind":"Name","value":"custom"}}]}}]}}],
});

/** Sends clients. */
export const IngestClientsDocument = document<IngestClientsMutation, IngestClientsMutationVariables>({
  name: 'IngestClients',
  operation: 'mutation',
  text: "mutation IngestClients($source: String!, $records: [ClientRecord!]!) {\n  result: ingestClients(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestClients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClientRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends seat-counts. */
export const IngestSeatCountsDocument = document<IngestSeatCountsMutation, IngestSeatCountsMutationVariables>({
  name: 'IngestSeatCounts',
  operation: 'mutation',
  text: "mutation IngestSeatCounts($source: String!, $records: [SeatCountRecord!]!) {\n  result: ingestSeatCounts(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestSeatCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SeatCountRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestSeatCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends agreements. */
export const IngestAgreementsDocument = document<IngestAgreementsMutation, IngestAgreementsMutationVariables>({
  name: 'IngestAgreements',
  operation: 'mutation',
  text: "mutation IngestAgreements($source: String!, $records: [AgreementRecord!]!) {\n  result: ingestAgreements(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestAgreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreementRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestAgreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends technicians. */
export const IngestTechniciansDocument = document<IngestTechniciansMutation, IngestTechniciansMutationVariables>({
  name: 'IngestTechnicians',
  operation: 'mutation',
  text: "mutation IngestTechnicians($source: String!, $records: [TechnicianRecord!]!) {\n  result: ingestTechnicians(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestTechnicians"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TechnicianRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestTechnicians"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends tickets. */
export const IngestTicketsDocument = document<IngestTicketsMutation, IngestTicketsMutationVariables>({
  name: 'IngestTickets',
  operation: 'mutation',
  text: "mutation IngestTickets($source: String!, $records: [TicketRecord!]!) {\n  result: ingestTickets(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestTickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestTickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends ticket-events. */
export const IngestTicketEventsDocument = document<IngestTicketEventsMutation, IngestTicketEventsMutationVariables>({
  name: 'IngestTicketEvents',
  operation: 'mutation',
  text: "mutation IngestTicketEvents($source: String!, $records: [TicketEventRecord!]!) {\n  result: ingestTicketEvents(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestTicketEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TicketEventRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestTicketEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends time-entries. */
export const IngestTimeEntriesDocument = document<IngestTimeEntriesMutation, IngestTimeEntriesMutationVariables>({
  name: 'IngestTimeEntries',
  operation: 'mutation',
  text: "mutation IngestTimeEntries($source: String!, $records: [TimeEntryRecord!]!) {\n  result: ingestTimeEntries(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestTimeEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeEntryRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestTimeEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends revenue. */
export const IngestRevenueDocument = document<IngestRevenueMutation, IngestRevenueMutationVariables>({
  name: 'IngestRevenue',
  operation: 'mutation',
  text: "mutation IngestRevenue($source: String!, $records: [RevenueRecord!]!) {\n  result: ingestRevenue(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestRevenue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevenueRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestRevenue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends tool-costs. */
export const IngestToolCostsDocument = document<IngestToolCostsMutation, IngestToolCostsMutationVariables>({
  name: 'IngestToolCosts',
  operation: 'mutation',
  text: "mutation IngestToolCosts($source: String!, $records: [ToolCostRecord!]!) {\n  result: ingestToolCosts(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestToolCosts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ToolCostRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestToolCosts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** Sends headcounts. */
export const IngestHeadcountsDocument = document<IngestHeadcountsMutation, IngestHeadcountsMutationVariables>({
  name: 'IngestHeadcounts',
  operation: 'mutation',
  text: "mutation IngestHeadcounts($source: String!, $records: [HeadcountRecord!]!) {\n  result: ingestHeadcounts(source: $source, records: $records) {\n    received created updated unchanged rejected parked resolved withdrawn\n    errors { index externalId path code message }\n  }\n}",
  definitions: [{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IngestHeadcounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"records"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HeadcountRecord"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"ingestHeadcounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"records"},"value":{"kind":"Variable","name":{"kind":"Name","value":"records"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}],
});

/** What sends each kind of record. */
export const INGEST = {
  'clients': IngestClientsDocument,
  'seat-counts': IngestSeatCountsDocument,
  'agreements': IngestAgreementsDocument,
  'technicians': IngestTechniciansDocument,
  'tickets': IngestTicketsDocument,
  'ticket-events': IngestTicketEventsDocument,
  'time-entries': IngestTimeEntriesDocument,
  'revenue': IngestRevenueDocument,
  'tool-costs': IngestToolCostsDocument,
  'headcounts': IngestHeadcountsDocument,
} as const;

