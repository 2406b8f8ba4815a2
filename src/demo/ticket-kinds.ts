export interface TicketKind {
  readonly type: string;
  readonly summary: string;
  readonly priority: string;
  /** How often it occurs, relative to the other kinds. */
  readonly weight: number;
  /** The minutes of labour it usually takes. */
  readonly minutes: number;
}

/** What end users ask for. Adding a user inside the plan is reactive too (moves, adds, changes). */
export const TICKET_KINDS: readonly TicketKind[] = [
  { type: 'Password', summary: 'Cannot sign in', priority: 'Medium', weight: 18, minutes: 10 },
  { type: 'Email', summary: 'Mail is not arriving', priority: 'Medium', weight: 16, minutes: 22 },
  {
    type: 'Application',
    summary: 'Program stops working',
    priority: 'Medium',
    weight: 20,
    minutes: 31,
  },
  { type: 'Printing', summary: 'Printer does not print', priority: 'Low', weight: 12, minutes: 19 },
  { type: 'Workstation', summary: 'Computer is slow', priority: 'Low', weight: 14, minutes: 37 },
  { type: 'Network', summary: 'No connection', priority: 'High', weight: 8, minutes: 43 },
  { type: 'New user', summary: 'New colleague starts', priority: 'Low', weight: 9, minutes: 46 },
  { type: 'Security', summary: 'Suspicious message', priority: 'High', weight: 3, minutes: 34 },
];

export const ALERTS: readonly string[] = [
  'Disk space low',
  'Backup job failed',
  'Device offline',
  'Patch failed to install',
  'High processor load',
];
