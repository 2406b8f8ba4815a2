import { readGlobalId } from '../../scalars/global-id';

const MAX_INT = 2_147_483_647;

/** The number of a scheme or band, also in the id that it has as of a closed month: it is the same one. */
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
