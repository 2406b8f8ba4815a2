import { firstDay, shiftDate, type Month } from '../numbers/units/month';
import type { ClientProfile } from './client-profiles';
import { isClientOn } from './clients';
import { afterMinutes } from './moment';
import { randomOf, type Random } from './random';
import { sizeOn } from './seat-counts';
import { workerIn } from './staff';
import type { Story } from './story';
import { ALERTS } from './ticket-kinds';
import type { Step, TicketLife, Work } from './ticket';
import { momentOf, someTime, type DeskTime } from './work-time';

const ALERTS_PER_SEAT = 0.04;
/** The share that somebody had to look at. These count, also in months before anyone did. */
const WITH_LABOUR = 0.14;
/** The share that nobody looks at for weeks. They count as long as they are open. */
const LEFT_OPEN = 0.02;

/**
 * Tickets that machines open themselves. Most are resolved without anybody's work and then count
 * nowhere.
 */
export function alertTickets(story: Story, client: ClientProfile, month: Month): TicketLife[] {
  const random = randomOf(story.seed, 'alerts', client.id, month);
  const size = sizeOn(story, client, shiftDate(firstDay(month), 14));
  const count = random.round(size * ALERTS_PER_SEAT * random.between(0.5, 1.5));
  return Array.from({ length: count }, (_, n) => {
    const id = `${client.id}-${month}-alert-${n + 1}`;
    return alertOf(story, client, id, someTime(randomOf(story.seed, 'alert', id), month));
  }).filter((life) => isClientOn(story, client, life.openedOn));
}

function alertOf(story: Story, client: ClientProfile, id: string, at: DeskTime): TicketLife {
  const random = randomOf(story.seed, 'alert-life', id);
  const opened = { date: at.date, minute: random.whole(5, 1430) };
  const openedAt = momentOf(opened);
  const work = random.chance(WITH_LABOUR) ? [lookAt(story, random, id, opened)] : [];
  return {
    id,
    client: client.id,
    openedOn: opened.date,
    openedAt,
    steps: [resolved(random, openedAt, work)],
    work,
    fields: {
      summary: random.pick(ALERTS),
      board: 'Monitoring',
      type: 'Alert',
      source: 'ALERT',
      priority: 'Low',
    },
  };
}

function resolved(random: Random, openedAt: number, work: readonly Work[]): Step {
  const look = work[0];
  if (look) return { kind: 'CLOSED', at: afterMinutes(look.at, look.minutes + 2) };
  const minutes = random.chance(LEFT_OPEN) ? random.whole(20, 40) * 1440 : random.whole(4, 300);
  return { kind: 'CLOSED', at: afterMinutes(openedAt, minutes) };
}

function lookAt(story: Story, random: Random, id: string, opened: DeskTime): Work {
  const by = workerIn(story, 'SUPPORT', opened.date, random, (one) => (one.tier === 1 ? 2 : 1));
  return {
    id: `${id}-1`,
    technician: by.id,
    at: momentOf({ date: opened.date, minute: opened.minute + random.whole(4, 60) }),
    minutes: random.whole(4, 26),
    fields: { workType: 'Remote support' },
  };
}
