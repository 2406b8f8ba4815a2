import { instant, int, json, text } from './column';
import { table } from './table';

/** A map of files that an MSP has saved, to import with it by name. */
export const fileMap = table(
  'file_map',
  {
    tenant_id: int,
    name: text,
    /** What its files mostly hold. */
    kind: text,
    map: json<unknown>(),
    saved_at: instant,
  },
  {
    key: ['tenant_id', 'name'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
