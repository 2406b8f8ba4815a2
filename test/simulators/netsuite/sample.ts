import type { Row } from './evaluate';
import type { NetsuiteSimulator } from './netsuite';

/** Accounts by number, with the id that the system gave them. */
const ACCOUNTS = {
  '4000': { id: '54', name: 'Managed Services Revenue', type: 'Income' },
  '4100': { id: '55', name: 'Hardware Sales', type: 'Income' },
  '6100': { id: '61', name: 'Technician wages', type: 'Expense' },
  '6200': { id: '62', name: 'Software tools', type: 'Expense' },
  '1000': { id: '10', name: 'Checking', type: 'Bank' },
} as const;
export type AccountNumber = keyof typeof ACCOUNTS;

export const nameOf = (id: AccountNumber): string => `${id} ${ACCOUNTS[id].name}`;

export const HARBORVIEW = '61';
export const PROJECT = '63';
export const LEE = '55';

/** A part of a transaction: an amount above zero is a debit. */
export interface Part {
  readonly account: AccountNumber;
  readonly amount: number;
  readonly entity?: string;
  readonly item?: string;
  readonly class?: string;
  readonly department?: string;
}

const none = (value: string | undefined): string | null => value ?? null;

/** Posts a transaction, in the place of the one that has its id. */
export function post(
  { place }: NetsuiteSimulator,
  id: number,
  parts: readonly Part[],
  { posting = 'T', ...more }: Partial<Row> = {},
): void {
  const transaction = String(id);
  const head = {
    ...{ id: transaction, tranid: `INV${id}`, type: 'CustInvc', trandate: '2026-03-01' },
    ...{ entity: HARBORVIEW, currency: '1', posting, voided: 'F', memo: 'Posted in March' },
    ...{ lastmodifieddate: '2026-03-01T05:00:00', ...more },
  };
  place('transaction', [head], (row) => row['id'] === transaction);
  const isOwn = (row: Row): boolean => row['transaction'] === transaction;
  place(
    'transactionline',
    parts.map((part, at) => ({
      ...{ id: String(at), transaction, uniquekey: `${id}${at}`, mainline: 'F', taxline: 'F' },
      ...{ item: none(part.item), class: none(part.class), department: none(part.department) },
      entity: none(part.entity),
    })),
    isOwn,
  );
  place(
    'transactionaccountingline',
    parts.map(({ account, amount }, at) => ({
      ...{ transaction, transactionline: String(at), account: ACCOUNTS[account].id, posting },
      ...{ accountingbook: '1', debit: amount > 0 ? String(amount) : null },
      credit: amount > 0 ? null : String(-amount),
    })),
    isOwn,
  );
}

/** Takes a transaction away; the list of what was deleted may tell it. */
export function unpost({ place, remove }: NetsuiteSimulator, id: number, deletedAt?: string): void {
  remove('transaction', (row) => row['id'] === String(id));
  for (const table of ['transactionline', 'transactionaccountingline'])
    remove(table, (row) => row['transaction'] === String(id));
  if (deletedAt)
    place('deletedrecord', [{ deleteddate: deletedAt, type: 'Invoice', recordid: String(id) }]);
}

export const sampleSale = (
  simulator: NetsuiteSimulator,
  id: number,
  more: Partial<Row> = {},
): void => {
  const parts = [
    { account: '1000', amount: 100 },
    { account: '4000', amount: -100 },
  ] as const;
  post(simulator, id, parts, more);
};

/** Posts sales of 150.35 on 10 February 2026, and takes 30.05 of them back. */
export function sellInFebruary(simulator: NetsuiteSimulator): void {
  const dated = { trandate: '2026-02-10' };
  post(
    simulator,
    80_001,
    [
      { account: '1000', amount: 150.35 },
      { account: '4000', amount: -100.1 },
      { account: '4100', amount: -50.25 },
    ],
    dated,
  );
  post(
    simulator,
    80_002,
    [
      { account: '4000', amount: 30.05 },
      { account: '1000', amount: -30.05 },
    ],
    { ...dated, type: 'CustCred' },
  );
}

function fillNames({ place }: NetsuiteSimulator): void {
  place(
    'account',
    Object.entries(ACCOUNTS).map(([acctnumber, { id, name, type }]) => ({
      ...{ id, acctnumber, fullname: name, accttype: type, isinactive: 'F' },
    })),
  );
  place('item', [
    { id: '14', itemid: 'Managed per user', itemtype: 'Service', isinactive: 'F' },
    { id: '15', itemid: 'Firewall 60', itemtype: 'InvtPart', isinactive: 'F' },
  ]);
  place('classification', [{ id: '5', name: 'Resale', fullname: 'Resale', isinactive: 'F' }]);
  place('department', [
    { id: '3', name: 'Service Desk', fullname: 'Service Desk', isinactive: 'F' },
  ]);
}

/** One customer with a project, five accounts, two items, an employee, and March in the ledger. */
export function fillLedger(simulator: NetsuiteSimulator): void {
  const { place } = simulator;
  fillNames(simulator);
  place('customer', [
    {
      ...{ id: HARBORVIEW, entityid: 'C-0061', companyname: 'Harborview Dental Group' },
      ...{ isperson: 'F', parent: HARBORVIEW, isinactive: 'F', category: '4', territory: '2' },
      ...{ email: 'office@harborview.test', lastmodifieddate: '2026-03-01T05:00:00' },
    },
  ]);
  place('job', [{ id: PROJECT, customer: HARBORVIEW }]);
  place('employee', [
    {
      ...{ id: LEE, entityid: 'J Lee', firstname: 'J', lastname: 'Lee', isinactive: 'F' },
      ...{ department: '3', hiredate: '2022-05-02', laborcost: '29.5' },
      ...{ socialsecuritynumber: '078-05-1120', lastmodifieddate: '2025-01-01T00:00:00' },
    },
  ]);
  post(simulator, 8801, [
    { account: '1000', amount: 7360 },
    { account: '4000', amount: -7360, item: '14' },
  ]);
  post(
    simulator,
    8802,
    [
      { account: '6100', amount: 18_250, department: '3' },
      { account: '6200', amount: 412.5 },
      { account: '1000', amount: -18_662.5 },
    ],
    { entity: null, type: 'Journal', trandate: '2026-03-28' },
  );
}
