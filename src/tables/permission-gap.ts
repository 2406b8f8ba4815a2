import { flag, instant, int, oneOf, text } from './column';
import { STARVED } from '../numbers/measures/starved';
import { table } from './table';

/** What the key of a connection may not see. Numbers made of it have no value, rather than a wrong one. */
export const permissionGap = table(
  'permission_gap',
  {
    tenant_id: int,
    connection_id: int,
    /** The name of the source: tokens limited to clients may not see the connection. */
    source: text,
    starves: oneOf(...STARVED),
    /** Some of it comes nevertheless: what adds it up is too low, whatever other sources tell. */
    partial: flag,
    message: text,
    since: instant,
  },
  {
    key: ['tenant_id', 'connection_id', 'starves'],
    foreignKeys: { connection: { columns: ['tenant_id', 'connection_id'], of: 'connection' } },
  },
);
