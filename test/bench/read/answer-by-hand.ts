import {
  readClient,
  readClients,
  readMonths,
  readTable,
  readTickets,
  readTotals,
  type MonthRow,
} from './hand-written';
import { addedUp, METRICS_BY_HAND, valueByHand, type Figures } from './metrics-by-hand';
import { CLIENTS, PERIODS, TICKETS, type ReadName } from './reads';
import type { TenantReader } from './tenant-reader';

type InMonth = Figures & { readonly month: string };

const seriesOf = (rows: readonly InMonth[]) => ({
  rhem: rows.map((row) => ({
    period: { from: row.month.slice(0, 7) },
    value: valueByHand('RHEM', row),
  })),
  aisp: rows.map((row) => ({ value: valueByHand('AISP', row) })),
  tickets: rows.map((row) => ({ value: valueByHand('REACTIVE_TICKETS_PER_SEAT', row) })),
});

/** The rows come by client. */
function byClient(rows: readonly MonthRow[]): Map<number, MonthRow[]> {
  const clients = new Map<number, MonthRow[]>();
  for (const row of rows) {
    const own = clients.get(row.client_id);
    if (own) own.push(row);
    else clients.set(row.client_id, [row]);
  }
  return clients;
}

async function clientsAnswer(reader: TenantReader, name: 'small' | 'large'): Promise<object> {
  const clients = await readClients(reader, CLIENTS[name]);
  const ids = clients.map(({ id }) => id);
  const months = byClient(await readMonths(reader, ids, PERIODS[name]));
  const nodes = clients.map((client) => ({
    name: client.name,
    ...seriesOf(months.get(client.id) ?? []),
  }));
  return { clients: { nodes } };
}

async function tableAnswer(reader: TenantReader): Promise<object> {
  const found = await readTable(reader, PERIODS.table);
  const rows = found.map((row) => ({
    dimensions: [{ label: row.name }, { label: row.month.slice(0, 7) }],
    values: METRICS_BY_HAND.map((metric) => ({ value: valueByHand(metric, row) })),
  }));
  return { metrics: { rows } };
}

async function overviewAnswer(reader: TenantReader, id: number): Promise<object> {
  const client = await readClient(reader, id);
  const months = await readMonths(reader, [id], PERIODS.overview);
  const year = addedUp(months);
  return {
    client: {
      name: client?.name,
      rhem: { value: valueByHand('RHEM', year) },
      aisp: { value: valueByHand('AISP', year) },
      tickets: { value: valueByHand('REACTIVE_TICKETS_PER_SEAT', year) },
      trend: seriesOf(months).rhem,
    },
  };
}

/** The least that answers a read: its statements, and their rows in the shape that was asked for. */
export async function answerByHand(
  reader: TenantReader,
  name: ReadName,
  client: number,
): Promise<object> {
  switch (name) {
    case 'small':
    case 'large':
      return clientsAnswer(reader, name);
    case 'table':
      return tableAnswer(reader);
    case 'totals':
      return { msp: seriesOf(await readTotals(reader, PERIODS.totals)) };
    case 'overview':
      return overviewAnswer(reader, client);
    case 'tickets':
      return { tickets: { nodes: await readTickets(reader, TICKETS) } };
    case 'scorecard':
    case 'report':
      throw new TypeError(`nobody has written the ${name} by hand`);
  }
}
