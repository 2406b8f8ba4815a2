import { date, instant, int, nullable, text } from './column';
import { table } from './table';

/** Something marked stale that could not be counted. Three attempts, and its marks are gone: it stays as it was counted last. */
export const notCounted = table(
  'not_counted',
  {
    tenant_id: int,
    /** Which table its marks were in. */
    kind: text,
    /** What the marks were about: a JSON array. */
    key: text,
    /** 0: of no client, or of all. */
    client_id: int,
    /** Null: of no month, or of all. */
    month: nullable(date),
    attempts: int,
    error: text,
    failed_at: instant,
  },
  { key: ['tenant_id', 'kind', 'key'] },
);
