/** What a number can be cut by. A measure names the cuts it has; a metric has those that all its measures share. */
export const DIMENSIONS = [
  'CLIENT',
  'SEGMENT',
  'TERRITORY',
  'BAND',
  'DELIVERY_AREA',
  'TECHNICIAN',
  'TIER',
  'BOARD',
  'TICKET_TYPE',
  'TICKET_SOURCE',
  'AGREEMENT_TYPE',
  'MONTH',
  'QUARTER',
  'YEAR',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

export const TIME_CUTS = ['MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly Dimension[];
export const CLIENT_CUTS = [
  'CLIENT',
  'SEGMENT',
  'TERRITORY',
  'BAND',
] as const satisfies readonly Dimension[];
