/** A part of SuiteQL, enough to answer what is documented: joins, conditions, order, a few functions. */
export type Value = string | number | null;

export type Expression =
  | { readonly is: 'LITERAL'; readonly value: Value }
  | { readonly is: 'COLUMN'; readonly table: string; readonly column: string }
  | { readonly is: 'CALL'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly is: 'TEST'; readonly operator: string; readonly args: readonly Expression[] };

export interface Join {
  readonly table: string;
  readonly alias: string;
  readonly isLeft: boolean;
  readonly on: Expression | null;
}

export interface Select {
  readonly distinct: boolean;
  readonly columns: readonly { readonly value: Expression; readonly alias: string }[];
  readonly from: readonly Join[];
  readonly where: Expression | null;
  readonly orderBy: readonly Expression[];
}

const TOKEN = /'(?:[^']|'')*'|\d+(?:\.\d+)?|[A-Za-z_][\w.]*|<>|<=|>=|[(),=<>]/g;
const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='];

class Parser {
  private readonly tokens: string[];

  constructor(private readonly text: string) {
    this.tokens = text.match(TOKEN) ?? [];
  }

  select(): Select {
    this.expect('SELECT');
    const distinct = this.take('DISTINCT');
    const columns = this.list(() => {
      const value = this.either();
      this.expect('AS');
      return { value, alias: this.next().toLowerCase() };
    });
    this.expect('FROM');
    const from = [this.table(false)];
    for (;;) {
      const isLeft = this.take('LEFT');
      if (!this.take('JOIN')) break;
      from.push(this.table(isLeft));
    }
    const where = this.take('WHERE') ? this.either() : null;
    const orderBy = this.take('ORDER') ? this.order() : [];
    if (this.tokens.length > 0) throw this.wrong();
    return { distinct, columns, from, where, orderBy };
  }

  private order(): Expression[] {
    this.expect('BY');
    return this.list(() => this.primary());
  }

  private table(isLeft: boolean): Join {
    const table = this.next().toLowerCase();
    const isLast = this.tokens.length === 0;
    const alias = isLast || this.peek('WHERE') ? table : this.next().toLowerCase();
    return { table, alias, isLeft, on: this.take('ON') ? this.either() : null };
  }

  private either(): Expression {
    return this.chain('OR', () => this.chain('AND', () => this.comparison()));
  }

  private chain(operator: string, part: () => Expression): Expression {
    let left = part();
    while (this.take(operator)) left = { is: 'TEST', operator, args: [left, part()] };
    return left;
  }

  private comparison(): Expression {
    const left = this.primary();
    const [operator = ''] = this.tokens;
    if (COMPARISONS.includes(operator)) {
      this.next();
      return { is: 'TEST', operator, args: [left, this.primary()] };
    }
    if (this.take('IN')) {
      this.expect('(');
      const values = this.list(() => this.primary());
      this.expect(')');
      return { is: 'TEST', operator: 'IN', args: [left, ...values] };
    }
    if (!this.take('IS')) return left;
    this.expect('NULL');
    return { is: 'TEST', operator: 'IS NULL', args: [left] };
  }

  private primary(): Expression {
    const token = this.next();
    if (token === '(') {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    if (token.startsWith("'"))
      return { is: 'LITERAL', value: token.slice(1, -1).replaceAll("''", "'") };
    if (/^\d/.test(token)) return { is: 'LITERAL', value: Number(token) };
    if (this.take('(')) {
      const args = this.list(() => this.either());
      this.expect(')');
      return { is: 'CALL', name: token.toUpperCase(), args };
    }
    const [table = '', column = ''] = token.toLowerCase().split('.');
    return { is: 'COLUMN', table: column === '' ? '' : table, column: column || table };
  }

  private list<T>(part: () => T): T[] {
    const all = [part()];
    while (this.take(',')) all.push(part());
    return all;
  }

  private peek(word: string): boolean {
    return this.tokens[0]?.toUpperCase() === word;
  }

  private take(word: string): boolean {
    const found = this.peek(word);
    if (found) this.tokens.shift();
    return found;
  }

  private expect(word: string): void {
    if (!this.take(word)) throw this.wrong();
  }

  private next(): string {
    const token = this.tokens.shift();
    if (token === undefined) throw this.wrong();
    return token;
  }

  private wrong(): Error {
    return new Error(`this query cannot be read near "${this.tokens.join(' ')}": ${this.text}`);
  }
}

export const parseSelect = (text: string): Select => new Parser(text).select();
