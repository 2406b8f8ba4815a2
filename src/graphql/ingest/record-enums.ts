import type { BillingCycle } from '../../numbers/measures/recurring-lines';
import type { RevenueKind } from '../../numbers/measures/count-revenue';
import type { TicketEventKind } from '../../numbers/classify/ticket-facts';
import { enumType } from '../enum-type';

export const BillingCycleEnum = enumType<BillingCycle>(
  {
    name: 'BillingCycle',
    description:
      'How often an amount is charged. Whenever it is invoiced, it counts evenly by the month.',
  },
  {
    WEEKLY: 'A month is 52 ÷ 12 of it.',
    MONTHLY: 'A month is all of it.',
    QUARTERLY: 'A month is a third of it.',
    SEMIANNUAL: 'A month is a sixth of it.',
    ANNUAL: 'A month is a twelfth of it.',
  },
);

export const RevenueKindEnum = enumType<RevenueKind>(
  { name: 'RevenueKind', description: 'What revenue is for.' },
  {
    RECURRING_SERVICE: 'Services by the month: MRR.',
    NON_RECURRING_SERVICE:
      'Projects and billable time: NRR. Not allowed on an agreement’s amounts.',
    PRODUCT: 'Goods sold once. Not allowed on an agreement’s amounts.',
    RECURRING_PRODUCT: 'Licences and goods resold by the month: not MRR.',
  },
);

export const TicketEventKindEnum = enumType<TicketEventKind>(
  { name: 'TicketEventKind', description: 'What happened to a ticket.' },
  {
    OPENED: 'It was opened. The ticket’s own `openedAt` is what counts.',
    CLOSED: 'It was closed. Counts only while it is open.',
    REOPENED: 'It was reopened. Counts only while it is closed.',
    ESCALATED: 'It went to a higher tier.',
    MOVED: 'It went to another board or queue.',
    MERGED: 'It became part of another ticket and no longer counts itself.',
    UNMERGED: 'It stands by itself again.',
    DELETED: 'It was deleted, and no longer counts.',
  },
);
