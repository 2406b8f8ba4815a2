import { Problem } from '../fields/problem';
import type { BoundColumns, CellText, Row } from './bound-columns';
import { joined } from './cell-text';
import type { History } from './file-map';
import type { Times } from './local-times';

/** What the history of a ticket adds to its rows. A map names these like columns of the file. */
export const MADE_BY_HISTORY = ['@step', '@at', '@closedAt', '@reopened'] as const;

/** Rows that a ticket makes: its last state, and a row for each step of its life. */
export interface TicketRows {
  readonly last: Row;
  readonly steps: readonly Row[];
}

const plain = (word: string): string => word.trim().toLowerCase();

function inOrder(rows: readonly Row[], order: CellText | null): readonly Row[] {
  return order === null ? rows : rows.toSorted((a, b) => Number(order(a)) - Number(order(b)));
}

/** How the rows of one ticket are read. */
export class TicketHistory {
  /** The ticket that a row belongs to. */
  readonly keyOf: CellText;
  private readonly state: CellText;
  private readonly order: CellText | null;
  private readonly closed: ReadonlySet<string>;
  private readonly opened: CellText;
  private readonly at: CellText;

  constructor(
    history: History,
    private readonly columns: BoundColumns,
    private readonly times: Times,
  ) {
    this.keyOf = columns.reader(history.key);
    this.state = columns.reader(history.state);
    this.order = history.order === undefined ? null : columns.reader(history.order);
    this.closed = new Set(history.closed.map(plain));
    this.opened = joined(columns, history.opened);
    this.at = joined(columns, history.at);
  }

  /** A time as it goes on: read once here, so that both forms of a record have the same. */
  private time(text: string): string {
    const read = text === '' ? '' : this.times.instant(text);
    return read instanceof Problem ? text : read;
  }

  /**
   * The steps: opened, then closed at each move into a closed state and reopened at each move out
   * of one. A move from resolved to closed is no step: the ticket was closed before.
   */
  toRows(unordered: readonly Row[]): TicketRows {
    const rows = inOrder(unordered, this.order);
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const steps = [{ row: first, step: 'OPENED', at: this.time(this.opened(first)) }];
    let [isClosed, closedAt, reopened] = [false, '', 0];
    for (const row of rows) {
      const closes = this.closed.has(plain(this.state(row)));
      if (closes === isClosed) continue;
      const at = this.time(this.at(row));
      steps.push({ row, step: closes ? 'CLOSED' : 'REOPENED', at });
      if (!closes) reopened += 1;
      [isClosed, closedAt] = [closes, closes ? at : ''];
    }
    const made = (row: Row, step: string, at: string): Row => {
      const cells = this.columns.names.map((_, place) => row[place] ?? '');
      return [...cells, step, at, closedAt, String(reopened)];
    };
    return {
      last: made(last, '', ''),
      steps: steps.map(({ row, step, at }) => made(row, step, at)),
    };
  }
}
