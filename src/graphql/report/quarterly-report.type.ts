import { Field, ObjectType } from 'type-graphql';
import type { NamedClient } from '../../answers/clients/living-clients';
import type { BandChange as Change, ReportContent } from '../../answers/report/content';
import type * as answers from '../../answers/report/quarterly-report';
import { Needs } from '../needs';
import { DateTimeScalar } from '../scalars/date-time';
import { DecimalScalar } from '../scalars/decimal';
import { QuarterScalar } from '../scalars/quarter';
import type { Quarter } from '../../numbers/units/period';
import { MetricKeyEnum } from '../metric/metric-key.type';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { MetricValue } from '../metric/metric-value.type';
import { Period } from '../metric/period.type';
import { Backlog } from '../backlog/backlog.type';
import { AreaPlan } from '../band/staffing.type';
import { MrrMovement } from '../mrr-movement/mrr-movement.type';
import { Opportunity, OpportunityTotal } from '../opportunity/opportunity.type';
import { PricingGap } from '../pricing-gap/pricing-gap.type';
import { ProfitDrain } from '../profit-drain/profit-drain.type';
import { DataQualityReport } from '../quality/data-quality.type';
import { Scorecard } from '../scorecard/scorecard.type';
import { SpiralAssessment } from '../spiral/spiral.type';
import { NumberDiagnosis, NumberMove, ReportMatter } from './report-parts.type';

@ObjectType({
  simpleResolvers: true,
  description: 'One number of a report over the quarters it compares.',
})
export class ReportTrend implements answers.ReportTrend {
  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  key!: MetricKey;

  @Field(() => [MetricValue], {
    description:
      'Five quarters, oldest first: the same quarter of last year, the three after it, and the report’s own.',
  })
  values!: MetricValue[];
}

@Needs('financials:read', 'clients:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'A client whose band at the end of the quarter differs from its band at the end of the quarter before.',
})
export class BandChange implements Change {
  readonly client!: NamedClient;

  @Field({ description: 'The name of the banding scheme.' })
  scheme!: string;

  @Field(() => String, { nullable: true, description: 'The band it was in. Null: in none.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The band it is in. Null: in none.' })
  to!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The money per month that decided. Null: none.',
  })
  basisValue!: string | null;

  @Field({ description: 'The change in a sentence.' })
  explanation!: string;
}

@Needs('metrics:read', 'financials:read', 'clients:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'The quarterly business report (Understanding Operational SMART Numbers): what an MSP shows its owners once a quarter. Typed, as Markdown and as a page: all three say the same.',
})
export class QuarterlyReport implements Omit<answers.QuarterlyReport, 'staffing'> {
  readonly content!: ReportContent;

  @Field(() => QuarterScalar, { description: 'The quarter.' })
  quarter!: Quarter;

  @Field(() => Period, { description: 'Its months.' })
  period!: Period;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the last of its months was closed; null while it is as known now. From then on the report never changes. Its own numbers are those its months were closed with; earlier quarters and everything else are as known at that moment.',
  })
  closedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    description: 'When it was made: a kept one when it was closed, any other now.',
  })
  madeAt!: Date;

  @Field(() => [MetricValue], {
    description:
      'The six Operational SMART numbers. In a kept report, `previous` and `drivers` are answered as closed too, so they need the quarter before to be closed (`MONTH_NOT_CLOSED`).',
  })
  smartNumbers!: MetricValue[];

  @Field(() => [MetricValue], {
    description: 'AISP, average MRR, and seats per support technician.',
  })
  threeSimpleNumbers!: MetricValue[];

  @Field(() => [MetricValue], { description: 'The leverage of each delivery area.' })
  leverage!: MetricValue[];

  @Field(() => MetricValue, { description: 'Gross margin.' })
  margin!: MetricValue;

  @Field(() => [MetricValue], {
    description:
      'Service revenue per employee and per technical employee. Empty in a report kept before it had them.',
  })
  productivity!: MetricValue[];

  @Field(() => [MetricValue], {
    description:
      'What a seat costs, its part of the overhead, and both. Empty in a report kept before it had them.',
  })
  overhead!: MetricValue[];

  @Field(() => [ReportMatter], {
    description:
      'What the parts of the report found, by kind, worth most money first: its first lines. Empty in a report kept before it had them.',
  })
  matters!: ReportMatter[];

  @Field(() => [NumberMove], {
    description:
      'Why each Operational SMART number differs from the quarter before, by the values of `trends`; of a quarter that is not over, from as many months of it. Empty in a report kept before it had them.',
  })
  moves!: NumberMove[];

  @Field(() => [NumberDiagnosis], {
    description:
      'As `diagnosis` has it, of each Operational SMART number off target. Empty in a report kept before it had them.',
  })
  diagnoses!: NumberDiagnosis[];

  @Field(() => [AreaPlan], {
    description:
      'The areas of `resourcePlan`. Empty to a token limited to clients, and in a report kept before it had them.',
  })
  staffing!: AreaPlan[];

  @Field(() => [MrrMovement], {
    description: 'As `mrrBridge` has it. Empty in a report kept before it had it.',
  })
  mrrBridge!: MrrMovement[];

  @Field(() => [PricingGap], {
    description:
      'The ten largest of `pricingGaps`, with both prices. Of a kept report, clients deleted since are in the texts only. Empty in a report kept before it had them.',
  })
  pricingGaps!: PricingGap[];

  @Field(() => Backlog, {
    nullable: true,
    description:
      'As `backlog` has it at the end of the quarter, or of today while it is not over; its `growth` is always as known now. Null where tickets are not known, and in a report kept before it had it.',
  })
  backlog!: Backlog | null;

  @Field(() => Scorecard, {
    description: 'As `scorecard` has it. Without items in a report kept before it had them.',
  })
  scorecard!: Scorecard;

  @Field(() => [ReportTrend], {
    description:
      'All these numbers over five quarters. Those before the report’s are as known when it was made; their `evidence`, `previous` and `drivers` are as known now.',
  })
  trends!: ReportTrend[];

  @Field(() => [BandChange], {
    description: 'Clients that changed their band since the quarter before, scheme by scheme.',
  })
  bandChanges!: BandChange[];

  @Field(() => [ProfitDrain], {
    description:
      'The ten largest of `profitDrains`, largest shortfall first. Of a kept report, clients deleted since are in the texts only.',
  })
  drains!: ProfitDrain[];

  @Field(() => [Opportunity], {
    description: 'As `opportunities` has them; where no labour cost is known, without a `value`.',
  })
  opportunities!: Opportunity[];

  @Field(() => OpportunityTotal, {
    nullable: true,
    description: 'As `opportunityTotal` has it; null in a report kept before it had one.',
  })
  opportunityTotal!: OpportunityTotal | null;

  @Field(() => SpiralAssessment, {
    description:
      'As `reactiveSpiral` has it; `clients` are the ten with most signals, as in the report. Of a kept report, clients deleted since are in the texts only.',
  })
  spiral!: SpiralAssessment;

  @Field(() => DataQualityReport, {
    description:
      'As `dataQuality` has it. Its `clients` and the `sample` of a finding are always as known now.',
  })
  dataQuality!: DataQualityReport;

  @Field({ description: 'The report as Markdown with tables (GFM). English.' })
  markdown!: string;

  @Field({
    description:
      'SHA-256, in hexadecimal, of the whole report. It never changes once the months are closed.',
  })
  contentHash!: string;
}
