import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { METRICS_BY_HAND, type MetricByHand } from '../metrics-by-hand';
import { StockClient, StockTicket } from './stock-entities';

const names = <Name extends string>(list: readonly Name[]): Record<Name, Name> =>
  Object.fromEntries(list.map((name) => [name, name])) as Record<Name, Name>;

export const MetricEnum = names(METRICS_BY_HAND);
registerEnumType(MetricEnum, { name: 'Metric' });
const DimensionEnum = names(['CLIENT', 'MONTH']);
registerEnumType(DimensionEnum, { name: 'Dimension' });

@InputType()
export class PeriodInput {
  @Field()
  from!: string;

  @Field()
  to!: string;
}

@InputType()
export class TableQuery {
  @Field(() => [MetricEnum])
  metrics!: MetricByHand[];

  @Field(() => PeriodInput)
  period!: PeriodInput;

  @Field(() => [DimensionEnum])
  groupBy!: string[];

  @Field(() => Int)
  first!: number;
}

@ObjectType()
class Period {
  @Field()
  from!: string;
}

@ObjectType()
export class Value {
  @Field(() => Period)
  period!: Period;

  @Field(() => Float, { nullable: true })
  value!: number | null;
}

@ObjectType()
export class ClientPage {
  @Field(() => [StockClient])
  nodes!: StockClient[];
}

@ObjectType()
export class TicketPage {
  @Field(() => [StockTicket])
  nodes!: StockTicket[];
}

@ObjectType('Msp')
export class StockMsp {
  @Field()
  id!: string;
}

@ObjectType()
class Label {
  @Field()
  label!: string;
}

@ObjectType()
class CellValue {
  @Field(() => Float, { nullable: true })
  value!: number | null;
}

@ObjectType()
class Row {
  @Field(() => [Label])
  dimensions!: Label[];

  @Field(() => [CellValue])
  values!: CellValue[];
}

@ObjectType()
export class Table {
  @Field(() => [Row])
  rows!: Row[];
}
