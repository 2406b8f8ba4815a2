import type { DemoRecord } from '../../src/demo/demo-record';
import { rowsOf, type Demo } from '../demo/simple-arithmetic';

/** Clients with something odd about their books or service, and a few ordinary ones: as hard, and quicker. */
const KEPT = new Set(
  'C02 C05 C09 C10 C13 C14 C15 C17 C18 C19 C20 C21 C24 C26 C27 C28 C30 C31 C33 C36 C37 C38 C39 C40'.split(
    ' ',
  ),
);

/** The service desk was not connected from the beginning, and its time later than its tickets: months before have no numbers. */
const TICKETS_SINCE = '2025-06-01T04:00:00Z';
const TIME_SINCE = '2025-07-01T04:00:00Z';

/** The sample MSP with those clients and months only; staff, seats and books stay whole. */
export function someClients(demo: Demo): Demo {
  const agreements = new Set(rowsOf(demo, 'agreements').filter(isKept).map(idOf));
  const tickets = new Set(rowsOf(demo, 'tickets').filter(isKept).map(idOf));
  const stays = (row: DemoRecord): boolean =>
    isKept(row) &&
    (row.agreementExternalId === undefined || agreements.has(row.agreementExternalId)) &&
    (row.mergedIntoExternalId === undefined || tickets.has(row.mergedIntoExternalId)) &&
    (row.ticketExternalId === undefined || tickets.has(row.ticketExternalId));
  return new Map([...demo].map(([kind, rows]) => [kind, rows.filter(stays)]));
}

const idOf = (row: DemoRecord): unknown => row.externalId;

const isOfKeptClient = (row: DemoRecord): boolean => {
  const own = row.segment || row.internal ? row.externalId : row.clientExternalId;
  const named = Array.isArray(row.clientExternalIds) ? (row.clientExternalIds as unknown[]) : [];
  return [own ?? 'C40', ...named].every((id) => KEPT.has(String(id)));
};

/** Of one technician nobody knows what she costs. */
const UNCOSTED = 'T05';
const isCost = (row: DemoRecord): boolean =>
  row.monthlyCost !== undefined || row.hourlyCost !== undefined;

const isKept = (row: DemoRecord): boolean =>
  isOfKeptClient(row) &&
  !(row.technicianExternalId === UNCOSTED && isCost(row)) &&
  String(row.openedAt ?? '9') >= TICKETS_SINCE &&
  String(row.startedAt ?? '9') >= TIME_SINCE;
