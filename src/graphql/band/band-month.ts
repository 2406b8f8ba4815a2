import { ArgsType, Field } from 'type-graphql';
import type { Month } from '../../numbers/units/month';
import { MonthScalar } from '../scalars/month';
import { MetricsViewEnum, type MetricsView } from '../metric/period.type';
import type { When } from '../../answers/banding/closed-banding';

export const WHOLE_MSP =
  'Null for a token limited to some clients: an end is often another’s exact revenue.';

export const VIEW =
  'By what is known now, also of a closed month, or as frozen when the month was closed: a later scheme, client or revenue does not move that. Not closed: `MONTH_NOT_CLOSED`. Closed without this scheme’s bands: `BANDS_NOT_FROZEN`.';

/**
 * A band is the same however it was reached, so whatever depends on a month takes the month as an
 * argument.
 */
@ArgsType()
export class BandMonth {
  @Field(() => MonthScalar, {
    nullable: true,
    description:
      'The month; the newest with any client when absent, and of a band as closed the month of that.',
  })
  month?: Month | null;

  @Field(() => MetricsViewEnum, {
    nullable: true,
    defaultValue: MetricsViewEnum.CURRENT,
    description: VIEW,
  })
  view?: MetricsView | null;
}

export const whenOf = (
  month: Month | null | undefined,
  view: MetricsView | null | undefined,
): When => ({
  month: month ?? null,
  view: view ?? 'CURRENT',
});
