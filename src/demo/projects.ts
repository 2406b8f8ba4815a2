import { MINUTE_MS } from '../numbers/units/milliseconds';
import type { Month } from '../numbers/units/month';
import { projectAgreementOn } from './agreements';
import type { ClientProfile } from './client-profiles';
import { workerIn } from './staff';
import type { Story } from './story';
import type { TicketLife, Work } from './ticket';
import { blocksOf, dateOf, logged, type Block, type Plan } from './work-blocks';
import { momentOf } from './work-time';

const PROJECTS: Plan = { name: 'project', hoursPerSeat: 0.27, block: 4, share: 0.3 };
const RATE = 150;

const blocks = (story: Story, client: ClientProfile, month: Month): Block[] =>
  blocksOf(story, client, month, PROJECTS);

/**
 * A month's project. Every other one has a ticket of its own; the rest is billable time or under a
 * project agreement.
 */
export function projectWork(
  story: Story,
  client: ClientProfile,
  month: Month,
): { work: Work[]; projects: TicketLife[] } {
  const all = blocks(story, client, month);
  const first = all[0];
  if (!first) return { work: [], projects: [] };
  const work = all.map((block) => projectBlock(story, client, block));
  return first.random.chance(0.5)
    ? { work: [], projects: [projectTicket(client, month, work, first)] }
    : { work, projects: [] };
}

function projectBlock(story: Story, client: ClientProfile, block: Block): Work {
  const by = workerIn(story, 'PROFESSIONAL_SERVICES', dateOf(block), block.random);
  const agreement = projectAgreementOn(story, client, dateOf(block));
  return logged(block, by.id, {
    agreementExternalId: agreement?.id,
    billable: agreement ? undefined : true,
    onsite: block.random.chance(0.3) || undefined,
    workType: 'Project',
  });
}

function projectTicket(
  client: ClientProfile,
  month: Month,
  work: readonly Work[],
  first: Block,
): TicketLife {
  const openedOn = `${month}-01`;
  const last = Math.max(...work.map((piece) => piece.at + piece.minutes * MINUTE_MS));
  return {
    id: `project-${client.id}-${month}`,
    client: client.id,
    openedOn,
    openedAt: momentOf({ date: openedOn, minute: 9 * 60 }),
    steps: [{ kind: 'CLOSED', at: last }],
    work,
    fields: {
      summary: first.random.pick([
        'Server replacement',
        'Migration',
        'New office',
        'Firewall upgrade',
      ]),
      board: 'Projects',
      type: 'Project',
      source: 'TECHNICIAN',
      project: true,
    },
  };
}

/** The amount of a month's project invoice. */
export const projectInvoice = (story: Story, client: ClientProfile, month: Month): number =>
  blocks(story, client, month).reduce((sum, block) => sum + (block.minutes / 60) * RATE, 0);
