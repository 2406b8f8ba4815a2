import { Ctx, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { readFreshness } from '../../rollup/marks/freshness';
import { readDataVersion } from '../../rollup/serve/data-version';
import { thingOf } from '../thing-of';
import { DataVersion } from './data-version.type';

@Resolver()
export class DataVersionResolver {
  @Query(() => DataVersion, {
    description:
      'Whether anything has changed, in one small read. A GET says the same with its `ETag`. Needs no scope.',
  })
  async dataVersion(@Ctx() { scope, clock }: RequestContext): Promise<DataVersion> {
    const { version } = await readDataVersion(scope, clock.now());
    const { asOf: countedAt, staleMonths } = await readFreshness(scope);
    return thingOf(DataVersion, { version, countedAt, staleMonths });
  }
}
