import type { Month } from '../numbers/units/month';
import { INTERNAL_CLIENT } from './clients';
import { randomOf, type Random } from './random';
import { isEmployedOn } from './staff';
import { STAFF, type StaffMember } from './staff-members';
import type { Story } from './story';
import type { TicketLife, Work } from './ticket';
import { momentOf, someWorkday } from './work-time';

const ENTRIES = 6;
const TICKETS = 4;

function blockOf(member: StaffMember, month: Month, n: number, random: Random): Work {
  // Half of it is on the MSP's own client record and half on no client: both are internal.
  return {
    id: `internal-${member.id}-${month}-${n}`,
    technician: member.id,
    at: momentOf(someWorkday(random, month)),
    minutes: random.whole(8, 16) * 15,
    fields: {
      clientExternalId: n % 2 === 0 ? INTERNAL_CLIENT : undefined,
      workType: random.pick(['Meeting', 'Training', 'Documentation', 'Administration']),
    },
  };
}

/** Meetings, training and paperwork, for everybody in every month. */
export function internalWork(story: Story, month: Month): Work[] {
  return STAFF.flatMap((member) =>
    Array.from({ length: ENTRIES }, (_, n) => {
      const random = randomOf(story.seed, 'internal', member.id, month, n);
      const work = blockOf(member, month, n + 1, random);
      return isEmployedOn(story, member, new Date(work.at).toISOString().slice(0, 10))
        ? [work]
        : [];
    }).flat(),
  );
}

/** The MSP's own tickets, which are in no number. */
export function internalTickets(story: Story, month: Month): TicketLife[] {
  return Array.from({ length: TICKETS }, (_, n) => {
    const id = `internal-${month}-${n + 1}`;
    const opened = someWorkday(randomOf(story.seed, 'internal-ticket', id), month);
    const openedAt = momentOf(opened);
    return {
      id,
      client: INTERNAL_CLIENT,
      openedOn: opened.date,
      openedAt,
      steps: [{ kind: 'CLOSED', at: openedAt + 3 * 3_600_000 }],
      work: [],
      fields: { summary: 'Our own equipment', board: 'Internal', source: 'TECHNICIAN' },
    };
  });
}
