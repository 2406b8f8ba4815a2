import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { ExternalRefInput } from '../external-ref/external-ref.type';
import { Node } from '../node/node.type';
import { Ticket } from '../ticket/ticket.type';
import { TimeEntry } from '../time-entry/time-entry.type';
import { RuleSubjectEnum } from '../work-rule/work-rule.type';
import { Refusal } from '../../errors';
import type { RuleSubject } from '../../numbers/classify/work-rule';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { decide, readNote, type Overridable } from './override';

const NOTE = 'Why, for those who ask later; up to 2000 characters (`BAD_NOTE`).';
const STAYS = 'It wins over every rule and stays through every later sync.';

function refuseReactiveElsewhere(area: DeliveryAreaKey | null, reactive: boolean): void {
  if (!reactive || area === null || area === 'SUPPORT') return;
  throw new Refusal(
    'REACTIVE_OUTSIDE_SUPPORT',
    `Only work in SUPPORT is reactive; this names ${area}. Nothing was changed.`,
  );
}

/** Names the ticket or time entry, by exactly one of the two (`BAD_REFERENCE`). */
@ArgsType()
class ReferenceArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Its id here. Exactly one of id and ref (`BAD_REFERENCE`).',
  })
  id?: string | null;

  @Field(() => ExternalRefInput, { nullable: true, description: 'Its id in a source.' })
  ref?: ExternalRefInput | null;
}

const KIND: Readonly<Record<RuleSubject, Overridable>> = {
  TIME_ENTRY: 'time-entry',
  TICKET: 'ticket',
};

@Resolver()
export class OverrideResolver {
  @Needs('settings:write')
  @Mutation(() => TimeEntry, {
    complexity: COST.question,
    description: `A person’s decision about one time entry. ${STAYS} The TAM’s on-site share leaves it out. No such entry: \`NOT_FOUND\`; reactive outside Support: \`REACTIVE_OUTSIDE_SUPPORT\`.`,
  })
  async overrideTimeEntry(
    @Ctx() context: RequestContext,
    @Arg('reactive', { description: 'Whether it is reactive work.' }) reactive: boolean,
    @Arg('note', { description: NOTE }) note: string,
    @Args(() => ReferenceArgs) reference: ReferenceArgs,
    @Arg('deliveryArea', () => DeliveryAreaKeyEnum, {
      nullable: true,
      description:
        'Where it belongs. Absent: Support when it is reactive, else where the rules put it.',
    })
    deliveryArea?: DeliveryAreaKey | null,
  ): Promise<Node> {
    const area = deliveryArea ?? null;
    refuseReactiveElsewhere(area, reactive);
    return decide(context, reference, ['time-entry'], { area, reactive, note: readNote(note) });
  }

  @Needs('settings:write')
  @Mutation(() => Ticket, {
    complexity: COST.question,
    description: `A person’s decision whether one ticket is reactive. ${STAYS} The time on it is not touched. No such ticket: \`NOT_FOUND\`.`,
  })
  async overrideTicket(
    @Ctx() context: RequestContext,
    @Arg('reactive', { description: 'Whether it is reactive.' }) reactive: boolean,
    @Arg('note', { description: NOTE }) note: string,
    @Args(() => ReferenceArgs) reference: ReferenceArgs,
  ): Promise<Node> {
    return decide(context, reference, ['ticket'], { area: null, reactive, note: readNote(note) });
  }

  @Needs('settings:write')
  @Mutation(() => Node, {
    complexity: COST.question,
    description:
      'Takes the override of a time entry or ticket back: the rules decide again. Without one, nothing changes. No such thing: `NOT_FOUND`.',
  })
  clearOverride(
    @Ctx() context: RequestContext,
    @Args(() => ReferenceArgs) reference: ReferenceArgs,
    @Arg('subject', () => RuleSubjectEnum, {
      nullable: true,
      description:
        'What a ref means where the source has a ticket and a time entry of the same id (`BAD_REFERENCE`).',
    })
    subject?: RuleSubject | null,
  ): Promise<Node> {
    return decide(context, reference, subject ? [KIND[subject]] : ['time-entry', 'ticket'], null);
  }
}
