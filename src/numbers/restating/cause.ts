/** Why a closed month's figure is another one now, and what that is called. */
export const CAUSES = {
  LATE_TIME: 'time that came in after the month was closed',
  LATE_TICKET: 'tickets that came in after the month was closed',
  LATE_EVENT: 'closings or reopenings that came in after the month was closed',
  REOPENED: 'tickets that were reopened, or whose last close is in another month now',
  LABOUR: 'a changed amount of labour on tickets',
  ALERT_LABOUR: 'alerts that count because of labour on them, or no longer do',
  CORRECTION: 'records corrected by their source',
  REDATED: 'records moved to or from another month',
  RECLASSIFICATION: 'another classification, by rules or settings',
  OVERRIDE: 'a person’s override, put on or taken back',
  MOVE: 'records moved to another client',
  MERGE: 'tickets merged into others',
  UNMERGE: 'tickets that stand by themselves again',
  DELETION: 'deleted records',
  RESTORATION: 'records that are no longer deleted',
  CLIENT_DELETION: 'a deleted client',
  SEATS: 'changed seat or endpoint counts, or dates of the client',
  AGREEMENTS: 'changed agreements or amounts',
  REVENUE: 'revenue posted, changed or removed',
  COSTS: 'changed costs, or hours that they are spread over',
  STAFF: 'changed technicians, allocations or headcount',
  SETTINGS: 'settings changed for that month, or the one in which its records began',
  DEFINITION: 'another definition of the number, by a newer version of Seatwise',
  OTHER: 'what no single record explains',
} as const;

export type CauseKind = keyof typeof CAUSES;

/** One cause of a difference. */
export interface Cause {
  readonly kind: CauseKind;
  /** How many records it is; 0 where the cause is not counted by record. */
  readonly records: number;
  /** What it adds to the figure, in its unit; null where causes do not add up, as in a ratio. */
  readonly effect: number | null;
}

const signed = (effect: number): string => {
  const rounded = Math.round(effect * 10_000) / 10_000;
  return rounded > 0 ? `+${rounded}` : String(rounded);
};

function phrase({ kind, records, effect }: Cause): string {
  const details = [
    ...(records > 0 ? [records === 1 ? '1 record' : `${records} records`] : []),
    ...(effect === null ? [] : [signed(effect)]),
  ];
  return details.length > 0 ? `${CAUSES[kind]} (${details.join(', ')})` : CAUSES[kind];
}

/** Causes as one text, the greatest effect first. */
export function inWords(causes: readonly Cause[]): string {
  const size = ({ effect }: Cause): number => Math.abs(effect ?? 0);
  const text = [...causes]
    .sort((a, b) => size(b) - size(a))
    .map(phrase)
    .join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
