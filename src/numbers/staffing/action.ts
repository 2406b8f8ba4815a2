export type StaffingAction = 'HIRE' | 'HOLD' | 'REDEPLOY';

/**
 * What to do about the people an area has. Below the ceiling there is room to hire; above what the
 * revenue pays for, somebody is better placed elsewhere; in between, hold. Carried 3.2, so ceiling 3:
 * 2.5 people → HIRE, 3 → HOLD, 3.5 → REDEPLOY.
 */
export function staffingAction(current: number, carried: number, ceiling: number): StaffingAction {
  if (current > carried) return 'REDEPLOY';
  return current < ceiling ? 'HIRE' : 'HOLD';
}
