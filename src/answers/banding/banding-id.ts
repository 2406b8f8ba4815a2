import { readGlobalId } from '../../scalars/global-id';

const MAX_INT = 2_147_483_647;

/**
 * Reads the number of a scheme or band from its id. The id of a closed month's view has the same
 * number.
 */
export function readBandingId(
  id: string,
  kind: 'band' | 'banding-scheme',
  tenantId: number,
): number | null {
  const read = readGlobalId(id);
  const isOne = read?.kind === kind || read?.kind === `closed-${kind}`;
  if (!isOne || read.tenantId !== tenantId) return null;
  const key = Number(read.parts[0]);
  return key <= MAX_INT ? key : null;
}
