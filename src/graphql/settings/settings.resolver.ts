import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import { demandAllClients } from '../../auth/actor';
import { readSettings } from './read-settings';
import { Settings, SettingsInput } from './settings.type';
import { toSettings } from './to-settings';
import type { LocalDate } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { refreshWithin } from '../../rollup/count/refresh';
import { saveSettings } from '../../rollup/choices/save-settings';
import { DateScalar } from '../scalars/date';
import { readDate } from '../../scalars/date';
import { tenant } from '../../answers/measuring/tenant';

@Resolver()
export class SettingsResolver {
  @Needs('metrics:read')
  @Query(() => Settings, {
    description:
      'The MSP’s choices in force on a date: working time, shares, target margin, cost mode, seat timing, alert filter, midnight rule, work types; and what numbers are judged by: price basis, limits, what targets in dollars are in its money. A month’s numbers use the settings of its first day, and name their version.',
  })
  async settings(
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The date; today when absent.' })
    on?: LocalDate | null,
  ): Promise<Settings> {
    const facts = await context.once(tenant);
    return toSettings(facts, on ? readDate(on, 'on') : facts.today);
  }

  @Needs('settings:write')
  @Mutation(() => Settings, {
    complexity: COST.history,
    description:
      'Changes settings from a day on, as a new version; what was in force before that day stays. Months that begin on it or later are judged anew, and recounted where the change counts anything differently; closed months only in the view CURRENT. Answers with the settings of that day. Anything that makes no sense: `BAD_SETTINGS`.',
  })
  async updateSettings(
    @Ctx() context: RequestContext,
    @Arg('input', () => SettingsInput, { description: 'What changes, and from when on.' })
    input: SettingsInput,
  ): Promise<Settings> {
    demandAllClients(context.actor, 'A change of the settings');
    const { tenantId, clock, actor } = context;
    const read = readSettings(input, (await context.once(tenant)).today);
    const stamp = { at: clock.now(), by: actor.subject };
    await context.write(async (database) => {
      await database.write(tenantId, (scope) => saveSettings(scope, { ...read, ...stamp }));
      await refreshWithin(database, tenantId, clock, context.refreshSeconds);
    });
    return toSettings(await context.once(tenant), read.since);
  }
}
