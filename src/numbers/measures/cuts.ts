import { CLIENT_CUTS, DIMENSIONS, TICKET_OWN_CUTS, TIME_CUTS } from '../dimension';

/** What each kind of source can be cut by: a measure takes the list of its source, so no join can inflate it. */
export const CLIENT_MONTH_CUTS = [...CLIENT_CUTS, ...TIME_CUTS] as const;

export const TICKET_CUTS = [
  ...CLIENT_CUTS,
  'TECHNICIAN',
  ...TICKET_OWN_CUTS,
  ...TIME_CUTS,
] as const;

/** A time entry has them all. */
export const ENTRY_CUTS = DIMENSIONS;

/** Of time that is compared over areas, or has none. */
export const ENTRY_CUTS_BUT_AREA = DIMENSIONS.filter((cut) => cut !== 'DELIVERY_AREA');

export const STAFF_CUTS = ['DELIVERY_AREA', 'TECHNICIAN', 'TIER', ...TIME_CUTS] as const;
