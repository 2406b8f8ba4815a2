/** What a token may be allowed to do. Each is granted by name; none implies another. */
export const SCOPES = {
  'metrics:read': 'Metrics that are not about money.',
  'clients:read': 'Clients and their agreements.',
  'tickets:read': 'Tickets and time entries.',
  'staff:read': 'Technicians: their names, tiers and allocations.',
  'financials:read': 'Money: prices, revenue, cost, and every metric made of them.',
  'ingest:write': 'Sending records in, and seeing those that are parked.',
  'settings:write': 'Targets, actions and other choices of the MSP.',
  'connections:read': 'Connections to the systems that records come from, and their runs.',
  'connections:write': 'Adding, changing, reading and removing connections.',
  'webhooks:write': 'Webhook endpoints and alerts: adding, changing, replaying and removing them.',
  'tokens:write': 'Issuing, rotating and revoking tokens, and reading the log of all changes.',
  'events:read': 'What has happened: the log of events, and being told of new ones.',
  operator: 'The health and the counters of the server itself.',
} as const;

export type Scope = keyof typeof SCOPES;

export const SCOPE_NAMES = Object.keys(SCOPES) as Scope[];

/** Every scope that a dashboard with full rights needs: all but the operator's. */
export const TENANT_SCOPES = SCOPE_NAMES.filter((scope) => scope !== 'operator');

export const isScope = (name: string): name is Scope => name in SCOPES;
