export const CLIENT_CUTS = ['CLIENT', 'SEGMENT', 'TERRITORY', 'BAND'] as const;
export const TIME_CUTS = ['MONTH', 'QUARTER', 'YEAR'] as const;
/** What a ticket says of itself. */
export const TICKET_OWN_CUTS = [
  'BOARD',
  'TICKET_TYPE',
  'TICKET_SOURCE',
  'PRIORITY',
  'ESCALATED_TO',
  'AGREEMENT_TYPE',
] as const;

/** What a number can be cut by. A measure names the cuts it has; a metric has those that all its measures share. */
export const DIMENSIONS = [
  ...CLIENT_CUTS,
  'DELIVERY_AREA',
  'TECHNICIAN',
  'TIER',
  ...TICKET_OWN_CUTS,
  ...TIME_CUTS,
] as const;

export type Dimension = (typeof DIMENSIONS)[number];
