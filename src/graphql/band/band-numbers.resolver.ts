import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Band } from './band.type';
import { TierStaffing } from './staffing.type';
import { PeriodInput } from '../metric/period.type';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { staffingOfBand, type TierNeed } from '../../answers/staffing/staff-bands';

const PERIOD =
  'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240.';

@Resolver(() => Band)
export class BandNumbersResolver {
  @Needs('metrics:read', 'financials:read')
  @FieldResolver(() => [TierStaffing], {
    description:
      'How many people of each tier the band’s clients need and have, compared with what they contribute (ROTRU for IT MSPs, step 3). Concerns the whole MSP: a token limited to clients is refused. Of a dry run: `BAND_NOT_SAVED`.',
  })
  recommendedStaffing(
    @Root() band: Band,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<TierNeed[]> {
    return staffingOfBand(context, band, period);
  }
}
