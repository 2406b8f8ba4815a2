import { Field, InputType, ObjectType } from 'type-graphql';
import type { PeriodAsked } from '../../answers/measuring/read-period';
import type { Month } from '../../numbers/units/month';
import type { Period as Months } from '../../numbers/units/period';
import { MonthScalar } from '../scalars/month';
import type { Grain } from '../../numbers/units/period';
import { enumType } from '../enum-type';

export type MetricsView = 'CURRENT' | 'AS_CLOSED';

export const MetricsViewEnum = enumType<MetricsView>(
  { name: 'MetricsView', description: 'Which state of the records a number is about.' },
  {
    CURRENT: 'As known now: late time, merges and corrections included.',
    AS_CLOSED:
      'As frozen when the month was closed. A month that nobody has closed is refused with `MONTH_NOT_CLOSED`. A number by band is refused with `BANDS_NOT_FROZEN` if the month was closed without the bands of the scheme.',
  },
);

export const GrainEnum = enumType<Grain>(
  { name: 'Grain', description: 'How finely a series is cut.' },
  {
    MONTH: 'Calendar months.',
    QUARTER: 'Quarters of the MSP’s fiscal year, named by the year in which it ends.',
    YEAR: 'Fiscal years, named by the calendar year in which they end.',
  },
);

@InputType({
  description:
    'A run of months, both ends included: at most 240, and not backwards (`BAD_PERIOD`).',
})
export class PeriodInput implements PeriodAsked {
  @Field(() => MonthScalar, { description: 'The first month.' })
  from!: Month;

  @Field(() => MonthScalar, { description: 'The last month.' })
  to!: Month;

  @Field(() => MetricsViewEnum, {
    nullable: true,
    defaultValue: MetricsViewEnum.CURRENT,
    description: 'As known now, or as frozen when the months were closed.',
  })
  view?: MetricsView | null;
}

@ObjectType({ simpleResolvers: true, description: 'The months a number is about.' })
export class Period implements Months {
  @Field(() => MonthScalar, { description: 'The first month.' })
  from!: Month;

  @Field(() => MonthScalar, { description: 'The last month, included.' })
  to!: Month;

  @Field({ description: 'For people: "2026-03", "2026-Q1", "2026", or "2026-01 – 2026-05".' })
  label!: string;

  @Field({
    description:
      'The period has a month that is not over. Seats, staff and money then count only elapsed days, so that ratios stay comparable.',
  })
  partial!: boolean;
}
