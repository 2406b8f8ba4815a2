import type { LocalDate, Month } from '../numbers/units/month';
import { firstDay, shiftDate } from '../numbers/units/month';
import type { ClientProfile } from './client-profiles';
import { isClientOn } from './clients';
import { randomOf, type Random } from './random';
import { sizeOn } from './seat-counts';
import type { Story } from './story';
import type { Work } from './ticket';
import { momentOf, someWorkday, type DeskTime } from './work-time';

/** A kind of planned work: how much of it a client gets, and in what pieces. */
export interface Plan {
  readonly name: string;
  readonly hoursPerSeat: number;
  /** The approximate hours of one piece. */
  readonly block: number;
  /** The share of client-months that have any of it. These also get the hours of the others. */
  readonly share?: number;
}

export interface Block {
  readonly id: string;
  readonly at: DeskTime;
  readonly minutes: number;
  readonly random: Random;
}

const QUARTER_HOUR = 15;

/** The minutes that the plan gives a client in a month. */
function plannedMinutes(story: Story, client: ClientProfile, month: Month, plan: Plan): number {
  const random = randomOf(story.seed, plan.name, client.id, month);
  const share = plan.share ?? 1;
  if (!random.chance(share)) return 0;
  const size = sizeOn(story, client, shiftDate(firstDay(month), 14));
  return ((size * plan.hoursPerSeat * 60) / share) * random.between(0.8, 1.2);
}

/**
 * The planned work of a client and month, cut into blocks of whole quarter hours on working days.
 */
export function blocksOf(story: Story, client: ClientProfile, month: Month, plan: Plan): Block[] {
  const total = plannedMinutes(story, client, month, plan);
  const count = Math.ceil(total / (plan.block * 60));
  return Array.from({ length: count }, (_, n) => {
    const id = `${plan.name}-${client.id}-${month}-${n + 1}`;
    const random = randomOf(story.seed, 'block', id);
    const at = someWorkday(random, month);
    const length = (total / count) * random.between(0.85, 1.15);
    const minutes = Math.max(QUARTER_HOUR, Math.round(length / QUARTER_HOUR) * QUARTER_HOUR);
    return { id, at, minutes, random };
  }).filter(({ at }) => isClientOn(story, client, at.date));
}

/** Turns a block into somebody's logged work. */
export const logged = (block: Block, technician: string, fields: Work['fields']): Work => ({
  id: block.id,
  technician,
  at: momentOf(block.at),
  minutes: block.minutes,
  fields,
});

export const isPast = (story: Story, work: Work): boolean => work.at < story.cutoff;

export const dateOf = (block: Block): LocalDate => block.at.date;
