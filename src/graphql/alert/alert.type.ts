import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as alerts from '../../answers/alerts/alert';
import { visibleAlerts } from '../../answers/alerts/save-alert';
import type { NamedClient } from '../../answers/clients/living-clients';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import type { Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { Money } from '../money';
import { Needs } from '../needs';
import { Node } from '../node/node.type';
import { MonthScalar } from '../scalars/month';
import { thingOf } from '../thing-of';

const isOfMoney = ({ metric }: Alert): boolean => isMoneyUnit(metricOf(metric).unit);

const PERIODS = 'For how many whole months in a row.';

@Needs('events:read', 'metrics:read')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A number that the MSP is told about when it goes where it should not: as an event `TARGET_CROSSED`, once for each crossing. A month counts when it is over and known whole.',
})
export class Alert extends Node {
  readonly namedClient!: NamedClient | null;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  metric!: MetricKey;

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description: 'The area it is about. Null: one client, or all of the MSP.',
  })
  deliveryArea!: DeliveryAreaKey | null;

  @Money(isOfMoney)
  @Field(() => Float, {
    nullable: true,
    description: 'It crosses above this, in the metric’s unit.',
  })
  above!: number | null;

  @Money(isOfMoney)
  @Field(() => Float, {
    nullable: true,
    description: 'It crosses below this, in the metric’s unit.',
  })
  below!: number | null;

  @Field({ description: 'Whether it crosses where the number is `OFF_TARGET`.' })
  offTarget!: boolean;

  @Field(() => Int, { description: PERIODS })
  periods!: number;

  @Field(() => MonthScalar, {
    nullable: true,
    description:
      'The month in which it crossed, since when it has been beyond. Null: it is where it should be, or was not held against a number yet.',
  })
  crossedIn!: Month | null;
}

const toNumber = (limit: string | null): number | null => (limit === null ? null : Number(limit));

export const toAlert = (alert: alerts.Alert): Alert =>
  thingOf(Alert, {
    namedClient: alert.client,
    id: alert.id,
    name: alert.name,
    metric: alert.metric,
    deliveryArea: alert.deliveryArea,
    above: toNumber(alert.above),
    below: toNumber(alert.below),
    offTarget: alert.offTarget,
    periods: alert.periods,
    crossedIn: alert.crossedIn,
  });

/** The alert of a number, if the token may see it. */
export async function alertByKey(context: RequestContext, key: number): Promise<Alert | null> {
  const found = (await visibleAlerts(context)).find((each) => each.key === key);
  return found ? toAlert(found) : null;
}

@ObjectType({ simpleResolvers: true, description: 'An alert that was saved.' })
export class AlertPayload {
  @Field(() => Alert, { description: 'The alert.' })
  alert!: Alert;
}

@InputType({
  description:
    'A number to be told about, and when. At least one of `above`, `below`, `offTarget`.',
})
export class AlertInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The alert to say anew (`NOT_FOUND`): it is held against the numbers anew. A new one when absent.',
  })
  id?: string | null;

  @Field({ description: 'What it is called: 1 to 200 characters.' })
  name!: string;

  @Field(() => MetricKeyEnum, {
    description:
      'Which number: one that the client or the area has. Money needs `financials:read`.',
  })
  metric!: MetricKey;

  @Field(() => ID, {
    nullable: true,
    description:
      'The client it is about (`NOT_FOUND`). Without client and area it is about all of the MSP. A token limited to clients has to name one of them.',
  })
  client?: string | null;

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description: 'The area it is about; not beside a client.',
  })
  deliveryArea?: DeliveryAreaKey | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tell when it is above this, in the metric’s unit; up to six decimals.',
  })
  above?: number | null;

  @Field(() => Float, { nullable: true, description: 'Tell when it is below this.' })
  below?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Tell when it is off its target.' })
  offTarget?: boolean | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: `${PERIODS} 1 to 12.` })
  periods?: number | null;
}
