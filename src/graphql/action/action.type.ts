import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type * as actions from '../../answers/actions/action';
import type { ActionOutcome as Outcome } from '../../answers/actions/action-outcome';
import type { NamedClient } from '../../answers/clients/living-clients';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import type { ActionFinding } from '../../numbers/questions/action-finding';
import type { LocalDate } from '../../numbers/units/month';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import type { Quarter } from '../../numbers/units/period';
import { FINDING_WORDS } from '../../words/actions';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { catalogueEnum } from '../enum-type';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { Money } from '../money';
import { Needs } from '../needs';
import { Node } from '../node/node.type';
import { connectionType } from '../page/connection.type';
import { DateScalar } from '../scalars/date';
import { DateTimeScalar } from '../scalars/date-time';
import { QuarterScalar } from '../scalars/quarter';
import { thingOf } from '../thing-of';

const ActionFindingEnum = catalogueEnum(
  {
    name: 'ActionFinding',
    description: 'What a quarterly report finds, and an action is taken on.',
  },
  Object.entries(FINDING_WORDS) as [ActionFinding, string][],
);

const BY =
  'The change that is expected of the number over a quarter, in the metric’s unit: below zero where it should fall. −355 of REACTIVE_HOURS is 355 hours less.';

@ObjectType({
  simpleResolvers: true,
  description: 'The effect that is expected of an action: a change of one number.',
})
export class ExpectedChange {
  @Field(() => MetricKeyEnum, { description: 'Which number.' })
  metric!: MetricKey;

  @Money(({ metric }: ExpectedChange) => isMoneyUnit(metricOf(metric).unit))
  @Field(() => Float, { description: BY })
  by!: number;
}

const isOfMoney = ({ metric }: ActionOutcome): boolean =>
  metric !== null && isMoneyUnit(metricOf(metric).unit);

@ObjectType({
  simpleResolvers: true,
  description: 'What was promised of an action, held against what came by the end of a quarter.',
})
export class ActionOutcome implements Outcome {
  readonly metric!: MetricKey | null;

  @Field(() => QuarterScalar, { description: 'The quarter in which it is measured.' })
  quarter!: Quarter;

  @Money(isOfMoney)
  @Field(() => Float, {
    nullable: true,
    description:
      'The number in the quarter that the action is compared with. Null: not measured, or no value.',
  })
  before!: number | null;

  @Money(isOfMoney)
  @Field(() => Float, { nullable: true, description: 'The number in the quarter itself.' })
  after!: number | null;

  @Money(isOfMoney)
  @Field(() => Float, { nullable: true, description: 'What came: `after` less `before`.' })
  change!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether as much came as was promised. Null where nothing was promised, where it is not measured yet, or where either quarter has no value.',
  })
  reached!: boolean | null;

  @Field({ description: 'Both in a sentence, with the figures they are told from.' })
  explanation!: string;
}

@Needs('metrics:read', 'financials:read', 'clients:read')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Something that the MSP decided to do about what its report found, about one client, one area, or all of the MSP. Every later quarterly report holds what was promised of it against what came.',
})
export class Action extends Node {
  readonly action!: actions.Action;
  readonly namedClient!: NamedClient | null;
  /** Of an action in a report: what came in its quarter, as it stands there. */
  readonly reported!: Outcome | null;

  @Field({ description: 'What is to be done.' })
  what!: string;

  @Field({
    description:
      'Who sees to it: a name or a role, as it was written. It needs no `staff:read`: whoever reads the plan or the report, and so the money of the MSP, reads it. `clientReport`, which a client may be given, never tells it.',
  })
  owner!: string;

  @Field(() => DateScalar, { description: 'The day by which it should be done.' })
  due!: LocalDate;

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description: 'The area it is about. Null: one client, or all of the MSP.',
  })
  deliveryArea!: DeliveryAreaKey | null;

  @Field(() => ActionFindingEnum, {
    nullable: true,
    description: 'What it was decided on. Null: nobody said.',
  })
  finding!: ActionFinding | null;

  @Field({
    description:
      'Whether the client may read what is done: then `clientReport` names it among the next steps.',
  })
  shareable!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was closed. Null: open.',
  })
  closedOn!: LocalDate | null;
}

export const toAction = (action: actions.Action, reported: Outcome | null = null): Action =>
  thingOf(Action, {
    action,
    id: action.id,
    namedClient: action.client,
    reported,
    what: action.what,
    owner: action.owner,
    due: action.due,
    deliveryArea: action.deliveryArea,
    finding: action.finding,
    shareable: action.shareable,
    addedAt: action.addedAt,
    closedOn: action.closedOn,
  });

export const actionNode = (action: actions.Action | null): Action | null =>
  action && toAction(action);

export const ActionConnection = connectionType(
  Action,
  'Action',
  'metrics:read',
  'financials:read',
  'clients:read',
);
export type ActionConnection = InstanceType<typeof ActionConnection>;

@InputType({ description: 'Which actions. All that is given must hold.' })
export class ActionFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that are open. False: those that are closed.',
  })
  open?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'About these clients. An unknown id finds nothing.',
  })
  clients?: string[] | null;
}

@InputType({ description: 'The effect that is expected of an action.' })
export class ExpectedChangeInput {
  @Field(() => MetricKeyEnum, {
    description: 'Which number: one that the client or the area has (`BAD_ACTION`).',
  })
  metric!: MetricKey;

  @Field(() => Float, { description: `${BY} Not 0, with up to six decimals (\`BAD_ACTION\`).` })
  by!: number;
}

@InputType({
  description: 'An action: what is to be done, by whom, by when, and what it should bring.',
})
export class ActionInput {
  @Field({ description: 'What is to be done: 1 to 500 characters (`BAD_ACTION`).' })
  what!: string;

  @Field({ description: 'Who sees to it, a name or a role: 1 to 200 characters (`BAD_ACTION`).' })
  owner!: string;

  @Field(() => DateScalar, {
    description: 'The day by which it should be done; not before `quarter` (`BAD_ACTION`).',
  })
  due!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The client it is about (`NOT_FOUND`). Without client and area it is about all of the MSP.',
  })
  client?: string | null;

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description: 'The area it is about; not beside a client (`BAD_ACTION`).',
  })
  deliveryArea?: DeliveryAreaKey | null;

  @Field(() => ExpectedChangeInput, {
    nullable: true,
    description: 'The effect that is expected. Absent: none is promised.',
  })
  expected?: ExpectedChangeInput | null;

  @Field(() => ActionFindingEnum, { nullable: true, description: 'What it was decided on.' })
  finding?: ActionFinding | null;

  @Field(() => QuarterScalar, {
    nullable: true,
    description:
      'The quarter whose report it is decided on. Later quarters are compared with it. The last quarter that is over when absent; one that has not begun is refused (`FUTURE_QUARTER`).',
  })
  quarter?: Quarter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the client may read `what`. No, when absent.',
  })
  shareable?: boolean | null;
}
