import type { MetricReason } from '../numbers/metrics/metric';
import type { TargetStatus } from '../numbers/metrics/target-status';
import { limitsOfPeriod } from '../words/period-target';
import type { Judging } from '../words/value-text';

/** What a chart shows of one value of a series. */
export interface ChartedValue {
  /** The name of its months, unlike that of any other value of the series. */
  readonly label: string;
  readonly value: number | null;
  readonly formatted: string;
  /** Why there is no value. */
  readonly reason: MetricReason | null;
  /** Whether one of its months is not over. */
  readonly partial: boolean;
  readonly status: TargetStatus;
  readonly min: number | null;
  readonly max: number | null;
}

export interface ChartedSeries {
  /** The name of the number. */
  readonly title: string;
  /** Whose number it is, and over which months. */
  readonly subtitle: string;
  readonly unit: string;
  /** Oldest first. */
  readonly values: readonly ChartedValue[];
}

/** A value as it is measured, or as a report keeps it. */
export interface Chartable {
  readonly period: { readonly label: string; readonly partial: boolean };
  readonly value: number | null;
  readonly formatted: string;
  readonly reason: MetricReason | null;
  readonly status: TargetStatus;
  /** Of a month where it has months: over so many of them it is as many times as high. */
  readonly target: (Judging & { readonly months?: number | null }) | null;
}

export const toCharted = ({
  period: { label, partial },
  value,
  formatted,
  reason,
  status,
  target,
}: Chartable): ChartedValue => ({
  label,
  value,
  formatted,
  reason,
  partial,
  status,
  ...(target ? limitsOfPeriod(target) : { min: null, max: null }),
});

/** `money/seat/month` → `USD/seat/month`. */
export const unitIn = (unit: string, currency: string): string =>
  unit.replace(/^money\b/, currency);
