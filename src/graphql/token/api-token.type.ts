import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type * as tokens from '../../answers/tokens/api-token';
import { Needs } from '../needs';
import { DateTimeScalar } from '../scalars/date-time';
import { thingOf } from '../thing-of';

@Needs('tokens:write')
@ObjectType({
  simpleResolvers: true,
  description:
    'A token that `issueApiToken` made, for one program. Unlike a signed token it can be listed, rotated and revoked. Its secret is told once, when it is issued or rotated, and not kept.',
})
export class ApiToken {
  readonly clientIds!: readonly number[] | null;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Which program it is for. In `auditLog` this is the subject.' })
  name!: string;

  @Field(() => [String], { description: 'What it may do.' })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  createdAt!: Date;

  @Field({ description: 'The subject of the token by which it was issued.' })
  createdBy!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself. Null: when it is revoked.',
  })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute. Null: not yet.',
  })
  lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was revoked. Null: it was not.',
  })
  revokedAt!: Date | null;

  @Field(() => Float, {
    description:
      'The part of the MSP’s budget that it has for itself, from 0 to 1, whatever others use up. Beyond it, it draws on what nobody has for himself.',
  })
  share!: number;
}

export const toApiToken = (token: tokens.ApiToken): ApiToken =>
  thingOf(ApiToken, {
    clientIds: token.clientIds,
    id: token.id,
    name: token.name,
    scopes: token.scopes,
    createdAt: token.createdAt,
    createdBy: token.createdBy,
    expiresAt: token.expiresAt,
    lastUsedAt: token.lastUsedAt,
    revokedAt: token.revokedAt,
    share: token.share,
  });

@Needs('tokens:write')
@ObjectType({
  simpleResolvers: true,
  description: 'A token with its secret. Keep the secret now: it is never told again.',
})
export class IssuedApiToken {
  @Field(() => ApiToken, { description: 'The token.' })
  token!: ApiToken;

  @Field({
    description:
      'What a program sends as `Authorization: Bearer …`. It begins with `seatwise_`, so that scanners of leaked secrets know it.',
  })
  secret!: string;
}

export const toIssued = ({ token, secret }: tokens.Issued): IssuedApiToken =>
  thingOf(IssuedApiToken, { token: toApiToken(token), secret });

@InputType({ description: 'A token to issue.' })
export class ApiTokenInput {
  @Field({ description: 'Which program it is for: 1 to 100 characters (`BAD_TOKEN`).' })
  name!: string;

  @Field(() => [String], {
    description:
      'What it may do, such as `metrics:read`. Only what your own token may do can be handed on (`FORBIDDEN`).',
  })
  scopes!: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'The only clients it may see (`BAD_TOKEN` for an unknown one). All when absent.',
  })
  clients?: string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself. Absent: when it is revoked.',
  })
  expiresAt?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The part of the MSP’s budget that it has for itself, from 0 to 1. Shares add up to 1 at most (`BAD_TOKEN`). Absent: 0.05, or what is left.',
  })
  share?: number | null;
}

@InputType({
  description:
    'Signed tokens that are no longer taken: either one, or all of a subject from before a moment.',
})
export class SignedTokensInput {
  @Field(() => ID, { nullable: true, description: 'The claim `jti` of one token.' })
  jti?: string | null;

  @Field(() => String, { nullable: true, description: 'The claim `sub` of several.' })
  subject?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Those of the subject that were signed (`iat`) before this moment; now when absent. A token that does not say when it was signed counts as older.',
  })
  issuedBefore?: string | null;
}

@Needs('tokens:write')
@ObjectType({
  simpleResolvers: true,
  description: 'Signed tokens that are refused from now on, although they have not ended.',
})
export class SignedTokensRevocation {
  @Field(() => ID, { nullable: true, description: 'The claim `jti`, if it is one token.' })
  jti!: string | null;

  @Field(() => String, { nullable: true, description: 'The claim `sub`, if it is several.' })
  subject!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment before which those of the subject were signed.',
  })
  issuedBefore!: Date | null;
}
