import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/banding/banding';
import { saveBandingScheme } from '../../answers/banding/save-banding-scheme';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { BandingImpact } from './band.type';
import { BandingScheme, BandingSchemeInput } from './banding-scheme.type';

@Resolver(() => BandingScheme)
export class SaveBandingSchemeResolver {
  @Needs('settings:write', 'financials:read', 'clients:read')
  @Mutation(() => BandingScheme, {
    complexity: COST.wholeMonth,
    description:
      'Saves a banding scheme, new or in place of one, and draws its bands for every month there is; or only tries it (`dryRun`); then `impact` tells who would move. Refusals are listed with the input.',
  })
  saveBandingScheme(
    @Ctx() context: RequestContext,
    @Arg('input', () => BandingSchemeInput, { description: 'The scheme.' })
    input: BandingSchemeInput,
  ): Promise<answers.BandingScheme> {
    return saveBandingScheme(context, input);
  }

  @FieldResolver(() => BandingImpact, {
    nullable: true,
    description:
      'Who would move by this change. Set only on the answer of a dry run of `saveBandingScheme`; null for a saved scheme.',
  })
  impact(@Root() { draft }: BandingScheme): BandingImpact | null {
    return draft?.impact ?? null;
  }
}
