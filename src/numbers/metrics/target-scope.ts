/** Whose a target can be, the nearest first: a value goes by the first of these that has one. */
export const TARGET_SCOPES = ['TECHNICIAN', 'DELIVERY_AREA', 'CLIENT', 'BAND', 'MSP'] as const;

export type TargetScope = (typeof TARGET_SCOPES)[number];

/** Whose a target is: a client's number, an area's key; empty for the whole MSP. */
export interface TargetOwner {
  readonly scope: TargetScope;
  readonly whose: string;
}

export const OF_MSP: TargetOwner = { scope: 'MSP', whose: '' };

export const ownerKey = ({ scope, whose }: TargetOwner): string => `${scope} ${whose}`;
