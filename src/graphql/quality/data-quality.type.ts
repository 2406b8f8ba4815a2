import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FINDINGS, type FindingCode } from '../../numbers/quality/catalogue';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import type * as answers from '../../answers/quality/data-quality';
import type { FoundIn, PlacedFinding } from '../../answers/quality/finding';
import type { MonthSpan } from '../../numbers/units/period';
import { Needs } from '../needs';
import { catalogueEnum } from '../enum-type';
import { MetricKeyEnum } from '../metric/metric-key.type';

const FindingKind = catalogueEnum<FindingCode>(
  { name: 'FindingKind', description: 'What can be doubtful about the records.' },
  FINDINGS.map(({ code, meaning }) => [code, meaning]),
);

@ObjectType({
  simpleResolvers: true,
  description: 'Something doubtful about the records behind numbers, and how much of it there is.',
})
export class DataQualityFinding implements PlacedFinding {
  readonly place!: FoundIn;

  @Field(() => String, {
    description:
      'What was found, stable: `CLIENTS_WITHOUT_SEATS`, `LONG_ENTRIES`, … More may be added.',
  })
  code!: FindingCode;

  @Field(() => FindingKind, { description: '`code` as an enum, for programs that are typed.' })
  get kind(): FindingCode {
    return this.code;
  }

  @Field({ description: 'What is counted, of what the share is, and what does not count.' })
  meaning!: string;

  @Field(() => Int, { description: 'How many; never 0.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share of all such records, from 0 to 1. Null where there is no such whole.',
  })
  share!: number | null;

  @Field(() => [MetricKeyEnum], { description: 'The numbers it makes doubtful.' })
  affects!: readonly MetricKey[];

  @Field({ description: 'A sentence for people. English; no names and no money in it.' })
  explanation!: string;

  @Field(() => Float, { description: 'The points of 100 that it takes from a score at worst.' })
  weight!: number;

  @Field(() => Float, {
    description:
      'The points it takes here: `weight` × how bad it is, which grows with the share from what is tolerated to where all is lost. 0: told, not held against anybody.',
  })
  points!: number;
}

@Needs('clients:read')
@ObjectType({
  simpleResolvers: true,
  description: 'How far the numbers of one client can be trusted.',
})
export class ClientDataQuality implements answers.ClientDataQuality {
  /** The database id. */
  readonly key!: number;

  @Field(() => Int, { description: '100 less the points of its findings, rounded down; 0 to 100.' })
  score!: number;

  @Field(() => [DataQualityFinding], { description: 'Those about it, costliest first.' })
  findings!: readonly DataQualityFinding[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'How far numbers can be trusted, and why not further.',
})
export class DataQualityReport implements answers.DataQualityReport {
  readonly span!: MonthSpan;

  @Field(() => Int, {
    description:
      '100 less the points of every finding, rounded down, never below 0. 100: nothing was found that costs anything.',
  })
  score!: number;

  @Field(() => [DataQualityFinding], { description: 'Everything that was found, costliest first.' })
  findings!: readonly DataQualityFinding[];
}
