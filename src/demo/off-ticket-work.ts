import type { Month } from '../numbers/units/month';
import { hasTrait, type ClientProfile } from './client-profiles';
import { plantOf } from './plants';
import { randomOf } from './random';
import { dispatcher, workerIn } from './staff';
import type { Story } from './story';
import type { Work } from './ticket';
import { blocksOf, dateOf, logged, type Plan } from './work-blocks';
import { momentOf, someWorkday } from './work-time';

const CALLS: Plan = { name: 'calls', hoursPerSeat: 0.008, block: 0.75 };
const TRIAGE: Plan = { name: 'triage', hoursPerSeat: 0.012, block: 2.5 };

/** Quick calls without a ticket. They are reactive, and visible only in the hours. */
export function callWork(story: Story, client: ClientProfile, month: Month): Work[] {
  const billable = hasTrait(client, 'TIME_AND_MATERIALS') || undefined;
  return blocksOf(story, client, month, CALLS).map((block) => {
    const by = workerIn(story, 'SUPPORT', dateOf(block), block.random);
    return logged(block, by.id, { workType: 'Remote support', billable });
  });
}

/** The dispatcher's time. It is reactive too, but not technical. */
export function triageWork(story: Story, client: ClientProfile, month: Month): Work[] {
  return blocksOf(story, client, month, TRIAGE).map((block) =>
    logged(block, dispatcher().id, { workType: 'Triage' }),
  );
}

const SENIOR_BLOCK_HOURS = 2;

/** Time that senior people spend on a client they like. */
export function favouriteWork(story: Story, client: ClientProfile, month: Month): Work[] {
  const hours = plantOf(story, client.id).advisoryHours;
  return Array.from({ length: Math.round(hours / SENIOR_BLOCK_HOURS) }, (_, n) => {
    const id = `advice-${client.id}-${month}-${n + 1}`;
    const random = randomOf(story.seed, 'favourite', id);
    const at = someWorkday(random, month);
    const prefer = (member: { tier: number | null }) => (member.tier === 3 ? 1 : 0);
    const by = workerIn(story, 'SUPPORT', at.date, random, prefer);
    const minutes = SENIOR_BLOCK_HOURS * 60;
    return {
      id,
      technician: by.id,
      at: momentOf(at),
      minutes,
      fields: { workType: 'Remote support' },
    };
  });
}
