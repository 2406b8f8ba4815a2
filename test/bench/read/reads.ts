import { toGlobalId } from '../../../src/scalars/global-id';
import { FIRST_MONTH, LAST_MONTH } from '../sample-msp';

/** What is asked, and what of it. Everybody measured answers the same text with the same values. */
export interface Read {
  readonly name: ReadName;
  readonly about: string;
  /** Whether somebody could write it by hand; otherwise the floor runs the statements it takes. */
  readonly byHand: boolean;
  readonly query: string;
}

export const READ_NAMES = [
  'small',
  'large',
  'table',
  'totals',
  'overview',
  'tickets',
  'scorecard',
  'report',
] as const;
export type ReadName = (typeof READ_NAMES)[number];

const RECENT = { from: '2026-01', to: LAST_MONTH };
const ALL = { from: FIRST_MONTH, to: LAST_MONTH };
const YEAR = { from: '2025-04', to: LAST_MONTH };
export const PERIODS = { small: RECENT, large: ALL, table: ALL, totals: ALL, overview: YEAR };
export const CLIENTS = { small: 5, large: 50 };
export const TICKETS = 50;

const inText = ({ from, to }: { from: string; to: string }): string =>
  `{from: "${from}", to: "${to}"}`;

const seriesOf = (period: string): string => `
    rhem: series(key: RHEM, period: ${period}) { period { from } value }
    aisp: series(key: AISP, period: ${period}) { value }
    tickets: series(key: REACTIVE_TICKETS_PER_SEAT, period: ${period}) { value }`;

const clientsQuery = (name: 'small' | 'large'): string =>
  `{ clients(first: ${CLIENTS[name]}) { nodes { name ${seriesOf(inText(PERIODS[name]))} } } }`;

const TABLE = `{ metrics(query: {
    metrics: [RHEM, AISP, REACTIVE_TICKETS_PER_SEAT], period: ${inText(ALL)}
    groupBy: [CLIENT, MONTH], first: 10000
  }) { rows { dimensions { label } values { value } } } }`;

const overviewQuery = (client: string): string => `{ client(id: "${client}") { name
    rhem: metric(key: RHEM, period: ${inText(YEAR)}) { value }
    aisp: metric(key: AISP, period: ${inText(YEAR)}) { value }
    tickets: metric(key: REACTIVE_TICKETS_PER_SEAT, period: ${inText(YEAR)}) { value }
    trend: series(key: RHEM, period: ${inText(YEAR)}) { period { from } value } } }`;

const TICKET_PAGE = `{ tickets(first: ${TICKETS}) {
    nodes { number summary board type openedAt closedAt labourMinutes } } }`;

const SCORECARD = `{ scorecard(quarter: "2026-Q1") { items { name value met } } }`;

const REPORT = `{ quarterlyReport(quarter: "2026-Q1") {
    spiral { level signals { name value } } smartNumbers { formatted status }
    trends { key values { formatted } } dataQuality { score } } }`;

/** The reads of one MSP; `client` is whose overview is asked for. */
export const readsOf = (tenantId: number, client: number): readonly Read[] => [
  {
    name: 'small',
    about: '5 clients × 3 months × 3',
    byHand: true,
    query: clientsQuery('small'),
  },
  {
    name: 'large',
    about: '50 clients × 24 months × 3',
    byHand: true,
    query: clientsQuery('large'),
  },
  { name: 'table', about: 'the same as a table', byHand: true, query: TABLE },
  {
    name: 'totals',
    about: 'the MSP, 24 months × 3',
    byHand: true,
    query: `{ msp { ${seriesOf(inText(ALL))} } }`,
  },
  {
    name: 'overview',
    about: 'one client, 12 months',
    byHand: true,
    query: overviewQuery(toGlobalId('client', tenantId, client)),
  },
  { name: 'tickets', about: 'a page of 50 tickets', byHand: true, query: TICKET_PAGE },
  { name: 'scorecard', about: 'the scorecard', byHand: false, query: SCORECARD },
  { name: 'report', about: 'a quarterly report', byHand: false, query: REPORT },
];
