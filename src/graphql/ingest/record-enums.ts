import { registerEnumType } from 'type-graphql';

export const BillingCycle = {
  WEEKLY: 'WEEKLY',
  MONTHLY: 'MONTHLY',
  QUARTERLY: 'QUARTERLY',
  SEMIANNUAL: 'SEMIANNUAL',
  ANNUAL: 'ANNUAL',
} as const;

registerEnumType(BillingCycle, {
  name: 'BillingCycle',
  description:
    'How often an amount is charged. Whenever it is invoiced, it counts evenly by the month.',
  valuesConfig: {
    WEEKLY: { description: 'A month is 52 ÷ 12 of it.' },
    MONTHLY: { description: 'A month is all of it.' },
    QUARTERLY: { description: 'A month is a third of it.' },
    SEMIANNUAL: { description: 'A month is a sixth of it.' },
    ANNUAL: { description: 'A month is a twelfth of it.' },
  },
});

export const RevenueKind = {
  RECURRING_SERVICE: 'RECURRING_SERVICE',
  NON_RECURRING_SERVICE: 'NON_RECURRING_SERVICE',
  PRODUCT: 'PRODUCT',
  RECURRING_PRODUCT: 'RECURRING_PRODUCT',
} as const;

registerEnumType(RevenueKind, {
  name: 'RevenueKind',
  description: 'What revenue is for.',
  valuesConfig: {
    RECURRING_SERVICE: { description: 'Services by the month: MRR.' },
    NON_RECURRING_SERVICE: {
      description: 'Projects and billable time: NRR. Not allowed on an agreement’s amounts.',
    },
    PRODUCT: { description: 'Goods sold once. Not allowed on an agreement’s amounts.' },
    RECURRING_PRODUCT: { description: 'Licences and goods resold by the month: not MRR.' },
  },
});

export const TicketEventKind = {
  OPENED: 'OPENED',
  CLOSED: 'CLOSED',
  REOPENED: 'REOPENED',
  ESCALATED: 'ESCALATED',
  MOVED: 'MOVED',
  MERGED: 'MERGED',
  UNMERGED: 'UNMERGED',
  DELETED: 'DELETED',
} as const;

registerEnumType(TicketEventKind, {
  name: 'TicketEventKind',
  description: 'What happened to a ticket.',
  valuesConfig: {
    OPENED: { description: 'It was opened. The ticket’s own `openedAt` is what counts.' },
    CLOSED: { description: 'It was closed. Counts only while it is open.' },
    REOPENED: { description: 'It was reopened. Counts only while it is closed.' },
    ESCALATED: { description: 'It went to a higher tier.' },
    MOVED: { description: 'It went to another board or queue.' },
    MERGED: {
      description:
        'It became part of another ticket, `intoExternalId`, and no longer counts itself.',
    },
    UNMERGED: { description: 'It stands by itself again.' },
    DELETED: { description: 'It was deleted, and no longer counts.' },
  },
});
