import { ArgsType, Field, Int } from 'type-graphql';
import { PAGE } from '../../request/page';

@ArgsType()
export class ForwardPage {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows: 1 to ${PAGE.most}, ${PAGE.usual} when absent. Otherwise \`BAD_PAGE\`.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Rows after this cursor of the same list. Anything else is `BAD_CURSOR`.',
  })
  after?: string | null;
}

@ArgsType()
export class TwoWayPage extends ForwardPage {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the end, instead of \`first\`: 1 to ${PAGE.most}.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows before this cursor of the same list.' })
  before?: string | null;
}
