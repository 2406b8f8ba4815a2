/** The `conditions` of ConnectWise, as its documentation describes them. */
export type Test = (row: unknown) => boolean;
type Value = string | number | boolean | null;

const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*")|(\[[^\]]*\])|(<=|>=|!=|=|<|>)|([(),])|([A-Za-z_][\w/.]*)|(-?\d+(?:\.\d+)?))/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`conditions cannot be read at ${at}: ${text}`);
    tokens.push(found[0].trim());
  }
  return tokens;
}

/** `company/id` leads into the reference; the dates of a row stand in `_info` and are named without it. */
function fieldOf(row: unknown, path: string): unknown {
  const steps = /^(lastUpdated|dateEntered)$/.test(path) ? ['_info', path] : path.split('/');
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    row,
  );
}

function compare(field: unknown, operator: string, value: Value): boolean {
  const left = field ?? null;
  if (operator === '=') return left === value;
  if (operator === '!=') return left !== value;
  if (left === null || value === null) return false;
  const [a, b] =
    typeof value === 'string' && !Number.isNaN(Date.parse(value))
      ? [Date.parse(left as string), Date.parse(value)]
      : [left as number, value as number];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  if (operator === '>') return a > b;
  return a >= b;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  parse(): Test {
    const test = this.either();
    if (this.at < this.tokens.length) throw new Error(`left over: ${this.tokens[this.at]}`);
    return test;
  }

  private either(): Test {
    const tests = [this.both()];
    while (this.take('or')) tests.push(this.both());
    return (row) => tests.some((test) => test(row));
  }

  private both(): Test {
    const tests = [this.one()];
    while (this.take('and')) tests.push(this.one());
    return (row) => tests.every((test) => test(row));
  }

  private one(): Test {
    if (this.take('not')) {
      const test = this.one();
      return (row) => !test(row);
    }
    if (!this.take('(')) return this.comparison();
    const test = this.either();
    if (!this.take(')')) throw new Error('a bracket is not closed');
    return test;
  }

  private comparison(): Test {
    const path = this.next();
    const operator = this.next().toLowerCase();
    if (operator === 'in') {
      const values = this.list();
      return (row) => values.includes(fieldOf(row, path) as Value);
    }
    const value = this.value();
    if (operator === 'contains')
      return (row) => String(fieldOf(row, path) ?? '').includes(String(value));
    return (row) => compare(fieldOf(row, path), operator, value);
  }

  private list(): Value[] {
    if (!this.take('(')) throw new Error('in takes a list');
    const values = [this.value()];
    while (this.take(',')) values.push(this.value());
    if (!this.take(')')) throw new Error('a list is not closed');
    return values;
  }

  private value(): Value {
    const token = this.next();
    if (token.startsWith('"')) return JSON.parse(token) as string;
    if (token.startsWith('[')) return token.slice(1, -1);
    if (/^(true|false|null)$/i.test(token)) return JSON.parse(token.toLowerCase()) as Value;
    const number = Number(token);
    if (Number.isNaN(number)) throw new Error(`no value: ${token}`);
    return number;
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('the conditions end too early');
    this.at += 1;
    return token;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at]?.toLowerCase() !== token) return false;
    this.at += 1;
    return true;
  }
}

export const parseConditions = (text: string): Test =>
  text.trim() === '' ? () => true : new Parser(tokensOf(text)).parse();
