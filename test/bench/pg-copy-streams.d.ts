declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg';
  import type { Readable, Writable } from 'node:stream';

  /** `COPY … FROM STDIN`, to write rows into. */
  export function from(sql: string): Writable & Submittable;
  /** `COPY … TO STDOUT`, to read rows from. */
  export function to(sql: string): Readable & Submittable;
}
