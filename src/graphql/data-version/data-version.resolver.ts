import { Ctx, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { DataVersion } from './data-version.type';
import { versionNow } from './version-now';

@Resolver()
export class DataVersionResolver {
  @Query(() => DataVersion, {
    description:
      'Whether anything has changed, in one small read. A GET says the same with its `ETag`. Needs no scope.',
  })
  dataVersion(@Ctx() context: RequestContext): Promise<DataVersion> {
    return versionNow(context);
  }
}
