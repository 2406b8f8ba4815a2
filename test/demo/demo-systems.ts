import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample, sampleTicket, sampleTime } from '../simulators/connectwise/sample';
import { openQuickbooks, type QuickbooksSimulator } from '../simulators/quickbooks/quickbooks';
import { fillLedger, meta, sampleInvoice } from '../simulators/quickbooks/sample';

const NAMES = 'Alder Bay Cedar Dune Elm Fjord Grove Heron Isle Juniper'.split(' ');
const TRADES = ['Dental', 'Legal', 'Freight', 'Clinic'];
const TICKETS = 4000;
const FIRST_CLIENT = 300;
const FIRST_TICKET = 50_000;
const FIRST_TIME = 200_000;
const FIRST_INVOICE = 2000;

const CLIENTS = TRADES.flatMap((trade, t) =>
  NAMES.map((name, n) => {
    const id = FIRST_CLIENT + t * NAMES.length + n;
    return { id, identifier: `${name}${trade}`, name: `${name} ${trade}` };
  }),
);

const two = (n: number): string => String(n).padStart(2, '0');
/** Days of the year up to March 2026. */
const dayOf = (n: number): string => {
  const month = n % 12;
  return `${month < 9 ? 2025 : 2026}-${two(month < 9 ? month + 4 : month - 8)}-${two(1 + (n % 28))}`;
};
const infoOf = (at: string) => ({ dateEntered: at, lastUpdated: at });

function fillClients({ place, rows }: ConnectwiseSimulator): void {
  const [company] = rows('/company/companies');
  const [agreement] = rows('/finance/agreements');
  const [addition] = rows('/finance/agreements/additions');
  for (const [n, client] of CLIENTS.entries()) {
    place('/company/companies', { ...company, ...client });
    place('/finance/agreements', { ...agreement, id: client.id, company: client });
    const users = { id: client.id, agreementId: client.id, quantity: 10 + 3 * (n % 20) };
    place('/finance/agreements/additions', { ...addition, ...users });
  }
}

function fillWork({ place }: ConnectwiseSimulator): void {
  for (let n = 0; n < TICKETS; n += 1) {
    const company = CLIENTS[(n * n) % CLIENTS.length]!;
    const agreement = { id: company.id, name: 'Complete Care' };
    const [opened, closed] = [`${dayOf(n)}T13:00:00Z`, `${dayOf(n)}T17:00:00Z`];
    const of = { company, agreement, _info: infoOf(opened) };
    place('/service/tickets', sampleTicket(FIRST_TICKET + n, { ...of, closedDate: closed }));
    const worked = { timeStart: opened, actualHours: 0.25 * (1 + (n % 5)) };
    place('/time/entries', sampleTime(FIRST_TIME + n, FIRST_TICKET + n, { ...of, ...worked }));
  }
}

function fillBooks({ place }: QuickbooksSimulator): void {
  for (const [c, { id, name }] of CLIENTS.entries()) {
    place('Customer', {
      ...{ Id: String(id), DisplayName: `${name} Inc.`, Active: true, Job: false, Balance: 0 },
      ...meta('2021-06-01T13:00:00Z'),
    });
    for (let month = 0; month < 12; month += 1) {
      const of = { TxnDate: dayOf(month), CustomerRef: { value: String(id) } };
      place('Invoice', sampleInvoice(FIRST_INVOICE + 12 * c + month, of));
    }
  }
}

/** A pretended PSA: forty clients, a year of tickets and time. */
export async function openDemoPsa(): Promise<ConnectwiseSimulator> {
  const psa = await openConnectwise();
  fillSample(psa);
  fillClients(psa);
  fillWork(psa);
  return psa;
}

/** The pretended books of the same company, with a year of invoices. */
export async function openDemoBooks(): Promise<QuickbooksSimulator> {
  const ledger = await openQuickbooks();
  fillLedger(ledger);
  fillBooks(ledger);
  return ledger;
}
