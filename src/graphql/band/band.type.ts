import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Cell } from '../../numbers/bands/cell';
import type { Month } from '../../numbers/units/month';
import { Needs } from '../needs';
import { DecimalScalar } from '../scalars/decimal';
import { MonthScalar } from '../scalars/month';
import { Measurable } from '../metric/measurable.type';
import { Node } from '../node/node.type';
import type * as answers from '../../answers/banding/banding';
import type * as impact from '../../answers/banding/compare-bands';
import type { BandMembership as Membership } from '../../answers/banding/membership';
import type { UnbandedClient as Unbanded } from '../../answers/banding/unbanded';
import type { OutlierDirection } from '../../numbers/bands/outliers';
import type { MetricReason } from '../../numbers/metrics/metric';
import { enumType } from '../enum-type';
import { MetricReasonEnum } from '../metric/metric-key.type';
import { BandingScheme } from './banding-scheme.type';
import { thingOf } from '../thing-of';

const OutlierDirectionEnum = enumType<OutlierDirection>(
  { name: 'OutlierDirection', description: 'On which side of the others a client stands out.' },
  {
    HIGH: 'It takes far more than those like it: it drains.',
    LOW: 'It takes far less than those like it: it may be under-served.',
  },
);

@Needs('metrics:read')
@ObjectType({
  implements: [Node, Measurable],
  simpleResolvers: true,
  description:
    'A band of a scheme. It is the same band in every month; its ends and its members are those of a month. As it was when a month was closed, and in a dry run, it has an id of its own. Its numbers are those of the clients that were in it, each month by itself.',
})
export class Band extends Node implements answers.Band {
  readonly key!: number;

  readonly cell!: Cell;

  @Field(() => BandingScheme, { description: 'The scheme it belongs to.' })
  scheme!: BandingScheme;

  @Field({
    description: 'A letter: A is the band of the greatest clients, or of those that consume least.',
  })
  name!: string;

  @Field(() => Int, { description: '1 is A.' })
  rank!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Its market segment; null when the scheme is not partitioned by segment, or the clients have none.',
  })
  segment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The territory it is of; null as for `segment`.',
  })
  territory!: string | null;

  readonly ends?: answers.Band['ends'];
}

export const toBand = (band: answers.Band): Band => thingOf(Band, band);

@Needs('financials:read', 'clients:read')
@ObjectType({
  simpleResolvers: true,
  description: 'In which band a client was in a month, and why.',
})
export class BandMembership implements Membership {
  readonly clientKey!: number;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: Month;

  @Field(() => Band, { description: 'Its band, by what the scheme goes by.' })
  band!: Band;

  @Field(() => DecimalScalar, {
    description:
      'What decided, in the unit of the scheme’s basis: money per month, hours per seat and month, or percent. Of money, a running month is projected to its end at its current pace.',
  })
  basisValue!: string;

  @Field(() => Band, {
    description:
      'The band that its revenue would have at the target margin (ROTRU for IT MSPs, step 2): `refinedValue`, put against the same ends. At exactly the target margin it is its band. So it is where cost or target is not known, and in a scheme by consumption.',
  })
  refinedBand!: Band;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '`basisValue` × `marginPercent` ÷ the target margin of the month. Null: not refined, or frozen before this was kept.',
  })
  refinedValue!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What it keeps of the scheme’s revenue, in percent, over the scheme’s months, three at least. For MRR the cost is that of the four managed areas, else all of it. Null: not refined, or no revenue in these months.',
  })
  marginPercent!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The revenue of `marginPercent` less its cost, per month; of a scheme by consumption, service revenue less cost-to-serve. Null: labour cost is not known.',
  })
  contribution!: string | null;

  @Field({
    description:
      'Whether its cost-to-serve ÷ service revenue stands out: a modified z-score beyond 3.5 within the band; with fewer than 5 clients in the band, or all alike, beyond Tukey’s fences over all clients. And it lies a fifth of the median from it, or more.',
  })
  outlier!: boolean;

  @Field(() => OutlierDirectionEnum, {
    nullable: true,
    description: 'Whether it stands out by costing more than others, or less. Null: no outlier.',
  })
  outlierDirection!: OutlierDirection | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The modified z-score; with fences, how many interquartile ranges beyond the nearer quartile (outlier beyond 1.5). Null: costs not known, or all others alike.',
  })
  outlierScore!: number | null;

  @Field({
    description:
      'The same test on hours ÷ seat, shown apart: the hours that the fee must carry, projects left out.',
  })
  hoursOutlier!: boolean;

  @Field(() => OutlierDirectionEnum, {
    nullable: true,
    description: 'Whether it takes more hours than others, or fewer. Null: no outlier.',
  })
  hoursOutlierDirection!: OutlierDirection | null;

  @Field(() => Float, { nullable: true, description: 'Its score on hours ÷ seat.' })
  hoursOutlierScore!: number | null;

  @Field({
    description: 'Why it is in this band, why the refined one differs, and what stands out.',
  })
  explanation!: string;
}

export const toMembership = (membership: Membership): BandMembership => ({
  ...membership,
  band: toBand(membership.band),
  refinedBand: toBand(membership.refinedBand),
});

@Needs('financials:read', 'clients:read')
@ObjectType({ simpleResolvers: true, description: 'A client that a change of scheme would move.' })
export class BandMove implements impact.BandMove {
  readonly clientKey!: number;

  @Field(() => String, { nullable: true, description: 'The band it is in. Null: in none.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The band it would be in. Null: in none.' })
  to!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What decides, as `BandMembership.basisValue`. Null: none.',
  })
  basisValue!: string | null;

  @Field({ description: 'The move in a sentence.' })
  explanation!: string;
}

@Needs('financials:read', 'clients:read')
@ObjectType({ simpleResolvers: true, description: 'A client that is in no band, and why.' })
export class UnbandedClient implements Unbanded {
  readonly clientKey!: number;

  @Field(() => MetricReasonEnum, {
    description:
      '`NO_REVENUE`, `NO_SEAT_COUNT`, `ZERO_SEATS`, `NO_COST` or `DATA_INCOMPLETE`: why it has no number to band it by.',
  })
  reason!: MetricReason;

  @Field({ description: 'The reason in a sentence.' })
  explanation!: string;
}

@Needs('financials:read', 'clients:read')
@ObjectType({
  simpleResolvers: true,
  description: 'What saving a scheme changes, in the newest month with anything to band by.',
})
export class BandingImpact implements impact.BandingImpact {
  @Field(() => MonthScalar, { description: 'The month that was compared.' })
  month!: Month;

  @Field(() => Int, { description: 'Clients that are in a band of the scheme as given.' })
  banded!: number;

  @Field(() => Int, { description: 'Clients that are in none.' })
  unbanded!: number;

  @Field(() => [UnbandedClient], { description: 'These, by name, with the reason.' })
  unbandedClients!: readonly UnbandedClient[];

  @Field(() => [BandMove], {
    description: 'Who moves, greatest first. A new scheme moves every client into its first band.',
  })
  moves!: BandMove[];
}
