import { randomUUID } from 'node:crypto';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { BandingImpact } from './band.type';
import { banding, findScheme } from './banding.loader';
import { BandingScheme, BandingSchemeInput } from './banding-scheme.type';
import { toGlobalId } from '../../scalars/global-id';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { refreshWithin } from '../../rollup/count/refresh';
import { saveScheme } from '../../rollup/choices/save-scheme';
import { draftScheme, type Draft } from '../../answers/banding/draft-scheme';
import { readScheme, type SchemeGiven } from '../../answers/banding/read-scheme';

/** A scheme that is only tried remembers what it would move. */
class TriedScheme extends BandingScheme {
  readonly impact!: BandingImpact;
}

/** What was only tried is no scheme there is, also where it would replace one: it shares no id with anything. */
const draftId = (): string => `draft-banding-scheme_${randomUUID()}`;

async function refuseTakenName(
  context: RequestContext,
  { name }: SchemeGiven,
  replaced: BandingScheme | null,
): Promise<void> {
  const { schemes } = await context.once(banding);
  const other = schemes.find((each) => each.name === name && each.key !== replaced?.key);
  if (!other) return;
  throw new Refusal(
    'SCHEME_NAME_TAKEN',
    `Another scheme (${other.id}) is called "${name}". Give its id to replace it, or choose another name. Nothing was saved.`,
    { scheme: other.id },
  );
}

const tried = ({ thresholdTexts, ...given }: SchemeGiven, { bands, impact }: Draft): TriedScheme =>
  Object.assign(new TriedScheme(), given, {
    key: 0,
    id: draftId(),
    thresholds: thresholdTexts,
    draft: bands,
    impact,
  });

@Resolver(() => BandingScheme)
export class SaveBandingSchemeResolver {
  @Needs('settings:write', 'financials:read', 'clients:read')
  @Mutation(() => BandingScheme, {
    description:
      'Saves a banding scheme, new or in place of one, and draws its bands for every month there is; or only tries it (`dryRun`); then `impact` tells who would move. Refusals are listed with the input.',
  })
  async saveBandingScheme(
    @Ctx() context: RequestContext,
    @Arg('input', () => BandingSchemeInput, { description: 'The scheme.' })
    input: BandingSchemeInput,
  ): Promise<BandingScheme> {
    demandAllClients(context.actor, 'A banding scheme');
    const given = readScheme(input);
    const replaced = input.id ? await findScheme(context, input.id) : null;
    await refuseTakenName(context, given, replaced);
    const draft = await draftScheme(context, given, replaced);
    if (input.dryRun) return tried(given, draft);
    const { tenantId, clock } = context;
    const key = await context.write(async (database) => {
      const id = await saveScheme(database, clock, tenantId, given, replaced?.key ?? null);
      await refreshWithin(database, tenantId, clock, context.refreshSeconds);
      return id;
    });
    return (await findScheme(context, toGlobalId('banding-scheme', tenantId, key)))!;
  }

  @FieldResolver(() => BandingImpact, {
    nullable: true,
    description:
      'Who would move by this change. Only on the answer of a dry run of `saveBandingScheme`; a scheme that is saved says the same wherever it is asked: null.',
  })
  impact(@Root() scheme: BandingScheme): BandingImpact | null {
    return scheme instanceof TriedScheme ? scheme.impact : null;
  }
}
