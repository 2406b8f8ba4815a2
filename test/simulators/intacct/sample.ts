import type { IntacctSimulator, Row } from './intacct';

export const LINES = 'general-ledger/journal-entry-line';

const changed = (instant: string) => ({ 'audit.modifiedDateTime': instant });

/** Accounts by number, with the key that the system gave them. */
const ACCOUNTS = {
  '4000': { key: '400', name: 'Managed Services Revenue', type: 'incomeStatement', side: 'credit' },
  '4100': { key: '410', name: 'Hardware Sales', type: 'incomeStatement', side: 'credit' },
  '6100': { key: '610', name: 'Technician wages', type: 'incomeStatement', side: 'debit' },
  '6200': { key: '620', name: 'Software tools', type: 'incomeStatement', side: 'debit' },
  '4900': { key: '490', name: 'Discounts given', type: 'incomeStatement', side: 'debit' },
  '1000': { key: '100', name: 'Checking', type: 'balanceSheet', side: 'debit' },
} as const;
export type AccountNumber = keyof typeof ACCOUNTS;

export const nameOf = (id: AccountNumber): string => `${id} ${ACCOUNTS[id].name}`;

export const HARBORVIEW = {
  'dimensions.customer.key': '412',
  'dimensions.customer.id': 'C-0061',
  'dimensions.customer.name': 'Harborview Dental Group',
};
export const SUPPORT = {
  'dimensions.department.key': '3',
  'dimensions.department.id': 'SD',
  'dimensions.department.name': 'Service Desk',
};

/** A line as it is posted: an amount above zero is a debit. */
export function sampleLine(
  key: number,
  account: AccountNumber,
  amount: number,
  more: Partial<Row> = {},
): Row {
  const { key: glKey, name, type, side } = ACCOUNTS[account];
  return {
    ...{ key: String(key), id: String(key), lineNumber: 1, entryDate: '2026-03-01' },
    ...{ state: 'posted', txnType: amount < 0 ? 'credit' : 'debit' },
    ...{ baseAmount: Math.abs(amount).toFixed(2), txnAmount: Math.abs(amount).toFixed(2) },
    ...{ 'glAccount.key': glKey, 'glAccount.id': account, 'glAccount.name': name },
    ...{ 'glAccount.accountType': type, 'glAccount.normalBalance': side },
    ...{ 'currency.baseCurrency': 'USD', description: 'Posted in March' },
    ...changed('2026-03-01T13:00:00Z'),
    ...more,
  };
}

/** Posts sales of 150.35 on 10 February 2026, and takes 30.05 of them back. */
export function sellInFebruary({ place }: IntacctSimulator): void {
  const post = (key: number, account: AccountNumber, amount: number): void =>
    place(LINES, sampleLine(key, account, amount, { entryDate: '2026-02-10', ...HARBORVIEW }));
  post(80_001, '4000', -100.1);
  post(80_002, '4100', -50.25);
  post(80_003, '4000', 30.05);
  post(80_004, '1000', 120.3);
}

function fillNames({ place }: IntacctSimulator): void {
  const born = changed('2024-01-01T08:00:00Z');
  for (const [id, { key, name, type, side }] of Object.entries(ACCOUNTS))
    place('general-ledger/account', {
      ...{ key, id, name, status: 'active', accountType: type, normalBalance: side, ...born },
    });
  const item = (key: string, id: string, name: string, itemType: string): void =>
    place('inventory-control/item', { key, id, name, status: 'active', itemType, ...born });
  item('221', 'CC-USER', 'Managed per user', 'nonInventory');
  item('222', 'FW-60', 'Firewall 60', 'inventory');
  place('company-config/department', {
    ...{ key: '3', id: 'SD', name: 'Service Desk', status: 'active', ...born },
  });
}

function fillPeople({ place }: IntacctSimulator): void {
  place('company-config/employee', {
    ...{ key: '55', id: 'E-55', name: 'J Lee', status: 'active', startDate: '2022-05-02' },
    ...{ endDate: null, isPlaceholderResource: false, SSN: '078-05-1120' },
    ...{ 'department.key': '3', 'department.id': 'SD', 'department.name': 'Service Desk' },
    ...changed('2025-01-01T08:00:00Z'),
  });
  const rate = (key: string, startDate: string, more: Partial<Row>): void =>
    place('company-config/employee-rate', {
      ...{ key, id: key, 'employee.key': '55', 'employee.id': 'E-55', startDate, endDate: null },
      ...{ hourlyRate: null, annualSalary: null, ...changed('2025-01-01T08:00:00Z'), ...more },
    });
  rate('18', '2022-05-02', { annualSalary: '48000', endDate: '2024-12-31' });
  rate('19', '2025-01-01', { hourlyRate: '29.50' });
}

/** One customer, six accounts, two items, an employee, and March in the ledger. */
export function fillLedger(simulator: IntacctSimulator): void {
  const { place } = simulator;
  fillNames(simulator);
  fillPeople(simulator);
  place('accounts-receivable/customer', {
    ...{ key: '412', id: 'C-0061', name: 'Harborview Dental Group', status: 'active' },
    ...{ 'customerType.id': 'Healthcare', 'territory.id': 'NE', 'parent.id': null },
    'contacts.default.mailingAddress.addressLine1': '12 Quay St',
    ...changed('2026-03-01T13:00:00Z'),
  });
  place(LINES, sampleLine(90_211, '4000', -7360, HARBORVIEW));
  place(LINES, sampleLine(90_212, '1000', 7360));
  place(LINES, sampleLine(77_120, '6100', 18_250, { entryDate: '2026-03-28', ...SUPPORT }));
  place(LINES, sampleLine(77_121, '6200', 412.5, { entryDate: '2026-03-03' }));
  place(LINES, sampleLine(77_122, '1000', -18_662.5, { entryDate: '2026-03-28' }));
}
