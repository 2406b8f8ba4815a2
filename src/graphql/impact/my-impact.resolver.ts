import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { usesOf } from '../../request/deprecated-uses';
import { deprecatedIn } from './deprecated-in';
import { SchemaImpact } from './schema-impact.type';

@Resolver()
export class MyImpactResolver {
  @Query(() => [SchemaImpact], {
    description:
      'What will break for you: fields, arguments and values that are given up, and that this token has used. Empty: nothing. Needs no scope.',
  })
  async myImpact(
    @Ctx() { scope, actor }: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<SchemaImpact[]> {
    const deprecated = deprecatedIn(schema);
    const uses = await usesOf(scope, actor);
    // What is gone by now has no reason left, and refuses whoever asks for it.
    return uses.flatMap(({ name, last_used_at: lastUsedAt }) => {
      const reason = deprecated.get(name);
      return reason === undefined ? [] : [{ name, reason, lastUsedAt }];
    });
  }
}
