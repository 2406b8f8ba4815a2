import { Field, ObjectType } from 'type-graphql';
import type { ToolBasis } from '../../numbers/costing/tool-month';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { LocalDate } from '../../numbers/units/month';
import { Needs } from '../needs';
import { DateScalar } from '../scalars/date';
import { DecimalScalar } from '../scalars/decimal';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { Node } from '../node/node.type';
import { enumType } from '../enum-type';

export const AllocationBasisEnum = enumType<ToolBasis>(
  { name: 'AllocationBasis', description: 'How a tool’s cost is spread over clients.' },
  {
    SEATS: 'By their seats.',
    ENDPOINTS: 'By their endpoints.',
    PER_CLIENT: 'Equally, by the days each was active.',
    NAMED_CLIENTS: 'Equally over the clients named.',
  },
);

@Needs('financials:read')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a tool costs, from a date on. A later one of the same tool supersedes it.',
})
export class ToolCost extends Node {
  readonly sourceKey!: number;
  readonly externalId!: string;
  readonly clientKeys!: readonly number[];

  @Field({ description: 'The tool’s name.' })
  name!: string;

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description: 'The area it serves. Null: none, it is overhead.',
  })
  deliveryArea!: DeliveryAreaKey | null;

  @Field(() => AllocationBasisEnum, { description: 'How it is spread over clients.' })
  basis!: ToolBasis;

  @Field(() => DecimalScalar, { description: 'Cost per month, in the MSP’s currency.' })
  monthlyCost!: string;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  effectiveOn!: LocalDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds. Null: open end.',
  })
  endsBefore!: LocalDate | null;
}
