import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import { demandAllClients } from '../../auth/actor';
import { allRules, readRules } from './read-rules';
import { RuleImpact } from './rule-impact.type';
import { WorkRule, WorkRuleInput } from './work-rule.type';
import { PeriodInput } from '../metric/period.type';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { tellChoice } from '../../events/tell-choice';
import { refreshWithin } from '../../rollup/count/refresh';
import { saveRules } from '../../rollup/choices/save-rules';
import { readRules as storedRules } from '../../rollup/count/load/work-rules';
import { readPeriod } from '../../answers/measuring/read-period';
import { impactOf, type RuleImpact as Impact } from '../../answers/rule-impact/rule-impact';

@Resolver()
export class WorkRulesResolver {
  @Needs('metrics:read')
  @Query(() => [WorkRule], {
    description:
      'Every rule that classifies work, in the order they are tried: those for time, then those for tickets. The MSP’s own come after internal, billed and project work, before the rest of the chart.',
  })
  async workRules(@Ctx() context: RequestContext): Promise<WorkRule[]> {
    return allRules(await storedRules(context.scope));
  }

  @Needs('metrics:read')
  @Query(() => RuleImpact, {
    complexity: COST.history,
    description:
      'What a set of rules would do to a period if it replaced the MSP’s own. It is a dry run over all time, tickets and costs of the period, and writes nothing. Refusals are those of `setWorkRules`. Money only with the scope `financials:read`. A token limited to clients is refused.',
  })
  workRuleImpact(
    @Ctx() context: RequestContext,
    @Arg('rules', () => [WorkRuleInput], { description: 'All of the MSP’s own, in order.' })
    rules: WorkRuleInput[],
    @Arg('period', () => PeriodInput, {
      description: 'The months to try them on, in the view CURRENT (`VIEW_NOT_SERVED`).',
    })
    period: PeriodInput,
  ): Promise<Impact> {
    demandAllClients(context.actor, 'A set of work rules');
    return impactOf(context, readRules(rules), readPeriod(period));
  }

  @Needs('settings:write')
  @Mutation(() => [WorkRule], {
    complexity: COST.history,
    description:
      'Replaces the MSP’s own rules by these, in this order, and reclassifies all history. Answers with every rule in force. Refused without any change: a match without conditions (`EMPTY_MATCH`), a rule that earlier rules hide (`UNREACHABLE_RULE`), reactive work outside Support (`REACTIVE_OUTSIDE_SUPPORT`), a name twice (`DUPLICATE_RULE_NAME`), a bad name or over 200 rules (`BAD_WORK_RULE`).',
  })
  async setWorkRules(
    @Ctx() context: RequestContext,
    @Arg('rules', () => [WorkRuleInput], { description: 'In the order they are tried.' })
    rules: WorkRuleInput[],
  ): Promise<WorkRule[]> {
    demandAllClients(context.actor, 'A set of work rules');
    const { tenantId, clock, actor } = context;
    const read = readRules(rules);
    const choice = { action: 'setWorkRules', at: clock.now(), by: actor.subject };
    await context.write(async (database) => {
      await database.write(tenantId, async (scope) => {
        await saveRules(scope, read);
        await tellChoice(scope, choice);
      });
      await refreshWithin(database, tenantId, clock, context.refreshSeconds);
    });
    return allRules(read);
  }
}
