/** A statement that comes this often is worth preparing. */
const SIGHTS = 3;
/** Each connection keeps the plans of all that were prepared on it, some tens of kilobytes each. */
const MOST_PREPARED = 200;
/** How many statements are watched at most. */
const MOST_SEEN = 2000;
/** From this time on, what a plan makes of the values matters more than the time to plan. */
const SLOW_MS = 250;
/** A busy machine may make any statement slow once. */
const MOST_SLOW_IN_A_ROW = 3;

interface Named {
  readonly name: string;
  slowInARow: number;
}

/**
 * Gives names to the statements that come again and again. Postgres parses and plans a statement
 * with a name once for each connection; of a small request, that is half of its work. A statement
 * that takes long loses its name again: Postgres may have planned it for any values, and it is
 * better planned for its own.
 */
export class StatementNames {
  private readonly seen = new Map<string, number>();
  /** Null for what is planned anew each time. */
  private readonly named = new Map<string, Named | null>();

  /** The name to send it under; none while it is seen for the first times. */
  nameOf(sql: string): string | undefined {
    const known = this.named.get(sql);
    if (known !== undefined || this.named.size >= MOST_PREPARED) return known?.name;
    const sights = (this.seen.get(sql) ?? 0) + 1;
    this.seen.delete(sql);
    if (sights >= SIGHTS) return this.give(sql);
    this.seen.set(sql, sights);
    if (this.seen.size > MOST_SEEN) this.seen.delete(this.seen.keys().next().value!);
    return undefined;
  }

  /** Takes note of how long it took. */
  noteTime(sql: string, ms: number): void {
    const known = this.named.get(sql);
    if (!known) return;
    known.slowInARow = ms > SLOW_MS ? known.slowInARow + 1 : 0;
    if (known.slowInARow >= MOST_SLOW_IN_A_ROW) this.named.set(sql, null);
  }

  /** A name means the same statement for ever, on whatever connection. */
  private give(sql: string): string {
    const name = `s${this.named.size}`;
    this.named.set(sql, { name, slowInARow: 0 });
    return name;
  }
}
