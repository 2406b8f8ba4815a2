import type { Month } from '../numbers/units/month';
import type { ClientProfile } from './client-profiles';
import { randomOf } from './random';
import { soleAreaOn, workerIn } from './staff';
import type { StaffMember } from './staff-members';
import type { Story } from './story';
import type { TicketLife, Work } from './ticket';
import { blocksOf, dateOf, logged, type Block, type Plan } from './work-blocks';
import { later, momentOf } from './work-time';

const ALIGNMENT: Plan = { name: 'tam', hoursPerSeat: 0.27, block: 4 };
const ADVICE: Plan = { name: 'vcio', hoursPerSeat: 0.135, block: 3 };
const UPKEEP: Plan = { name: 'upkeep', hoursPerSeat: 0.036, block: 2 };

/**
 * The share of on-site months that the TAM spends on users' small problems. With under 75 %
 * alignment, all of these hours are reactive.
 */
const DISTRACTED = 0.07;

/**
 * The role to write on an entry. It is mostly left out when the technician has only one area that
 * day.
 */
function roleOf(story: Story, member: StaffMember, block: Block, role: string): string | undefined {
  return soleAreaOn(story, member, dateOf(block)) === null || block.random.chance(0.3)
    ? role
    : undefined;
}

/**
 * Alignment visits. Most are on site, some are on a planned ticket, and a few have an exception.
 */
export function alignmentWork(
  story: Story,
  client: ClientProfile,
  month: Month,
): { work: Work[]; visits: TicketLife[] } {
  const distracted = randomOf(story.seed, 'distracted', client.id, month).chance(DISTRACTED);
  const blocks = blocksOf(story, client, month, ALIGNMENT);
  const planned = blocks.filter((_, n) => n % 5 === 4);
  return {
    work: blocks
      .filter((block) => !planned.includes(block))
      .flatMap((block, n) => tamBlock(story, block, { distracted, n })),
    visits: planned.map((block) => plannedVisit(story, client, block)),
  };
}

function tamBlock(
  story: Story,
  block: Block,
  { distracted, n }: { distracted: boolean; n: number },
): Work[] {
  const by = workerIn(story, 'TECHNOLOGY_ALIGNMENT', dateOf(block), block.random);
  const workRole = roleOf(story, by, block, 'TAM');
  const onsite = block.random.chance(0.7) || undefined;
  const alignment = logged(block, by.id, { workRole, workType: 'Alignment', onsite });
  if (!onsite || !(distracted || n % 4 === 0)) return [alignment];
  const minutes = distracted ? Math.round(block.minutes * 0.6) : block.random.whole(10, 30);
  const at = momentOf(later(block.random, block.at, block.minutes));
  const exception = { id: `${block.id}-x`, technician: by.id, at, minutes };
  return [
    alignment,
    { ...exception, fields: { workRole: 'TAM', workType: 'User support', onsite: true } },
  ];
}

function plannedVisit(story: Story, client: ClientProfile, block: Block): TicketLife {
  const by = workerIn(story, 'TECHNOLOGY_ALIGNMENT', dateOf(block), block.random);
  const openedAt = momentOf(block.at);
  const closed = momentOf(later(block.random, block.at, block.minutes + 10));
  const fields = { workRole: roleOf(story, by, block, 'TAM'), workType: 'Standards review' };
  return {
    id: block.id,
    client: client.id,
    openedOn: dateOf(block),
    openedAt,
    steps: [{ kind: 'CLOSED', at: closed }],
    work: [logged({ ...block, id: `${block.id}-1` }, by.id, fields)],
    fields: { summary: 'Planned visit', board: 'Alignment', source: 'TECHNICIAN', proactive: true },
  };
}

/** Roadmaps and budgets by the vCIO, designs and quotes by the design desk. */
export function adviceWork(story: Story, client: ClientProfile, month: Month): Work[] {
  return blocksOf(story, client, month, ADVICE).map((block) => {
    const by = workerIn(story, 'VCIO', dateOf(block), block.random);
    const role = by.tier === 2 ? 'Design Desk' : 'vCIO';
    const workType = role === 'vCIO' ? 'Strategy' : 'Design';
    return logged(block, by.id, { workRole: roleOf(story, by, block, role), workType });
  });
}

const UPKEEP_TYPES = ['Patching', 'Monitoring', 'Backup'];

/** Patching, monitoring and backup upkeep. One block in ten gives its area instead of its type. */
export function upkeepWork(story: Story, client: ClientProfile, month: Month): Work[] {
  return blocksOf(story, client, month, UPKEEP).map((block) => {
    const by = workerIn(story, 'CENTRALIZED_SERVICES', dateOf(block), block.random);
    return logged(
      block,
      by.id,
      block.random.chance(0.1)
        ? { deliveryArea: 'CENTRALIZED_SERVICES' }
        : { workType: block.random.pick(UPKEEP_TYPES) },
    );
  });
}
