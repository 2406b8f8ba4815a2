/** A statement that comes this often is worth preparing. */
const SIGHTS = 3;
/** Each connection keeps the plans of all that were prepared on it, some tens of kilobytes each. */
const MOST_PREPARED = 200;
/** How many statements are watched at most. */
const MOST_SEEN = 2000;

/**
 * Gives names to the statements that come again and again. Postgres parses and plans a statement
 * with a name once for each connection; of a small request, that is half of its work.
 */
export class StatementNames {
  private readonly seen = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name to send it under; none while it is seen for the first times. */
  nameOf(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known !== undefined || this.names.size >= MOST_PREPARED) return known;
    const sights = (this.seen.get(sql) ?? 0) + 1;
    this.seen.delete(sql);
    if (sights >= SIGHTS) return this.give(sql);
    this.seen.set(sql, sights);
    if (this.seen.size > MOST_SEEN) this.seen.delete(this.seen.keys().next().value!);
    return undefined;
  }

  /** A name means the same statement for ever, on whatever connection. */
  private give(sql: string): string {
    const name = `s${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
}
