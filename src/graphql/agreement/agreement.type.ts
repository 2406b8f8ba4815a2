import { Field, ObjectType } from 'type-graphql';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { LocalDate } from '../../numbers/units/month';
import { Needs } from '../needs';
import { DateScalar } from '../scalars/date';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { connectionType } from '../page/connection.type';
import { Node } from '../node/node.type';
import type { AgreementType } from '../../numbers/classify/entry-facts';
import { enumType } from '../enum-type';

export const AgreementTypeEnum = enumType<AgreementType>(
  { name: 'AgreementType', description: 'What kind of contract it is.' },
  {
    MANAGED: 'Managed services for a monthly fee. Covers support unless `covers` says otherwise.',
    BLOCK_HOURS: 'Hours bought ahead. Covers support unless `covers` says otherwise.',
    TIME_AND_MATERIALS: 'Work billed as it comes. Covers nothing.',
    PROJECT: 'A project: its time is Professional Services, never reactive.',
    PRODUCT: 'Goods, licences or resale. Covers nothing.',
  },
);

@Needs('clients:read')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a client has bought, from a date on.',
})
export class Agreement extends Node {
  readonly key!: number;
  readonly sourceKey!: number;
  readonly externalId!: string;
  readonly clientKey!: number;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => AgreementTypeEnum, { description: 'What kind of contract it is.' })
  type!: AgreementType;

  @Field(() => DateScalar, { description: 'First day in force.' })
  startsOn!: LocalDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day no longer in force. Null: open end.',
  })
  endsBefore!: LocalDate | null;

  @Field(() => [DeliveryAreaKeyEnum], {
    description: 'Areas inside the fee. Empty: a managed or block-hours agreement covers support.',
  })
  covers!: DeliveryAreaKey[];
}

export const AgreementConnection = connectionType(Agreement, 'Agreement', 'clients:read');
export type AgreementConnection = InstanceType<typeof AgreementConnection>;
