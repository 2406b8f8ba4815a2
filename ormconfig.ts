import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { toEntitySchema } from './src/database/to-entity-schema';
import type { Table } from './src/tables/table';
import { action } from './src/tables/action';
import { apiToken } from './src/tables/api-token';
import { auditEntry } from './src/tables/audit-entry';
import { tokenRevocation } from './src/tables/token-revocation';
import { alert } from './src/tables/alert';
import { agreementAmount } from './src/tables/agreement-amount';
import { agreementMonth } from './src/tables/agreement-month';
import { agreement } from './src/tables/agreement';
import { allocation } from './src/tables/allocation';
import { bandMembership } from './src/tables/band-membership';
import { bandMonth } from './src/tables/band-month';
import { band } from './src/tables/band';
import { bandingScheme } from './src/tables/banding-scheme';
import { clientMonth } from './src/tables/client-month';
import { client } from './src/tables/client';
import { closedBand } from './src/tables/closed-band';
import { closedBandingScheme } from './src/tables/closed-banding-scheme';
import { closedFigure } from './src/tables/closed-figure';
import { closedMonth } from './src/tables/closed-month';
import { closedQuarter } from './src/tables/closed-quarter';
import { closedTicket } from './src/tables/closed-ticket';
import { closedTimeEntry } from './src/tables/closed-time-entry';
import { connectionStream } from './src/tables/connection-stream';
import { connection } from './src/tables/connection';
import { coverage } from './src/tables/coverage';
import { deletedPart } from './src/tables/deleted-part';
import { deletedRecord } from './src/tables/deleted-record';
import { event } from './src/tables/event';
import { deprecatedUse } from './src/tables/deprecated-use';
import { exportRun } from './src/tables/export-run';
import { fileMap } from './src/tables/file-map';
import { headcount } from './src/tables/headcount';
import { keptAnswer } from './src/tables/kept-answer';
import { knownFindings } from './src/tables/known-findings';
import { labourCost } from './src/tables/labour-cost';
import { lastNumber } from './src/tables/last-number';
import { lastWrite } from './src/tables/last-write';
import { measureCatalogue } from './src/tables/measure-catalogue';
import { mspMonth } from './src/tables/msp-month';
import { msp } from './src/tables/msp';
import { notCounted } from './src/tables/not-counted';
import { parkedRecord } from './src/tables/parked-record';
import { permissionGap } from './src/tables/permission-gap';
import { quarantinedRecord } from './src/tables/quarantined-record';
import { registeredOperation } from './src/tables/registered-operation';
import { revenue } from './src/tables/revenue';
import { seatCount } from './src/tables/seat-count';
import { settings } from './src/tables/settings';
import { sourceRecord } from './src/tables/source-record';
import { source } from './src/tables/source';
import { staffMonth } from './src/tables/staff-month';
import { staleBand } from './src/tables/stale-band';
import { staleCost } from './src/tables/stale-cost';
import { staleMonth } from './src/tables/stale-month';
import { staleStaff } from './src/tables/stale-staff';
import { staleTicket } from './src/tables/stale-ticket';
import { syncRunStream } from './src/tables/sync-run-stream';
import { syncRun } from './src/tables/sync-run';
import { target } from './src/tables/target';
import { technicianFte } from './src/tables/technician-fte';
import { technicianTier } from './src/tables/technician-tier';
import { technician } from './src/tables/technician';
import { ticketEvent } from './src/tables/ticket-event';
import { ticketMonth } from './src/tables/ticket-month';
import { ticket } from './src/tables/ticket';
import { timeEntry } from './src/tables/time-entry';
import { toolCostClient } from './src/tables/tool-cost-client';
import { toolCost } from './src/tables/tool-cost';
import { webhookDelivery } from './src/tables/webhook-delivery';
import { webhookEndpoint } from './src/tables/webhook-endpoint';
import { workRule } from './src/tables/work-rule';

/** Every table, by name. What is not listed here does not exist for TypeORM. */
export const TABLES: readonly Table[] = [
  action,
  agreementAmount,
  agreementMonth,
  agreement,
  allocation,
  apiToken,
  auditEntry,
  alert,
  bandMembership,
  bandMonth,
  band,
  bandingScheme,
  clientMonth,
  client,
  closedBand,
  closedBandingScheme,
  closedFigure,
  closedMonth,
  closedQuarter,
  closedTicket,
  closedTimeEntry,
  connectionStream,
  connection,
  coverage,
  deletedPart,
  deletedRecord,
  event,
  deprecatedUse,
  exportRun,
  fileMap,
  headcount,
  keptAnswer,
  knownFindings,
  labourCost,
  lastNumber,
  lastWrite,
  measureCatalogue,
  mspMonth,
  msp,
  notCounted,
  parkedRecord,
  permissionGap,
  quarantinedRecord,
  registeredOperation,
  revenue,
  seatCount,
  settings,
  sourceRecord,
  source,
  staffMonth,
  staleBand,
  staleCost,
  staleMonth,
  staleStaff,
  staleTicket,
  syncRunStream,
  syncRun,
  target,
  technicianFte,
  technicianTier,
  technician,
  ticketEvent,
  ticketMonth,
  ticket,
  timeEntry,
  tokenRevocation,
  toolCostClient,
  toolCost,
  webhookDelivery,
  webhookEndpoint,
  workRule,
];

const keys = new Map(TABLES.map(({ name, key }) => [name, key]));

function keyOf(table: string): readonly string[] {
  const key = keys.get(table);
  if (!key) throw new RangeError(`There is no table "${table}".`);
  return key;
}

/** The one DataSource: it runs the migrations, and knows the tables well enough to tell when the two disagree. `url` is any connection string that pg takes. */
export const openDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    // Through pg itself: it also reads connection strings with a Unix socket.
    extra: { connectionString: url },
    applicationName: 'seatwise migrate',
    entities: TABLES.map((table) => toEntitySchema(table, keyOf)),
    migrations: [join(__dirname, 'migrations', '*.{ts,js}')],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
