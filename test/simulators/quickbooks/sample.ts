import { pacific, type QuickbooksSimulator, type Row } from './quickbooks';

export const meta = (created: string, changed = created) => ({
  MetaData: {
    CreateTime: pacific(new Date(created)),
    LastUpdatedTime: pacific(new Date(changed)),
  },
});

export const HARBORVIEW = { value: '61', name: 'Harborview Dental Group' };
const MANAGED = { value: '14', name: 'Managed:Per user' };

export const itemLine = (Amount: number, ItemRef: object = MANAGED): object => ({
  ...{ Amount, DetailType: 'SalesItemLineDetail', Description: 'Complete Care' },
  SalesItemLineDetail: { ItemRef, UnitPrice: Amount, Qty: 1, TaxCodeRef: { value: 'NON' } },
});

export const sampleInvoice = (id: number, more: Partial<Row> = {}): Row => ({
  ...{ Id: String(id), SyncToken: '0', DocNumber: String(id), TxnDate: '2026-03-01' },
  ...{ CustomerRef: HARBORVIEW, CurrencyRef: { value: 'USD' }, TotalAmt: 7360, Balance: 7360 },
  ...{ TxnTaxDetail: { TotalTax: 0 }, LinkedTxn: [] },
  Line: [
    itemLine(7360),
    { Amount: 7360, DetailType: 'SubTotalLineDetail', SubTotalLineDetail: {} },
  ],
  ...meta('2026-03-01T13:00:00Z'),
  ...more,
});

export const expenseLine = (Amount: number, AccountRef: object): object => ({
  ...{ Amount, DetailType: 'AccountBasedExpenseLineDetail' },
  AccountBasedExpenseLineDetail: { AccountRef, BillableStatus: 'NotBillable' },
});

export const journalLine = (
  PostingType: 'Debit' | 'Credit',
  Amount: number,
  AccountRef: object,
  Entity?: object,
): object => ({
  ...{ Amount, DetailType: 'JournalEntryLineDetail' },
  JournalEntryLineDetail: { PostingType, AccountRef, ...(Entity && { Entity }) },
});

export const TOOLS = { value: '62', name: 'Software tools' };
export const WAGES = { value: '95', name: 'Technician wages' };
export const HARDWARE = { value: '15', name: 'Hardware' };
export const PROJECTS = { value: '16', name: 'Project work' };

/** Sells 150.35 before tax and after a discount on 10 February 2026, credits 30.05 of it, and voids an invoice. */
export function sellInFebruary({ place }: QuickbooksSimulator): void {
  const dated = { TxnDate: '2026-02-10', TxnTaxDetail: { TotalTax: 9 } };
  const discount = { Amount: 10, DetailType: 'DiscountLineDetail', DiscountLineDetail: {} };
  const more = { ...dated, ...meta('2026-02-10T06:00:00Z') };
  place('Invoice', sampleInvoice(901, { ...more, Line: [itemLine(160.35), discount] }));
  place('CreditMemo', sampleInvoice(902, { ...more, Line: [itemLine(30.05)] }));
  place('Invoice', sampleInvoice(903, { ...more, TotalAmt: 0, Line: [itemLine(0)] }));
}

function fillNames({ place }: QuickbooksSimulator): void {
  const born = meta('2024-01-01T08:00:00Z');
  const account = (Id: string, Name: string, Classification: string, AccountType: string): void =>
    place('Account', {
      ...{ Id, Name, FullyQualifiedName: Name, Active: true, Classification, AccountType },
      ...born,
    });
  account('79', 'Managed Services Revenue', 'Revenue', 'Income');
  account('62', TOOLS.name, 'Expense', 'Expense');
  account('95', WAGES.name, 'Expense', 'Expense');
  account('35', 'Checking', 'Asset', 'Bank');
  const item = (Id: string, FullyQualifiedName: string, Type: string): void =>
    place('Item', {
      ...{ Id, Name: FullyQualifiedName.split(':').at(-1), FullyQualifiedName, Type, Active: true },
      ...{ IncomeAccountRef: { value: '79', name: 'Managed Services Revenue' }, ...born },
    });
  item('14', MANAGED.name, 'Service');
  item('15', HARDWARE.name, 'Inventory');
  item('16', PROJECTS.name, 'Service');
}

/** One customer with a job, three items, four accounts, an employee, and March in the ledger. */
export function fillLedger(simulator: QuickbooksSimulator): void {
  const { place } = simulator;
  fillNames(simulator);
  place('Customer', {
    ...{ Id: '61', DisplayName: HARBORVIEW.name, Active: true, Job: false, Balance: 7360 },
    ...{ BillAddr: { Line1: '12 Quay St' }, ...meta('2021-06-01T13:00:00Z') },
  });
  place('Customer', {
    ...{ Id: '63', DisplayName: 'New office', Active: true, Job: true, Level: 1 },
    ...{ ParentRef: { value: '61' }, ...meta('2026-01-05T13:00:00Z') },
  });
  place('Employee', {
    ...{ Id: '55', DisplayName: 'J Lee', GivenName: 'J', FamilyName: 'Lee', Active: true },
    ...{ HiredDate: '2022-05-02', BillableTime: true, CostRate: 29.5, SSN: '078-05-1120' },
    ...meta('2025-01-01T08:00:00Z'),
  });
  place('Invoice', sampleInvoice(1045));
  place('Purchase', {
    ...{ Id: '1801', TxnDate: '2026-03-03', PaymentType: 'CreditCard', TotalAmt: 412.5 },
    ...{ AccountRef: { value: '41' }, Credit: false, Line: [expenseLine(412.5, TOOLS)] },
    ...meta('2026-03-03T17:00:00Z'),
  });
  place('JournalEntry', {
    ...{ Id: '2201', TxnDate: '2026-03-28', DocNumber: 'PR-0328' },
    Line: [journalLine('Debit', 18_250, WAGES), journalLine('Credit', 18_250, { value: '35' })],
    ...meta('2026-03-30T13:00:00Z'),
  });
}
