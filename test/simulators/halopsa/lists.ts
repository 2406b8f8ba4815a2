/** A row as Halo sends it. */
export interface Row {
  readonly id: number | string;
  readonly [field: string]: unknown;
}

/** What the documentation says of one list. */
export interface HaloList {
  /** What its rows are called in an answer; a list without a name is an array by itself. */
  readonly rows?: string;
  /** The parameters that it knows besides those of pages. */
  readonly parameters: readonly string[];
  /** The field of the time of change, for lists that can be asked by it. */
  readonly changed?: string;
  /** Rows with this flag are hidden unless they are asked for. */
  readonly hides?: { readonly flag: string; readonly unless?: string };
  /** What the list leaves out of its rows; a row by itself has it. */
  readonly detailOnly?: readonly string[];
  /** Whether it comes in pages. */
  readonly pages?: true;
}

const CHANGES = ['lastupdatefromdate', 'lastupdatetodate'];
const INACTIVE = { flag: 'inactive', unless: 'includeinactive' };
const INVOICES = ['includelines', 'includecredits', 'idonly', 'invoicedatestart', 'invoicedateend'];

export const LISTS: Readonly<Record<string, HaloList>> = {
  Client: {
    ...{ rows: 'clients', changed: 'alastupdate', hides: INACTIVE, pages: true },
    parameters: [...CHANGES, 'includeinactive', 'idonly'],
    detailOnly: ['customfields'],
  },
  Users: {
    ...{ rows: 'users', changed: 'ulastupdate', hides: INACTIVE, pages: true },
    parameters: [...CHANGES, 'includeinactive', 'idonly'],
  },
  Asset: {
    ...{ rows: 'assets', changed: 'dlastupdate', hides: INACTIVE, pages: true },
    parameters: [...CHANGES, 'includeinactive', 'idonly'],
  },
  ClientContract: { rows: 'contracts', parameters: ['includeinactive'], pages: true },
  RecurringInvoice: { rows: 'invoices', parameters: INVOICES, pages: true },
  Invoice: { rows: 'invoices', parameters: INVOICES, pages: true },
  Tickets: {
    ...{ rows: 'tickets', changed: 'last_update', hides: { flag: 'deleted' }, pages: true },
    parameters: [...CHANGES, 'open_only', 'ticketidonly', 'includestatus'],
  },
  Actions: {
    rows: 'actions',
    parameters: ['ticket_id', 'startdate', 'enddate', 'timeentriesonly', 'excludesys'],
  },
  TimesheetEvent: { parameters: ['start_date', 'end_date', 'agents', 'utcoffset'] },
  Agent: {
    parameters: ['includedisabled', 'includeapiagents'],
    hides: { flag: 'isdisabled', unless: 'includedisabled' },
    detailOnly: ['costprice'],
  },
  Status: { parameters: [] },
  TicketType: { parameters: [] },
  Team: { parameters: [] },
  Priority: { parameters: [] },
  Outcome: { parameters: [] },
};

/** Everything without a zone is of UTC. */
const ms = (value: unknown): number => Date.parse(`${String(value).replace(/Z$/, '')}Z`);

const CLOSED = [8, 9];

type Test = (row: Row) => boolean;

/** By the parameter of a question: which rows it leaves. */
const TESTS: Readonly<Record<string, (value: string, list: HaloList) => Test>> = {
  lastupdatefromdate:
    (value, { changed }) =>
    (row) =>
      ms(row[changed!]) >= ms(value),
  lastupdatetodate:
    (value, { changed }) =>
    (row) =>
      ms(row[changed!]) <= ms(value),
  open_only: () => (row) => !CLOSED.includes(Number(row['status_id'])),
  ticket_id: (value) => (row) => String(row['ticket_id']) === value,
  startdate: (value) => (row) => ms(row['datetime']) >= ms(value),
  enddate: (value) => (row) => ms(row['datetime']) <= ms(value),
  timeentriesonly: () => (row) => Number(row['timetaken']) > 0,
  start_date: (value) => (row) => ms(row['start_date']) >= ms(value),
  end_date: (value) => (row) => ms(row['start_date']) <= ms(value),
  invoicedatestart: (value) => (row) => ms(row['invoice_date']) >= ms(value),
  invoicedateend: (value) => (row) => ms(row['invoice_date']) <= ms(value),
};

export interface Asked {
  readonly query: URLSearchParams;
  /** Parameters that this Halo does not heed, whatever the documentation says. */
  readonly unheeded: ReadonlySet<string>;
}

/** The rows of a list that a question leaves. */
export function select(list: HaloList, rows: readonly Row[], { query, unheeded }: Asked): Row[] {
  const { hides } = list;
  const tests = [...query]
    .filter(([name]) => !unheeded.has(name))
    .flatMap(([name, value]) => TESTS[name]?.(value, list) ?? []);
  const isShown = (row: Row): boolean =>
    !hides || row[hides.flag] !== true || (hides.unless !== undefined && query.has(hides.unless));
  return rows.filter((row) => isShown(row) && tests.every((test) => test(row)));
}

const LINES = ['lines'];

/** What of a row is in the list: ids alone, or all but what is left to the row by itself. */
export function slim({ detailOnly = [] }: HaloList, row: Row, query: URLSearchParams): Row {
  if (query.has('idonly') || query.has('ticketidonly')) return { id: row.id };
  const left = query.has('includelines') ? detailOnly : [...detailOnly, ...LINES];
  return Object.fromEntries(Object.entries(row).filter(([name]) => !left.includes(name))) as Row;
}

/** Rows come by the field that is named. */
export function ordered(rows: readonly Row[], query: URLSearchParams): Row[] {
  const field = query.get('order') ?? 'id';
  const turn = query.get('orderdesc') === 'true' ? -1 : 1;
  const rank = (row: Row): number => (field === 'id' ? Number(row.id) : ms(row[field]));
  return [...rows].sort((a, b) => turn * (rank(a) - rank(b)));
}
