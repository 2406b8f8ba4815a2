import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BandBasis } from '../../numbers/bands/basis';
import type { BandMethod, PartitionCut } from '../../numbers/bands/scheme';
import type { Month } from '../../numbers/units/month';
import { Needs } from '../needs';
import { DecimalScalar } from '../scalars/decimal';
import { DimensionEnum } from '../metric/metric-key.type';
import { Node } from '../node/node.type';
import type { BandingScheme as Scheme } from '../../answers/banding/banding';
import type { Draft } from '../../answers/banding/compare-bands';
import type { SchemeSent } from '../../answers/banding/read-scheme';
import { enumType } from '../enum-type';
import { thingOf } from '../thing-of';

const BandBasisEnum = enumType<BandBasis>(
  {
    name: 'BandBasis',
    description:
      'What clients are put into bands by (ROTRU for IT MSPs, step 1): revenue per month, A the most, or what they consume, A the least.',
  },
  {
    RECURRING_SERVICE_REVENUE: 'MRR.',
    SERVICE_REVENUE: 'MRR and non-recurring service revenue.',
    TOTAL_REVENUE: 'Service revenue and products, recurring or not.',
    REACTIVE_HOURS_PER_SEAT: 'Reactive hours per seat and month, as RHEM. A takes the fewest.',
    COST_TO_SERVE_PERCENT:
      'Cost-to-serve in percent of service revenue. A takes the least of what it pays.',
  },
);

const BandMethodEnum = enumType<BandMethod>(
  { name: 'BandMethod', description: 'How it is decided where one band ends and the next begins.' },
  {
    THRESHOLDS: 'At fixed values: a client at exactly the value is in the better band.',
    QUANTILES: 'As many clients in each band; clients of equal value stay together.',
    NATURAL_BREAKS: 'In the widest gaps: the classes with the least variance inside (Ckmeans).',
  },
);

@Needs('metrics:read')
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description:
    'A way to put clients into bands (ROTRU for IT MSPs, step 1). One saved scheme holds for every month, so a move between bands is always the client’s and never the scheme’s.',
})
export class BandingScheme extends Node implements Scheme {
  readonly key!: number;

  readonly draft?: Draft;

  readonly closedIn?: Month;

  @Field({ description: 'Its name, unlike any other scheme’s.' })
  name!: string;

  @Field(() => BandBasisEnum, { description: 'What decides.' })
  basis!: BandBasis;

  @Field(() => BandMethodEnum, { description: 'How the bands are drawn.' })
  method!: BandMethod;

  @Field(() => [DimensionEnum], {
    description:
      'SEGMENT, TERRITORY or both: each of their cells has bands of its own. Empty: none.',
  })
  partitionBy!: readonly PartitionCut[];

  @Field(() => Int, {
    description: 'How many bands there are, of each cell: 2 to 26, or 1 where each cell is a band.',
  })
  bandCount!: number;

  @Needs('financials:read')
  @Field(() => [DecimalScalar], {
    description: 'Where the bands begin, rising. Empty unless the method is THRESHOLDS.',
  })
  thresholds!: readonly string[];

  @Field(() => Int, {
    description:
      'The number of months that the basis is averaged over, including the month itself: 1 takes only that month.',
  })
  basisMonths!: number;
}

export const toScheme = (scheme: Scheme): BandingScheme => thingOf(BandingScheme, scheme);

@InputType({
  description:
    'A banding scheme to save. A scheme that makes no sense is refused, saying what is wrong and where: `BAD_THRESHOLDS`, `BAD_BAND_COUNT`, `BAD_PARTITION`, `BAD_BASIS_MONTHS`, `BAD_SCHEME_NAME`, `SCHEME_NAME_TAKEN`, `UNKNOWN_SCHEME`, `NO_CLIENTS_TO_BAND`.',
})
export class BandingSchemeInput implements SchemeSent {
  @Field(() => ID, {
    nullable: true,
    description: 'The scheme to replace, in all its months. Absent: a new one.',
  })
  id?: string | null;

  @Field({ description: 'Its name: 1 to 100 characters.' })
  name!: string;

  @Field(() => BandBasisEnum, { description: 'The money that decides.' })
  basis!: BandBasis;

  @Field(() => BandMethodEnum, { description: 'How the bands are drawn.' })
  method!: BandMethod;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many bands: 2 to 26, or 1 with `partitionBy`, which makes each segment or territory a band. By default three, or one more than there are thresholds. With thresholds it must be one more.',
  })
  bandCount?: number | null;

  @Field(() => [DecimalScalar], {
    nullable: true,
    description:
      'Where the bands begin, rising and each above 0: 1000 and 3000 make C, B and A. Required for THRESHOLDS, and refused otherwise.',
  })
  thresholds?: string[] | null;

  @Field(() => [DimensionEnum], {
    nullable: true,
    description: 'SEGMENT, TERRITORY or both: each of their cells has bands of its own.',
  })
  partitionBy?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Average the basis over this many months, 1 to 24; 1 when absent. Months before a client’s first record do not count.',
  })
  basisMonths?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Saves nothing: answers with the scheme as it would be, and who would move.',
  })
  dryRun?: boolean | null;
}
