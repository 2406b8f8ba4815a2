import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { issueToken, revokeToken, rotateToken } from '../../answers/tokens/change-tokens';
import { revokeSigned } from '../../answers/tokens/revoke-signed';
import { RequestContext } from '../../request/context';
import { thingOf } from '../thing-of';
import {
  ApiToken,
  ApiTokenInput,
  IssuedApiToken,
  SignedTokensInput,
  SignedTokensRevocation,
  toApiToken,
  toIssued,
} from './api-token.type';

const THE_TOKEN = 'Its id, from `apiTokens`. No such token: `NOT_FOUND`.';
const USUAL_OVERLAP_HOURS = 24;
const EVERYWHERE = 'In effect on every server within five seconds.';

@Resolver()
export class ChangeTokensResolver {
  @Mutation(() => IssuedApiToken, {
    description:
      'Issues a token for a program. It works at once. At most 100 may be in use (`TOO_MANY_TOKENS`).',
  })
  async issueApiToken(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApiTokenInput, { description: 'The token.' }) input: ApiTokenInput,
  ): Promise<IssuedApiToken> {
    return toIssued(await issueToken(context, input));
  }

  @Mutation(() => IssuedApiToken, {
    description: `Gives a token another secret. The one before stays good for some hours, so that the program can be changed without a gap; one from before that ends at once. ${EVERYWHERE}`,
  })
  async rotateApiToken(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: THE_TOKEN }) id: string,
    @Arg('overlapHours', () => Int, {
      nullable: true,
      defaultValue: USUAL_OVERLAP_HOURS,
      description: 'How long the secret before stays good: 0 to 720 hours (`BAD_TOKEN`).',
    })
    overlapHours: number | null,
  ): Promise<IssuedApiToken> {
    return toIssued(await rotateToken(context, id, overlapHours ?? USUAL_OVERLAP_HOURS));
  }

  @Mutation(() => ApiToken, {
    description: `Revokes a token for good. ${EVERYWHERE} Of a token that is revoked already nothing changes.`,
  })
  async revokeApiToken(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: THE_TOKEN }) id: string,
  ): Promise<ApiToken> {
    return toApiToken(await revokeToken(context, id));
  }

  @Mutation(() => SignedTokensRevocation, {
    description: `Refuses signed tokens (of the command line, or of your identity provider) from now on, although they have not ended. ${EVERYWHERE}`,
  })
  async revokeSignedTokens(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignedTokensInput, { description: 'Which tokens.' })
    input: SignedTokensInput,
  ): Promise<SignedTokensRevocation> {
    return thingOf(SignedTokensRevocation, await revokeSigned(context, input));
  }
}
