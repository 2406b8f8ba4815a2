import type { Scope } from '../auth/scopes';
import type { RecordKind } from '../ingest/record-kind';

/** `SCALED` is a decimal that stays exact: its digits, and how many of them follow the point. */
export type ExportType =
  | 'TEXT'
  | 'INTEGER'
  | 'FLAG'
  | 'DATE'
  | 'INSTANT'
  | 'WORDS'
  | { readonly scaled: number };

/** One column of a file: what is read for it, and who may see it. */
export interface ExportColumn {
  /** An expression over the rows of the kind. */
  readonly sql: string;
  readonly type: ExportType;
  /** Without this scope the column is left out. */
  readonly needs?: Scope;
}

export type ExportColumns = Readonly<Record<string, ExportColumn>>;

/** What can be exported: the kinds that can be sent, and what is counted of them. */
export const MEASURES = 'measures';
export type ExportedKind = RecordKind | typeof MEASURES;

/** How the records of a kind are read back, in the columns in which they are sent. */
export interface ExportKind {
  readonly name: ExportedKind;
  /** Without these scopes there is no file. */
  readonly needs: readonly Scope[];
  /** What concerns the whole MSP is nothing for a token limited to some clients. */
  readonly wholeMsp?: true;
  /**
   * A statement's FROM and WHERE. `$1` is the tenant and `$2` the source; `t` holds what is changed when
   * the record is.
   */
  readonly from: string;
  /** In which the rows can be sent again. An index gives it, whatever the planner knows. */
  readonly order: string;
  readonly columns: ExportColumns;
  /** Parts that are gone leave only their key, in rows of their own. */
  readonly gone?: { readonly from: string; readonly columns: Readonly<Record<string, string>> };
}

const column =
  (type: ExportType) =>
  (sql: string, needs?: Scope): ExportColumn => ({ sql, type, needs });

export const text = column('TEXT');
export const integer = column('INTEGER');
export const flag = column('FLAG');
export const day = column('DATE');
export const instant = column('INSTANT');
export const words = column('WORDS');
const MONEY_DIGITS = 4;
export const money = column({ scaled: MONEY_DIGITS });
/** A number of this many decimals. */
export const decimal = (sql: string, digits: number): ExportColumn =>
  column({ scaled: digits })(sql);
