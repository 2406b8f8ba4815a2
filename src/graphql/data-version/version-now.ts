import type { RequestContext } from '../../request/context';
import { readFreshness } from '../../rollup/marks/freshness';
import { readDataVersion } from '../../rollup/serve/data-version';
import { thingOf } from '../thing-of';
import { DataVersion } from './data-version.type';

/** How far the data are, as of the context's snapshot. */
export async function versionNow({ scope, clock }: RequestContext): Promise<DataVersion> {
  const { version } = await readDataVersion(scope, clock.now());
  const { asOf: countedAt, staleMonths } = await readFreshness(scope);
  return thingOf(DataVersion, { version, countedAt, staleMonths });
}
