import { createHash } from 'node:crypto';

/** Rows further apart than this are not compared: a file may have any length, but memory may not. */
const MOST_REMEMBERED = 100_000;
const LENGTH = 22;

/**
 * Makes ids for rows that have none. The same cells give the same id in every file, so that a file
 * can be sent again. When they stand twice in one file they are two things: the second gets an id
 * of its own, and two equal entries count twice.
 */
export class HashIds {
  private readonly times = new Map<string, number>();

  next(cells: readonly string[]): string {
    if (cells.every((cell) => cell === '')) return '';
    const text = cells.map((cell) => cell.normalize('NFC')).join('\u001f');
    const id = createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
    const times = (this.times.get(id) ?? 0) + 1;
    this.times.delete(id);
    this.times.set(id, times);
    if (this.times.size > MOST_REMEMBERED) this.times.delete(this.times.keys().next().value!);
    return times === 1 ? id : `${id}-${times}`;
  }
}
