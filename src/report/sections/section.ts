import type { ReportedTrend } from '../../answers/report/content';

/** A table of plain text. Whoever writes it down escapes it, so a client may have any name. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns from the left are words; the others are figures. */
  readonly words: number;
  /** How many columns after the first are of the past; a narrow screen leaves them out. */
  readonly past?: number;
}

/** One part of a report. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: Table;
  /** Points below the table. */
  readonly points?: readonly string[];
  /** Charts, drawn only where the format can show pictures. */
  readonly charts?: readonly ReportedTrend[];
}
