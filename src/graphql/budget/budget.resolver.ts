import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { JsonScalar } from '../scalars/json';
import { Limits, QueryCost } from './budget.type';
import { weighDocument } from './weigh-document';

const NO_LIMIT = 2_147_483_647;
/** Reading, checking and weighing a document of the usual size. */
const WEIGHING = 500;

function readVariables(variables: unknown): Record<string, unknown> {
  if (variables === undefined || variables === null) return {};
  if (typeof variables === 'object' && !Array.isArray(variables)) return { ...variables };
  throw new Refusal('BAD_DOCUMENT', 'variables: Send an object, a value for each variable.', {
    argument: 'variables',
  });
}

@Resolver()
export class BudgetResolver {
  @Query(() => Limits, {
    description: 'What your token may spend in a minute, and what is left of it. Needs no scope.',
  })
  limits(@Ctx() { notes, clock }: RequestContext): Limits {
    const known = notes?.limits;
    if (!known) return { perMinute: NO_LIMIT, left: NO_LIMIT, fullAt: clock.now(), share: 0 };
    const { perMinute, left, fullInMs, share } = known;
    const fullAt = new Date(clock.now().getTime() + fullInMs);
    return { perMinute, left: Math.floor(left), fullAt, share };
  }

  @Query(() => QueryCost, {
    complexity: WEIGHING,
    description:
      'What a query would cost, without running it. A document that cannot be read, or is none of this schema, is refused with `BAD_DOCUMENT`. Needs no scope.',
  })
  costOf(
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('document', () => String, { description: 'The query, with one operation.' })
    document: string,
    @Arg('variables', () => JsonScalar, { nullable: true, description: 'Its variables.' })
    variables?: unknown,
  ): QueryCost {
    return weighDocument(schema, document, readVariables(variables));
  }
}
