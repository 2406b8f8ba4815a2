import type { LocalDate } from '../../numbers/units/month';
import type { Mapped, Mapper } from '../connector';
import { isPositive } from '../exact';
import type { HalopsaMapping } from './mapping';
import type { Agent } from './shapes';

type History = NonNullable<Agent['history']>;

/** Keeps what somebody cost before: the source knows the present cost only. */
function costsOf({ costprice: hourlyCost }: Agent, past: History, today: LocalDate): History {
  if (!hourlyCost || !isPositive(hourlyCost) || past.at(-1)?.hourlyCost === hourlyCost) return past;
  const since = past.length === 0 ? '' : today;
  return [...past.filter((each) => each.since !== since), { since, hourlyCost }];
}

/** Nor does it know when somebody left: the day on which that is seen, or before all that is read. */
function goneSince(agent: Agent, before: Agent | null, today: LocalDate): string | undefined {
  if (!agent.isdisabled) return undefined;
  return before === null ? '' : (before.goneSince ?? today);
}

export const rememberAgent = (agent: Agent, before: Agent | null, today: LocalDate): Agent => ({
  ...agent,
  goneSince: goneSince(agent, before, today),
  history: costsOf(agent, before?.history ?? [], today),
});

export function toTechnician(
  agent: Agent,
  { mapping, since: begin }: Mapper<HalopsaMapping>,
): Mapped[] {
  const team = mapping.teams[agent.team ?? ''];
  const { goneSince: gone } = agent;
  return [
    {
      kind: 'technicians',
      record: {
        externalId: agent.id,
        name: agent.name,
        email: agent.email || null,
        tier: team?.tier ?? null,
        tierSince: team?.tier === undefined ? null : begin,
        fte: mapping.workdays[agent.workday_name ?? ''] ?? '1',
        fteSince: begin,
        technical: !agent.isapiagent,
        employedUntil: gone === undefined ? null : gone || begin,
        allocations: team?.area
          ? [{ effectiveOn: begin, deliveryArea: team.area, role: '', share: '1' }]
          : [],
        costs: (agent.history ?? []).map(({ since, hourlyCost }) => ({
          effectiveOn: since || begin,
          hourlyCost,
        })),
      },
    },
  ];
}
