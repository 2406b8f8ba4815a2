import type { ReportedTrend } from '../../answers/report/content';

/** Plain text throughout: whoever writes it down escapes it, so a client may be called anything. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns, from the left, are words; the others are figures. */
  readonly words: number;
}

/** One part of a report. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: Table;
  /** Points below the table. */
  readonly points?: readonly string[];
  /** Drawn where pictures can be shown. */
  readonly charts?: readonly ReportedTrend[];
}
