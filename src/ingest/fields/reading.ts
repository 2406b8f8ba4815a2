import type { Receipt } from '../batch';
import { nearNames } from './near-names';
import { shown, type Problem } from './problem';
import type { WarningCode } from './problem-code';
import type { Remark } from './remark';
import type { Shape } from './shape';

/** Only so many unread keys of a record are reported. */
const MOST_UNREAD_KEYS = 20;

/**
 * One record while it is read: the circumstances of its arrival, the place in it, and
 * the warnings so far.
 */
export class Reading {
  readonly warnings: Remark[] = [];
  private readonly path: string[] = [];
  private readonly unread = new Set<string>();

  constructor(readonly receipt: Receipt) {}

  enter(step: string): void {
    this.path.push(step);
  }

  leave(): void {
    this.path.pop();
  }

  warn(code: WarningCode, message: string): void {
    this.warnings.push({ code, message, path: [...this.path] });
  }

  /** Warns of an unread key in an item of a list, once a record. */
  warnOfKey(key: string, known: readonly string[]): void {
    if (this.unread.has(key) || this.unread.size >= MOST_UNREAD_KEYS) return;
    this.unread.add(key);
    this.warn('UNREAD_KEY', `Nothing reads the key ${shown(key)}. ${nearNames(key, known)}`);
  }
}

type Read<T> = (value: unknown, reading: Reading) => T | Problem;

/**
 * Reads a typed JSON value or the text of a CSV cell. Returns the problem instead of
 * throwing, because bad rows are ordinary. The shape says what it reads, so that no caller
 * keeps a list of fields.
 */
export interface Reader<T> extends Read<T> {
  readonly shape: Shape;
}

export const reader = <T>(shape: Shape, read: Read<T>): Reader<T> => Object.assign(read, { shape });
