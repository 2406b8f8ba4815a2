import { bigint, int, json } from './column';
import { table } from './table';

/** What was doubtful about an MSP's data when it was last looked at: by this it shows what has come and gone. */
export const knownFindings = table(
  'known_findings',
  {
    tenant_id: int,
    /** The version of what was counted then. */
    data_version: bigint,
    /** The codes of the findings. */
    open: json<readonly string[]>(),
  },
  { key: ['tenant_id'], foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } } },
);
