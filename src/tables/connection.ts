import {
  date,
  defaultsTo,
  flag,
  instant,
  int,
  json,
  nullable,
  numberedWithinMsp,
  oneOf,
  text,
} from './column';
import { table } from './table';

export const SOURCE_SYSTEMS = [
  'CONNECTWISE',
  'AUTOTASK',
  'HALOPSA',
  'QUICKBOOKS',
  'INTACCT',
  'NETSUITE',
] as const;
/** Systems that keep the books: their customers are clients of a PSA, if there is one. */
export const LEDGER_SYSTEMS = [
  'QUICKBOOKS',
  'INTACCT',
  'NETSUITE',
] as const satisfies readonly (typeof SOURCE_SYSTEMS)[number][];
export type SourceSystem = (typeof SOURCE_SYSTEMS)[number];

/** What is wrong with a connection, and since when. */
export interface KeptProblem {
  readonly code: string;
  readonly message: string;
  readonly since: string;
}

/** A system that records are fetched from, with its sealed credentials. Its name is the source of its records. */
export const connection = table(
  'connection',
  {
    tenant_id: int,
    id: numberedWithinMsp('connection'),
    system: oneOf(...SOURCE_SYSTEMS),
    name: text,
    base_url: nullable(text),
    secrets: text,
    /** What its callbacks are signed with, sealed; null while it takes none. */
    hook: nullable(text),
    mapping: json<Readonly<Record<string, unknown>>>(),
    /** Which mapping the stored records were made with; another one than now: they are made again. */
    mapped_with: nullable(text),
    since: date,
    every_minutes: int,
    paused: defaultsTo(flag, false),
    next_at: instant,
    problem: nullable(json<KeptProblem>()),
    created_at: instant,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    uniques: { name: ['tenant_id', 'name'] },
    checks: { every: 'every_minutes > 0' },
    indexes: { due: { columns: ['next_at'], where: 'NOT paused' } },
  },
);
