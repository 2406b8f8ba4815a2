// Sends the tiny MSP and asks for RHEM of each client by month.
// SEATWISE: the server; TOKEN: a token with ingest:write, clients:read and metrics:read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createClient,
  MetricReasonValues,
  isKnown,
  RhemByClientByMonthDocument,
  SeatwiseError,
  type Kind,
  type MetricReason,
  type RecordOf,
} from 'seatwise-client';

const { SEATWISE = 'http://127.0.0.1:4000', TOKEN = '', TINY_MSP = 'tiny-msp' } = process.env;
const seatwise = createClient({ url: SEATWISE, token: TOKEN });

/** The rows of a file; these have no quotes in them. */
function rows<Column extends string>(name: string): Record<Column, string>[] {
  const text = readFileSync(join(TINY_MSP, `${name}.csv`), 'utf8');
  const [columns = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map(
    (cells) =>
      Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<
        Column,
        string
      >,
  );
}

async function send<Of extends Kind>(kind: Of, records: RecordOf<Of>[]): Promise<void> {
  const { errors } = await seatwise.ingest(kind, records, { source: 'psa' });
  for (const { index, message } of errors) console.error(`${kind} ${index}: ${message}`);
}

const reasonOf = (reason: MetricReason | null): string => {
  if (reason === null) return '';
  return isKnown(MetricReasonValues, reason)
    ? ` (${reason})`
    : ' (a reason that a newer server gives)';
};

type Counts = 'externalId' | 'clientExternalId' | 'effectiveOn' | 'seats' | 'endpoints';
type Agreement = 'externalId' | 'clientExternalId' | 'name' | 'type' | 'startsOn';
type Amount = 'agreementExternalId' | 'effectiveOn' | 'amount';
type Ticket = 'externalId' | 'clientExternalId' | 'summary' | 'openedAt' | 'closedAt';

const seatCounts = (): RecordOf<'seat-counts'>[] =>
  rows<Counts>('seat-counts').map(({ seats, endpoints, ...row }) => ({
    ...row,
    seats: Number(seats),
    endpoints: Number(endpoints),
  }));

/** Agreements are sent with their amounts within them. */
function agreements(): RecordOf<'agreements'>[] {
  const amounts = rows<Amount>('agreement-amounts');
  return rows<Agreement>('agreements').map((row) => ({
    ...row,
    amounts: amounts
      .filter(({ agreementExternalId }) => agreementExternalId === row.externalId)
      .map(({ effectiveOn, amount }) => ({ effectiveOn, amount, cycle: 'MONTHLY' })),
  }));
}

async function sendTinyMsp(): Promise<void> {
  await send('clients', rows<'externalId' | 'name' | 'segment' | 'onboardedOn'>('clients'));
  await send('seat-counts', seatCounts());
  await send('agreements', agreements());
  await send('tickets', rows<Ticket>('tickets'));
  await send(
    'time-entries',
    rows<'externalId' | 'ticketExternalId' | 'startedAt' | 'minutes'>('time-entries'),
  );
}

async function printNumbers(): Promise<void> {
  const period = { from: '2026-01', to: '2026-02' };
  const clients = seatwise.paged(
    RhemByClientByMonthDocument,
    { first: 2, period },
    (answer) => answer.clients,
  );
  for await (const { name, series } of clients)
    console.log(
      `${name}: ${series?.map(({ formatted, reason }) => formatted + reasonOf(reason)).join(', ')}`,
    );
}

sendTinyMsp()
  .then(printNumbers)
  .catch((error: unknown) => {
    if (error instanceof SeatwiseError)
      console.error(`${error.code}: ${error.message} (${error.requestId})`);
    else console.error(error);
    process.exitCode = 1;
  });
