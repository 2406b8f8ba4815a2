import { CLIENT_CUTS, TIME_CUTS } from '../dimension';

/** What each kind of source can be cut by: a measure takes the list of its source, so no join can inflate it. */
export const CLIENT_MONTH_CUTS = [...CLIENT_CUTS, ...TIME_CUTS] as const;

export const TICKET_CUTS = [
  ...CLIENT_CUTS,
  'TECHNICIAN',
  'BOARD',
  'TICKET_TYPE',
  'TICKET_SOURCE',
  'AGREEMENT_TYPE',
  ...TIME_CUTS,
] as const;

export const ENTRY_CUTS = [
  ...CLIENT_CUTS,
  'DELIVERY_AREA',
  'TECHNICIAN',
  'TIER',
  'BOARD',
  'TICKET_TYPE',
  'TICKET_SOURCE',
  'AGREEMENT_TYPE',
  ...TIME_CUTS,
] as const;

export const STAFF_CUTS = ['DELIVERY_AREA', 'TECHNICIAN', 'TIER', ...TIME_CUTS] as const;
