import { Problem } from '../fields/problem';

/** A row longer than anything a record can be. */
export class RowTooLong extends Problem {
  constructor(longest: number) {
    super('TOO_LONG', `This row has over ${longest} characters. Check its quotes and line breaks.`);
  }
}

const LONGEST_ROW = 1_000_000;

/** A stream of text of which only the part being read is kept. */
export class TextSource {
  text = '';
  position = 0;
  ended = false;

  constructor(
    private readonly chunks: AsyncIterator<Buffer>,
    readonly longestRow = LONGEST_ROW,
  ) {}

  private readonly decoder = new TextDecoder('utf-8');

  /** Whether a row may still go on: past the longest there is, it is not read any further. */
  canGrow(): boolean {
    return this.text.length - this.position <= this.longestRow;
  }

  /** Reads on, and forgets what is behind the position. */
  async grow(): Promise<void> {
    const next = await this.chunks.next();
    this.ended = next.done === true;
    const more = next.done
      ? this.decoder.decode()
      : this.decoder.decode(next.value, { stream: true });
    this.text = this.text.slice(this.position) + more;
    this.position = 0;
  }

  /** Whether so many characters are left, reading on as far as needed. */
  async has(characters: number): Promise<boolean> {
    while (this.text.length - this.position < characters && !this.ended) await this.grow();
    return this.text.length - this.position >= characters;
  }

  /** The first character that is not white space, without moving. */
  async firstCharacter(): Promise<string> {
    for (let at = 1; await this.has(at); at += 1) {
      const character = this.text[this.position + at - 1] ?? '';
      if (character.trim() !== '') return character;
    }
    return '';
  }
}
