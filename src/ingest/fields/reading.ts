import type { Receipt } from '../batch';
import { Problem } from './problem';

/** One record while it is read: in the light of what, where in it we are, and what was taken otherwise than it was sent. */
export class Reading {
  readonly warnings: Problem[] = [];
  private readonly path: string[] = [];

  constructor(readonly receipt: Receipt) {}

  enter(step: string): void {
    this.path.push(step);
  }

  leave(): void {
    this.path.pop();
  }

  warn(code: string, message: string): void {
    this.warnings.push(new Problem(code, message, [...this.path]));
  }
}

/** Reads a typed JSON value or the text of a CSV cell. Returns the problem instead of throwing: bad rows are ordinary. */
export type Reader<T> = (value: unknown, reading: Reading) => T | Problem;
