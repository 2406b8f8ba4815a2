/** The tenant's choices that the RHEM decision chart depends on. Names compare trimmed and without case. */
export interface Policy {
  readonly vcioRoles: readonly string[];
  readonly tamRoles: readonly string[];
  readonly centralizedRoles: readonly string[];
  readonly centralizedWorkTypes: readonly string[];
  readonly alignmentWorkTypes: readonly string[];
  /** From this share of a client-month's on-site TAM time, in ten-thousandths, alignment carries its small exceptions. */
  readonly tamAlignmentShare: number;
}

export const DEFAULT_POLICY: Policy = {
  vcioRoles: ['vCIO', 'Design Desk'],
  tamRoles: ['TAM', 'Technology Alignment Manager'],
  centralizedRoles: ['Centralized Services'],
  centralizedWorkTypes: ['Patching', 'Monitoring', 'Backup'],
  alignmentWorkTypes: ['Alignment'],
  tamAlignmentShare: 7500,
};
