import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as table from '../../answers/table/metric-table';
import type { MetricsQuery as Query } from '../../answers/table/metrics-query';
import type { MetricsFilter as Filter } from '../../answers/table/read-filter';
import type { Freshness as FreshnessFacts } from '../../rollup/marks/freshness';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { AgreementType, TicketOrigin } from '../../numbers/classify/entry-facts';
import type { Dimension } from '../../numbers/dimension';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { DateTimeScalar } from '../scalars/date-time';
import { AgreementTypeEnum } from '../agreement/agreement.type';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { PageInfo } from '../page/connection.type';
import { TicketSourceEnum } from '../ticket/ticket.type';
import { DimensionEnum, MetricKeyEnum } from './metric-key.type';
import { MetricValue } from './metric-value.type';
import { PeriodInput } from './period.type';

@InputType({
  description:
    'Lists are any-of, and all that is given must hold. A cut that one of the metrics lacks is refused as `NOT_GROUPABLE`. Unknown ids find nothing.',
})
export class MetricsFilter implements Filter {
  @Field(() => [ID], { nullable: true, description: 'Of these clients.' })
  clients?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of clients in these market segments.' })
  segments?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of clients in these territories.' })
  territories?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Clients that were in these bands, judged for each month separately. All bands must be of one scheme (`BANDS_OF_SEVERAL_SCHEMES`).',
  })
  bands?: string[] | null;

  @Field(() => [DeliveryAreaKeyEnum], { nullable: true, description: 'In these delivery areas.' })
  deliveryAreas?: DeliveryAreaKey[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'By these technicians; needs the scope `staff:read`.',
  })
  technicians?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'By technicians of these tiers.' })
  tiers?: number[] | null;

  @Field(() => [String], { nullable: true, description: 'On these boards.' })
  boards?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these ticket types.' })
  ticketTypes?: string[] | null;

  @Field(() => [TicketSourceEnum], { nullable: true, description: 'Opened by these.' })
  ticketSources?: TicketOrigin[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these priorities.' })
  priorities?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Escalated to these boards or tiers: "Network", "Tier 2".',
  })
  escalatedTo?: string[] | null;

  @Field(() => [AgreementTypeEnum], {
    nullable: true,
    description: 'Under agreements of these types.',
  })
  agreementTypes?: AgreementType[] | null;
}

@InputType({
  description: 'Rows by one of the metrics. Rows without a value come last, either way.',
})
export class MetricsOrder {
  @Field(() => MetricKeyEnum, { description: 'One of the metrics asked for (`BAD_ORDER`).' })
  metric!: MetricKey;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Greatest first.' })
  descending?: boolean | null;
}

@InputType({ description: 'Numbers as a table: rows by group, columns by metric.' })
export class MetricsQuery implements Query {
  @Field(() => [MetricKeyEnum], { description: 'The columns: 1 to 50.' })
  metrics!: MetricKey[];

  @Field(() => PeriodInput, {
    description: 'The months. Without a time in `groupBy` they are one sum.',
  })
  period!: PeriodInput;

  @Field(() => [DimensionEnum], {
    nullable: true,
    description: 'The rows. None: one row for everything. Groups without any record do not appear.',
  })
  groupBy?: Dimension[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The banding scheme whose bands BAND means; absent, that of the bands filtered by, else the oldest. An id of no scheme: `UNKNOWN_SCHEME`; none there: `NO_BANDING_SCHEME`.',
  })
  bandingScheme?: string | null;

  @Field(() => MetricsFilter, { nullable: true, description: 'What is counted at all.' })
  filter?: MetricsFilter | null;

  @Field(() => MetricsOrder, {
    nullable: true,
    description: 'When absent: by the names of the groups, then by time.',
  })
  orderBy?: MetricsOrder | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rows: 1 to 10000, 100 when absent (`BAD_PAGE`).',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Rows after this cursor of the same query (`BAD_CURSOR`).',
  })
  after?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The place of a row on one dimension.' })
export class DimensionValue implements table.DimensionValue {
  @Field(() => DimensionEnum, { description: 'Which dimension.' })
  dimension!: Dimension;

  @Field(() => String, {
    nullable: true,
    description:
      'What to filter by for this row. Null: the residual, which belongs to nothing on this dimension. Not an id of its own: two dimensions can have the same, so a cache keeps it with its row (Apollo: `keyFields: false`).',
  })
  id!: string | null;

  @Field({ description: 'For people: a name, "2026-03", "2026-Q1", "Tier 2", "No client".' })
  label!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One group and its numbers.' })
export class MetricRow implements table.MetricRow {
  @Field(() => [DimensionValue], { description: 'Which group, in the order of `groupBy`.' })
  dimensions!: DimensionValue[];

  @Field(() => [MetricValue], { description: 'Its numbers, in the order of `metrics`.' })
  values!: MetricValue[];
}

@ObjectType({ simpleResolvers: true, description: 'How new the numbers are.' })
export class Freshness implements FreshnessFacts {
  @Field(() => DateTimeScalar, { description: 'When all was last counted.' })
  asOf!: Date;

  @Field(() => Int, {
    description:
      'How much waits to be counted: client-months, months of costs and months of bands. Tickets, staff, a client’s whole history, and everything that a newer version counts differently count as one each. 0 means that everything is counted, except what cannot be (`NOT_COUNTED` in `dataQuality`).',
  })
  staleMonths!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Numbers as a table.' })
export class MetricTable implements table.MetricTable {
  @Field(() => [MetricRow], { description: 'The rows of the page.' })
  rows!: MetricRow[];

  @Field(() => [MetricValue], {
    description:
      'The same metrics over all groups and the whole period, rows off the page included.',
  })
  totals!: MetricValue[];

  @Field(() => PageInfo, { description: 'Where the page lies in the table.' })
  pageInfo!: PageInfo;
}
