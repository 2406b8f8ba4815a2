import type { Cell } from '../numbers/bands/cell';
import { int, numberedWithinMsp, smallint, text, textOf } from './column';
import { table } from './table';

/** A place in a scheme that clients come and go from. It stays when nobody is there. Written by the rollup only. */
export const band = table(
  'band',
  {
    tenant_id: int,
    id: numberedWithinMsp('band'),
    scheme_id: int,
    /** Segment and territory as the scheme parts them, as a JSON list: `["Legal"]`; `[]` where it does not. */
    cell: textOf<Cell>(),
    /** 1 is A. */
    rank: smallint,
    name: text,
    /** Its name with its cell: "Legal · A". */
    label: text,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { scheme: { columns: ['tenant_id', 'scheme_id'], of: 'banding_scheme' } },
    uniques: { place: ['tenant_id', 'scheme_id', 'cell', 'rank'] },
  },
);
