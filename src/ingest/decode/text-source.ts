import { Problem } from '../fields/problem';

/** A row that is longer than any record. */
export class RowTooLong extends Problem {
  constructor(longest: number) {
    super('TOO_LONG', `This row has over ${longest} characters. Check its quotes and line breaks.`);
  }
}

const LONGEST_ROW = 1_000_000;

/** A part of a row up to this length is extended by one piece of text at a time. */
const SHORT = 65_536;

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;

/** A stream of text of which only the part being read is kept. */
export class TextSource {
  text = '';
  position = 0;
  ended = false;
  private forgotten = 0;

  constructor(
    private readonly pieces: AsyncIterator<string>,
    readonly longestRow = LONGEST_ROW,
  ) {}

  /** How many characters are behind the position, from the start of the file. */
  get passed(): number {
    return this.forgotten + this.position;
  }

  /** Whether more of a row may be read, which ends at the longest row. */
  canGrow(): boolean {
    return !this.ended && this.text.length - this.position <= this.longestRow;
  }

  /**
   * Reads more text and drops what is behind the position. A long row is at least doubled: it is
   * searched again each time, and would otherwise cost the square of its length.
   */
  async grow(): Promise<void> {
    const kept = this.text.slice(this.position);
    const wanted = kept.length > SHORT ? kept.length : 1;
    const pieces = [kept];
    for (let more = 0; more < wanted && !this.ended;) {
      const next = await this.pieces.next();
      if (next.done) this.ended = true;
      else more += pieces[pieces.push(next.value) - 1]!.length;
    }
    this.forgotten += this.position;
    this.text = pieces.join('');
    this.position = 0;
  }

  /** Whether a row begins in the text at hand, past the blank lines before it. */
  hasRow(): boolean {
    for (let at = this.position; at < this.text.length; at += 1) {
      const character = this.text.charCodeAt(at);
      if (character === NEWLINE) this.position = at + 1;
      else if (character !== SPACE && character !== TAB && character !== RETURN) return true;
    }
    return this.position < this.text.length && !this.canGrow();
  }

  /** Moves to the next row that is not blank; false at the end. */
  async nextRow(): Promise<boolean> {
    while (!this.hasRow()) {
      if (this.ended) return false;
      await this.grow();
    }
    return true;
  }

  /**
   * The end of the line at the position, if it is read already, as it nearly always is; else -1.
   */
  endAtHand(): number {
    const newline = this.text.indexOf('\n', this.position);
    return newline - this.position > this.longestRow ? -1 : newline;
  }

  /**
   * The end of the line at the position, reading as far as needed; -1 when the line is too long.
   */
  async lineEnd(): Promise<number> {
    for (;;) {
      const newline = this.text.indexOf('\n', this.position);
      const end = newline < 0 ? this.text.length : newline;
      if (end - this.position > this.longestRow) return -1;
      if (newline >= 0 || this.ended) return end;
      await this.grow();
    }
  }

  /** Passes over what is left of a line, whatever its length, without keeping it. */
  async skipLine(): Promise<void> {
    for (;;) {
      const newline = this.text.indexOf('\n', this.position);
      this.position = newline < 0 ? this.text.length : newline + 1;
      if (newline >= 0 || this.ended) return;
      await this.grow();
    }
  }

  /** The first character of the next row, as soon as it is there. */
  async firstCharacter(): Promise<string> {
    if (!(await this.nextRow())) return '';
    return this.text.slice(this.position).trimStart().charAt(0);
  }

  /** The first line, or as much as a row may have, without moving past it. */
  async firstLine(): Promise<string> {
    if (!(await this.nextRow())) return '';
    const end = await this.lineEnd();
    return this.text.slice(this.position, end < 0 ? this.position + this.longestRow : end).trim();
  }
}
