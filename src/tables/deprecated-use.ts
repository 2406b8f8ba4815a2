import { instant, int, text } from './column';
import { table } from './table';

/** Which token last used what of the API is given up, so that its owner can be told what will break. */
export const deprecatedUse = table(
  'deprecated_use',
  {
    tenant_id: int,
    /** The id of the token, or the subject of one that has none. */
    token: text,
    /** The name of the thing: `Type.field`. */
    name: text,
    last_used_at: instant,
  },
  {
    key: ['tenant_id', 'token', 'name'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
