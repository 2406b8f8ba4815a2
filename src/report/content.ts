import { createHash } from 'node:crypto';
import type { MetricKey } from '../numbers/metrics/catalogue';
import type { Bound, MetricReason } from '../numbers/metrics/metric';
import type { TargetStatus } from '../numbers/metrics/target-status';
import type { FindingCode } from '../numbers/quality/catalogue';
import type { DrainDriver } from '../numbers/questions/drain-effects';
import type { OpportunityKind } from '../numbers/questions/opportunities';
import type { ReportPart } from '../numbers/questions/quarterly-report';
import type { SpiralLevel } from '../numbers/questions/reactive-spiral';
import type { LocalDate, Month } from '../numbers/units/month';

/**
 * A quarterly business report as data: all that its Markdown and its page are written from. It is
 * kept as text when the quarter is closed, so a field may be added but never change its meaning.
 */
export interface ReportContent extends Readonly<Record<ReportPart, readonly ReportedTrend[]>> {
  readonly version: 1;
  readonly msp: { readonly name: string; readonly timeZone: string; readonly currency: string };
  readonly period: ReportedPeriod;
  /** How many clients the token that asked is limited to; absent: the report is about them all. */
  readonly clients?: number;
  /** When the last month of the quarter was closed; null: as known now. */
  readonly closedAt: string | null;
  /** The names of the MSP's banding schemes. */
  readonly bandingSchemes: readonly string[];
  readonly bandChanges: readonly ReportedBandChange[];
  readonly drains: readonly ReportedDrain[];
  readonly opportunities: readonly ReportedOpportunity[];
  readonly spiral: ReportedSpiral;
  readonly dataQuality: ReportedQuality;
}

export interface ReportedPeriod {
  readonly from: Month;
  readonly to: Month;
  readonly label: string;
  readonly partial: boolean;
}

export interface ReportedTarget {
  readonly min: number | null;
  readonly max: number | null;
  readonly exclusive: boolean;
  readonly since: LocalDate | null;
  readonly custom: boolean;
}

export interface ReportedValue {
  readonly key: MetricKey;
  readonly period: ReportedPeriod;
  readonly value: number | null;
  readonly formatted: string;
  readonly reason: MetricReason | null;
  readonly bound: Bound | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly target: ReportedTarget | null;
  readonly status: TargetStatus;
  readonly policyVersion: number;
  readonly incompleteMonths: number;
}

/** One number over the reported quarters, oldest first: the last is the quarter's own. */
export interface ReportedTrend {
  readonly key: MetricKey;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly ReportedValue[];
}

export interface ReportedClient {
  readonly key: number;
  readonly name: string;
}

export interface ReportedBandChange {
  readonly client: ReportedClient;
  readonly scheme: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly basisValue: string | null;
  readonly explanation: string;
}

export interface ReportedDrain {
  readonly client: ReportedClient;
  readonly contribution: string;
  readonly marginPercent: number | null;
  readonly shortfall: string;
  readonly driver: DrainDriver;
  readonly effects: readonly { readonly driver: DrainDriver; readonly amount: string }[];
  readonly atLeast: boolean;
  readonly explanation: string;
}

export interface ReportedOpportunity {
  readonly kind: OpportunityKind;
  readonly hours: number;
  /** Null: no labour cost of Support is known. */
  readonly value: string | null;
  readonly seatsFreed: number;
  readonly tickets: number;
  readonly explanation: string;
}

export interface ReportedSignal {
  readonly name: string;
  readonly value: number | null;
  readonly limit: number;
  readonly holds: boolean;
  readonly since: string | null;
  readonly explanation: string;
}

export interface ReportedSpiral {
  readonly level: SpiralLevel;
  readonly signals: readonly ReportedSignal[];
  readonly clients: readonly {
    readonly client: ReportedClient;
    readonly level: SpiralLevel;
    readonly signals: readonly ReportedSignal[];
  }[];
}

export interface ReportedFinding {
  readonly code: FindingCode;
  readonly meaning: string;
  readonly count: number;
  readonly share: number | null;
  readonly affects: readonly MetricKey[];
  readonly explanation: string;
  readonly weight: number;
  readonly points: number;
}

export interface ReportedQuality {
  readonly score: number;
  readonly findings: readonly ReportedFinding[];
}

/** The content as it is kept and hashed: one line of JSON, its fields in the order they were gathered. */
export const contentText = (content: ReportContent): string => JSON.stringify(content);

export const readContent = (text: string): ReportContent => JSON.parse(text) as ReportContent;

/** The SHA-256 of a report's text, in hexadecimal. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
