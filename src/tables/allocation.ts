import { STAFF_AREAS } from '../numbers/areas';
import { date, defaultsTo, int, numeric, oneOf, text } from './column';
import { table } from './table';

/** The share of a technician that works for a delivery area; the rows of one date are the whole allocation. */
export const allocation = table(
  'allocation',
  {
    tenant_id: int,
    technician_id: int,
    effective_on: date,
    area: oneOf(...STAFF_AREAS),
    role: defaultsTo(text, ''),
    share: numeric(5, 4),
  },
  {
    key: ['tenant_id', 'technician_id', 'effective_on', 'area', 'role'],
    foreignKeys: { technician: { columns: ['tenant_id', 'technician_id'], of: 'technician' } },
    checks: { share: '(share >= (0)::numeric) AND (share <= (1)::numeric)' },
  },
);
