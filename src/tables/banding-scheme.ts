import { BAND_BASES } from '../numbers/bands/basis';
import { BAND_METHODS } from '../numbers/bands/scheme';
import type { PartitionCut } from '../numbers/bands/scheme';
import {
  instant,
  int,
  listOf,
  numberedWithinMsp,
  numeric,
  oneOf,
  smallint,
  text,
  textOf,
} from './column';
import { table } from './table';

/** How an MSP's clients are put into bands. Saved by a person; its bands are counted from it. */
export const bandingScheme = table(
  'banding_scheme',
  {
    tenant_id: int,
    id: numberedWithinMsp('banding_scheme'),
    name: text,
    basis: oneOf(...BAND_BASES),
    method: oneOf(...BAND_METHODS),
    band_count: smallint,
    /** Rising lower ends of all bands but the lowest; empty unless the method is THRESHOLDS. */
    thresholds: listOf(numeric(19, 4)),
    partition_by: listOf(textOf<PartitionCut>()),
    /** Over how many months, the membership's own included, the basis is averaged. */
    basis_months: smallint,
    saved_at: instant,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    uniques: { name: ['tenant_id', 'name'] },
  },
);
