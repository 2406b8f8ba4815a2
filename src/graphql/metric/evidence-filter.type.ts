import { Field, Float, ID, InputType } from 'type-graphql';
import type {
  EvidenceFilter as Filter,
  EvidenceOnly,
} from '../../answers/measuring/evidence-asked';
import type { EvidenceOrder } from '../../rollup/serve/evidence-row';
import { enumType } from '../enum-type';

export const EvidenceOnlyEnum = enumType<EvidenceOnly>(
  { name: 'EvidenceOnly', description: 'Which rows of a value’s evidence.' },
  { COUNTED: 'Those that add to the numerator, or take from it: the escalated tickets, not all.' },
);

export const EvidenceOrderEnum = enumType<EvidenceOrder>(
  { name: 'EvidenceOrder', description: 'Which rows of a value’s evidence come first.' },
  {
    DATE: 'The earliest.',
    SHARE: 'Those that add most to the numerator or take most from it; of equal ones the earliest.',
  },
);

@InputType({
  description:
    'Which of the time entries and tickets behind a value; rows of other kinds are left out. All that is given must hold. A number that is made of neither, such as a cost, is refused as `NOT_FILTERABLE`, and an end that is not above its start as `BAD_RANGE`.',
})
export class EvidenceFilter implements Filter {
  @Field(() => [String], { nullable: true, description: 'On these boards; of time, its ticket.' })
  boards?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Of these ticket types; of time, its ticket.',
  })
  ticketTypes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Worked by these technicians, or assigned to them; needs the scope `staff:read`. An unknown id finds nothing.',
  })
  technicians?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Escalated ones, or the others; of time, its ticket.',
  })
  escalated?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'So many minutes or more: of an entry its own, of a ticket those of its whole life.',
  })
  minutesFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'Fewer minutes.' })
  minutesUntil?: number | null;
}
