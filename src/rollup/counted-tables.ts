import type { Cut, SliceFilter } from './slice';

/**
 * A way to cut a table's rows: its SQL expression, the joins it needs, and the value that stands
 * for "none".
 */
export interface CutColumn {
  readonly expression: string;
  readonly joins: readonly JoinName[];
  readonly none: 0 | null;
}

/** A table whose rows are added up by slice and month. */
export interface CountedTable {
  readonly from: string;
  readonly alias: string;
  readonly where: readonly string[];
  readonly joins: readonly JoinName[];
  readonly cuts: Partial<Record<Cut, CutColumn>>;
  /** SQL conditions: whether a row is of clients with seat counts, and with endpoint counts. */
  readonly presence: readonly [string, string];
}

/** Stands in a join for the id of the banding scheme in the request. */
export const SCHEME = ':scheme';

const bandOf = (alias: string): string => `LEFT JOIN band_membership bm
    ON bm.tenant_id = $1 AND bm.scheme_id = ${SCHEME}
    AND bm.client_id = ${alias}.client_id AND bm.month = ${alias}.month`;

/**
 * Joins the row with this whole key, or none. The fence (OFFSET 0) makes the planner look each row
 * up. When a tenant's rows are newer than its statistics, it would otherwise join every entry of
 * the tenant with every ticket.
 */
export function lookUp(
  table: string,
  alias: string,
  tenant: string,
  key: Readonly<Record<string, string>>,
): string {
  const conditions = Object.entries(key).map(([column, value]) => ` AND x_.${column} = ${value}`);
  return `LEFT JOIN LATERAL (SELECT x_.* FROM ${table} x_ WHERE x_.tenant_id = ${tenant}${conditions.join('')} OFFSET 0) ${alias} ON true`;
}

/**
 * Every join, in the order in which they build on each other. A merged ticket's time belongs to its
 * survivor, so cuts by ticket follow the survivor.
 */
export const JOINS = {
  clientOfMonth: 'LEFT JOIN client c ON c.tenant_id = cm.tenant_id AND c.id = cm.client_id',
  clientOfTicket: 'JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id',
  clientOfEntry: 'LEFT JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id',
  ownTicket: lookUp('ticket', 'o', 'e.tenant_id', {
    source_id: 'e.source_id',
    external_id: 'e.ticket_external_id',
  }),
  survivor: lookUp('ticket', 'k', 'o.tenant_id', {
    source_id: 'o.source_id',
    external_id: 'o.survivor',
  }),
  ticketOfToday: lookUp('ticket', 'y', 't.tenant_id', {
    source_id: 't.source_id',
    external_id: 't.external_id',
  }),
  agreement: `LEFT JOIN agreement ea ON ea.tenant_id = e.tenant_id AND ea.id = e.agreement_id AND NOT ea.deleted
    LEFT JOIN agreement ka ON ka.tenant_id = k.tenant_id AND ka.id = k.agreement_id AND NOT ka.deleted`,
  technicianOfEntry: lookUp('technician', 'w', 'e.tenant_id', { id: 'e.technician_id' }),
  bandOfMonth: bandOf('cm'),
  bandOfTicket: bandOf('t'),
  bandOfEntry: bandOf('e'),
} as const;
export type JoinName = keyof typeof JOINS;

const cut = (expression: string, joins: JoinName[] = [], none: 0 | null = null): CutColumn => ({
  expression,
  joins,
  none,
});

export const CLIENT_MONTH: CountedTable = {
  from: 'client_month cm',
  alias: 'cm',
  where: [],
  joins: [],
  cuts: {
    CLIENT: cut('cm.client_id', [], 0),
    SEGMENT: cut('c.segment', ['clientOfMonth']),
    TERRITORY: cut('c.territory', ['clientOfMonth']),
    BAND: cut('bm.band_id', ['bandOfMonth']),
  },
  presence: ['cm.has_seat_count', 'cm.has_endpoint_count'],
};

const TICKET: JoinName[] = ['ownTicket', 'survivor'];

export const TIME_ENTRY: CountedTable = {
  from: 'time_entry e',
  alias: 'e',
  where: ['NOT e.deleted', 'c.deleted IS NOT TRUE'],
  joins: ['clientOfEntry'],
  cuts: {
    CLIENT: cut('e.client_id'),
    SEGMENT: cut('c.segment'),
    TERRITORY: cut('c.territory'),
    BAND: cut('bm.band_id', ['bandOfEntry']),
    TECHNICIAN: cut('e.technician_id'),
    TIER: cut('e.tier'),
    DELIVERY_AREA: cut('e.area'),
    BOARD: cut('k.board', TICKET),
    TICKET_TYPE: cut('k.type', TICKET),
    TICKET_SOURCE: cut('k.origin', TICKET),
    PRIORITY: cut('k.priority', TICKET),
    ESCALATED_TO: cut('k.escalated_to', TICKET),
    AGREEMENT_TYPE: cut('coalesce(ea.type, ka.type)', [...TICKET, 'agreement']),
  },
  presence: ['true', 'true'],
};

/** A cut that can change without its row: the column in which a closed month keeps it, and the one that says whether it does. */
interface KeptCut {
  readonly column: string;
  readonly flag: 'has_cuts' | 'has_late_cuts';
}

/** The cuts of tickets that months closed earlier do not say. */
const LATE = {
  PRIORITY: { column: 'priority', flag: 'has_late_cuts' },
  ESCALATED_TO: { column: 'escalated_to', flag: 'has_late_cuts' },
} as const satisfies Partial<Record<Cut, KeptCut>>;

/** The cuts of time that come from the ticket or agreement. */
export const CUTS_OF_TIME = {
  BOARD: { column: 'board', flag: 'has_cuts' },
  TICKET_TYPE: { column: 'type', flag: 'has_cuts' },
  TICKET_SOURCE: { column: 'origin', flag: 'has_cuts' },
  AGREEMENT_TYPE: { column: 'agreement_type', flag: 'has_cuts' },
  ...LATE,
} as const satisfies Partial<Record<Cut, KeptCut>>;
export const CUTS_KEPT = Object.keys(CUTS_OF_TIME) as (keyof typeof CUTS_OF_TIME)[];

/** Rows frozen before these columns existed use today's values. */
const keptCuts = (
  kept: Partial<Record<Cut, KeptCut>>,
  alias: string,
  today: CountedTable['cuts'],
): CountedTable['cuts'] =>
  Object.fromEntries(
    (Object.entries(kept) as [Cut, KeptCut][]).map(([of, { column, flag }]) => {
      const { expression, joins, none } = today[of]!;
      const frozen = `CASE WHEN ${alias}.${flag} THEN ${alias}.${column} ELSE ${expression} END`;
      return [of, { expression: frozen, joins, none }];
    }),
  );

const CLOSED_TIME_ENTRY: CountedTable = {
  ...TIME_ENTRY,
  cuts: { ...TIME_ENTRY.cuts, ...keptCuts(CUTS_OF_TIME, 'e', TIME_ENTRY.cuts) },
};

export const timeEntries = ({ asClosed }: SliceFilter): CountedTable =>
  asClosed ? CLOSED_TIME_ENTRY : TIME_ENTRY;

export const TICKET_MONTH: CountedTable = {
  from: 'ticket_month t',
  alias: 't',
  where: ['NOT c.deleted', 'NOT c.internal'],
  joins: ['clientOfTicket'],
  cuts: {
    CLIENT: cut('t.client_id'),
    SEGMENT: cut('c.segment'),
    TERRITORY: cut('c.territory'),
    BAND: cut('bm.band_id', ['bandOfTicket']),
    TECHNICIAN: cut('t.technician_id'),
    BOARD: cut('t.board'),
    TICKET_TYPE: cut('t.type'),
    TICKET_SOURCE: cut('t.origin'),
    PRIORITY: cut('t.priority'),
    ESCALATED_TO: cut('t.escalated_to'),
    AGREEMENT_TYPE: cut('t.agreement_type'),
  },
  presence: ['true', 'true'],
};

const OF_TODAY: CountedTable['cuts'] = {
  PRIORITY: cut('y.priority', ['ticketOfToday']),
  ESCALATED_TO: cut('y.escalated_to', ['ticketOfToday']),
};

const CLOSED_TICKET_MONTH: CountedTable = {
  ...TICKET_MONTH,
  cuts: { ...TICKET_MONTH.cuts, ...keptCuts(LATE, 't', OF_TODAY) },
};

export const ticketMonths = ({ asClosed }: SliceFilter): CountedTable =>
  asClosed ? CLOSED_TICKET_MONTH : TICKET_MONTH;

/**
 * Tickets by what they say of themselves. Alerts that are no tickets are left out: they are told by
 * client alone, and a board with nothing else has no row.
 */
const byThemselves = (table: CountedTable): CountedTable => ({
  ...table,
  where: [...table.where, '(t.opened + t.closes + t.reopens + t.untold_reopens + t.closed) > 0'],
});
const BY_THEMSELVES = byThemselves(TICKET_MONTH);
const CLOSED_BY_THEMSELVES = byThemselves(CLOSED_TICKET_MONTH);

export const ticketMonthsByThemselves = ({ asClosed }: SliceFilter): CountedTable =>
  asClosed ? CLOSED_BY_THEMSELVES : BY_THEMSELVES;

/**
 * Rows without a client have a count if any client has one. So they are not left out, and a tenant
 * without any count still shows that.
 */
const OF_ANY_CLIENT: CountedTable['presence'] = [
  '(SELECT EXISTS (SELECT FROM client_month WHERE tenant_id = $1 AND has_seat_count))',
  '(SELECT EXISTS (SELECT FROM client_month WHERE tenant_id = $1 AND has_endpoint_count))',
];

export const STAFF_MONTH: CountedTable = {
  from: 'staff_month s',
  alias: 's',
  where: [],
  joins: [],
  cuts: {
    TECHNICIAN: cut('s.technician_id'),
    TIER: cut('s.tier'),
    DELIVERY_AREA: cut(`nullif(s.area, 'OVERHEAD')`),
  },
  presence: OF_ANY_CLIENT,
};

export const MSP_MONTH: CountedTable = {
  from: 'msp_month m',
  alias: 'm',
  where: [],
  joins: [],
  cuts: {},
  presence: OF_ANY_CLIENT,
};
