import { date, defaultsTo, flag, instant, int, nullable, numberedWithinMsp, text } from './column';
import { table } from './table';

/** Somebody who works for the MSP; `technical` tells engineers from dispatchers and sales. */
export const technician = table(
  'technician',
  {
    tenant_id: int,
    id: numberedWithinMsp('technician'),
    source_id: int,
    external_id: text,
    name: text,
    email: nullable(text),
    technical: defaultsTo(flag, true),
    employed_from: nullable(date),
    employed_until: nullable(date),
    deleted: defaultsTo(flag, false),
    source_updated_at: nullable(instant),
    received_at: instant,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { source: { columns: ['tenant_id', 'source_id'], of: 'source' } },
    uniques: { external: ['tenant_id', 'source_id', 'external_id'] },
    checks: { range: 'employed_until >= employed_from' },
  },
);
