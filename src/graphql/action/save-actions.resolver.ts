import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import * as saved from '../../answers/actions/save-actions';
import { RequestContext } from '../../request/context';
import { readDate } from '../../scalars/date';
import { Needs } from '../needs';
import { DateScalar } from '../scalars/date';
import { Action, ActionInput, toAction } from './action.type';

const THE_ACTION = 'Its id, from `actions`. No such action: `NOT_FOUND`.';
const REFUSED =
  'What makes no sense is refused, with the field and what to do about it: `BAD_ACTION`, `BAD_DATE`, `NOT_FOUND`, `FUTURE_QUARTER`.';

@Resolver()
export class SaveActionsResolver {
  @Needs('settings:write', 'metrics:read', 'financials:read', 'clients:read')
  @Mutation(() => Action, {
    description: `Adds an action to the plan. ${REFUSED} At most 200 may be open (\`TOO_MANY_ACTIONS\`).`,
  })
  async addAction(
    @Ctx() context: RequestContext,
    @Arg('input', () => ActionInput, { description: 'The action.' }) input: ActionInput,
  ): Promise<Action> {
    return toAction(await saved.addAction(context, input));
  }

  @Needs('settings:write', 'metrics:read', 'financials:read', 'clients:read')
  @Mutation(() => Action, {
    description: `Says all of an action anew; what is left out is none or as usual then. When it was added, and whether it is closed, stays. ${REFUSED}`,
  })
  async changeAction(
    @Ctx() context: RequestContext,
    @Arg('action', () => ID, { description: THE_ACTION }) id: string,
    @Arg('input', () => ActionInput, { description: 'The whole action as it should be.' })
    input: ActionInput,
  ): Promise<Action> {
    return toAction(await saved.changeAction(context, id, input));
  }

  @Needs('settings:write', 'metrics:read', 'financials:read', 'clients:read')
  @Mutation(() => Action, {
    description:
      'Closes an action: it is done, or given up. Reports of the quarter and of the one after it still measure it.',
  })
  async closeAction(
    @Ctx() context: RequestContext,
    @Arg('action', () => ID, { description: THE_ACTION }) id: string,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day; today when absent. A day to come is refused with `BAD_ACTION`.',
    })
    on?: string | null,
  ): Promise<Action> {
    return toAction(await saved.closeAction(context, id, on ? readDate(on, 'on') : null));
  }

  @Needs('settings:write', 'metrics:read', 'financials:read', 'clients:read')
  @Mutation(() => Action, { description: 'Opens a closed action again.' })
  async reopenAction(
    @Ctx() context: RequestContext,
    @Arg('action', () => ID, { description: THE_ACTION }) id: string,
  ): Promise<Action> {
    return toAction(await saved.reopenAction(context, id));
  }

  @Needs('settings:write', 'metrics:read', 'financials:read', 'clients:read')
  @Mutation(() => Action, {
    description:
      'Removes an action for good, and answers with it as it was. Reports that were kept with it stay as they are.',
  })
  async removeAction(
    @Ctx() context: RequestContext,
    @Arg('action', () => ID, { description: THE_ACTION }) id: string,
  ): Promise<Action> {
    return toAction(await saved.removeAction(context, id));
  }
}
