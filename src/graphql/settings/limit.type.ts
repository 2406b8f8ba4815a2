import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { isMoneyLimit, LIMITS, type LimitKey } from '../../numbers/policy/limits';
import { catalogueEnum } from '../enum-type';
import { Money } from '../money';

const LimitKeyEnum = catalogueEnum<LimitKey>(
  {
    name: 'LimitKey',
    description:
      'A limit that the reactive spiral or a diagnosis judges by. Other values may be added.',
  },
  Object.entries(LIMITS).map(([key, { meaning }]) => [key as LimitKey, meaning] as const),
);

const inMoney = ({ key }: Limit): boolean => isMoneyLimit(key);

@ObjectType({ simpleResolvers: true, description: 'A limit that something is judged by.' })
export class Limit {
  @Field(() => LimitKeyEnum, { description: 'Which one.' })
  key!: LimitKey;

  @Money(inMoney)
  @Field(() => Float, {
    nullable: true,
    description:
      'In force. Null: an amount in US dollars that an MSP in another currency has neither set nor converted (`moneyTargetFactor`); then nothing is judged by it.',
  })
  value!: number | null;

  @Field({ description: 'Whether the MSP set it itself.' })
  custom!: boolean;
}

@InputType({ description: 'A limit of the MSP’s own.' })
export class LimitInput {
  @Field(() => LimitKeyEnum, { description: 'Which one.' })
  key!: LimitKey;

  @Field(() => Float, {
    nullable: true,
    description: 'At least 0, with at most four decimals. Null: the sources’ figure again.',
  })
  value?: number | null;
}
