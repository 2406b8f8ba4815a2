import type { Pass } from '../connector';
import { changedBetween } from './pages';
import type { Filter } from './query';

export const TICKET_CHANGED = 'lastTrackedModificationDateTime';

/** A first pass needs the tickets that are still open besides those changed since its first day. */
export function changedTickets(pass: Pass): Filter[] {
  const changed = changedBetween(TICKET_CHANGED, pass);
  if (!pass.isFirst) return changed;
  const open: Filter[] = [
    { op: 'notExist', field: 'completedDate' },
    { op: 'lte', field: TICKET_CHANGED, value: pass.upTo },
  ];
  return [
    {
      op: 'or',
      items: [
        { op: 'and', items: changed },
        { op: 'and', items: open },
      ],
    },
  ];
}
