import { createUnionType, Field, Float, ObjectType } from 'type-graphql';
import type { Evidence } from '../../answers/measuring/evidence-page';
import type { LocalDate } from '../../numbers/units/month';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { evidenceUnits } from '../../numbers/metrics/sides';
import { DateScalar } from '../scalars/date';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';
import { Agreement } from '../agreement/agreement.type';
import { Client } from '../client/client.type';
import { Msp } from '../msp/msp.type';
import { connectionType } from '../page/connection.type';
import { Technician } from '../technician/technician.type';
import { Ticket } from '../ticket/ticket.type';
import { TimeEntry } from '../time-entry/time-entry.type';
import { ToolCost } from '../tool-cost/tool-cost.type';

export const MetricEvidenceSource = createUnionType({
  name: 'MetricEvidenceSource',
  description:
    'The record behind a row of evidence. Each kind needs the scope that reading it elsewhere needs: a technician `staff:read`, a tool’s cost `financials:read`. `Msp` stands for rows that belong to nothing narrower.',
  types: () => [TimeEntry, Ticket, Agreement, Client, Technician, ToolCost, Msp] as const,
});

@ObjectType({
  simpleResolvers: true,
  description: 'A row that a value is made of: what it contributes, and which rule put it there.',
})
export class MetricEvidence implements Omit<Evidence, 'source' | 'clientId' | 'cursor'> {
  /** The metric of the value it is part of. */
  readonly metric!: CataloguedMetric;

  @Money(({ metric }: MetricEvidence) => isMoneyUnit(evidenceUnits(metric).over))
  @Field(() => Float, { description: 'Its part of the value’s numerator, in the same unit.' })
  numerator!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its part of the value’s numerator in percent. Null where that is 0, and of numbers that are no sum of rows, such as a median.',
  })
  sharePercent!: number | null;

  @Money(({ metric }: MetricEvidence) => isMoneyUnit(evidenceUnits(metric).under))
  @Field(() => Float, { description: 'Its part of the value’s denominator, in the same unit.' })
  denominator!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The rule that decided that it counts, and where. For a technician’s or tool’s cost, it says how the cost came into the slice: `absorbed by logged hours`, `allocation by mrr`, `standard rate`, `tool by seats`, `overhead: bench`, …',
  })
  rule!: string | null;

  @Field(() => DateScalar, {
    description:
      'The day it happened, in the MSP’s time zone; for an amount of a month, the first day of the month.',
  })
  occurredOn!: LocalDate;
}

export const MetricEvidenceConnection = connectionType(
  MetricEvidence,
  'MetricEvidence',
  'metrics:read',
);
export type MetricEvidenceConnection = InstanceType<typeof MetricEvidenceConnection>;
