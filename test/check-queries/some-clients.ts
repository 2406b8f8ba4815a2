import type { DemoRecord } from '../../src/demo/demo-record';
import type { RecordKind } from '../../src/ingest/record-kind';
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
export const someClients = (demo: Demo): Demo =>
  ofClients(new Map([...demo].map(([kind, rows]) => [kind, rows.filter(isKnown)])), (id) =>
    KEPT.has(id),
  );

/** What is of some clients, and of nobody. */
export function ofClients(demo: Demo, isKept: (id: string) => boolean): Demo {
  const isOwn = (row: DemoRecord): boolean => clientsOf(row).every(isKept);
  const ids = (kind: RecordKind) => new Set(rowsOf(demo, kind).filter(isOwn).map(idOf));
  const [agreements, tickets] = [ids('agreements'), ids('tickets')];
  const stays = (row: DemoRecord): boolean =>
    isOwn(row) &&
    (row.agreementExternalId === undefined || agreements.has(row.agreementExternalId)) &&
    (row.mergedIntoExternalId === undefined || tickets.has(row.mergedIntoExternalId)) &&
    (row.ticketExternalId === undefined || tickets.has(row.ticketExternalId));
  return new Map([...demo].map(([kind, rows]) => [kind, rows.filter(stays)]));
}

const idOf = (row: DemoRecord): unknown => row.externalId;

/** The ids of those that a row is about. */
const clientsOf = (row: DemoRecord): string[] => {
  const own = row.segment || row.internal ? row.externalId : row.clientExternalId;
  const named = Array.isArray(row.clientExternalIds) ? (row.clientExternalIds as unknown[]) : [];
  return [own ?? [], ...named].flat().map(String);
};

/** Of one technician nobody knows what she costs. */
const UNCOSTED = 'T05';
const isCost = (row: DemoRecord): boolean =>
  row.monthlyCost !== undefined || row.hourlyCost !== undefined;

const isKnown = (row: DemoRecord): boolean =>
  !(row.technicianExternalId === UNCOSTED && isCost(row)) &&
  String(row.openedAt ?? '9') >= TICKETS_SINCE &&
  String(row.startedAt ?? '9') >= TIME_SINCE;
