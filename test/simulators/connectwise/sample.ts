import type { ConnectwiseSimulator, Row } from './connectwise';

const info = (dateEntered: string, lastUpdated = dateEntered) => ({ dateEntered, lastUpdated });

const HARBORVIEW = { id: 250, identifier: 'Harborview', name: 'Harborview Dental Group' };

export const sampleTicket = (id: number, more: Partial<Row> = {}): Row => ({
  id,
  summary: `Printer offline (${id})`,
  recordType: 'ServiceTicket',
  board: { id: 1, name: 'Help Desk' },
  status: { id: 17, name: 'Closed' },
  closedFlag: true,
  company: HARBORVIEW,
  source: { id: 2, name: 'Email Connector' },
  owner: { id: 151, identifier: 'jlee', name: 'J Lee' },
  agreement: { id: 77, name: 'Complete Care' },
  closedDate: '2026-03-02T15:40:00Z',
  mergedParentTicket: null,
  _info: info('2026-03-02T13:00:00Z', '2026-03-02T15:40:02Z'),
  ...more,
});

export const sampleTime = (id: number, ticket: number | null, more: Partial<Row> = {}): Row => ({
  id,
  company: HARBORVIEW,
  chargeToId: ticket ?? 9,
  chargeToType: ticket === null ? 'ChargeCode' : 'ServiceTicket',
  member: { id: 151, identifier: 'jlee', name: 'J Lee' },
  workType: { id: 1, name: 'Remote' },
  workRole: { id: 12, name: 'Tier 1' },
  agreement: ticket === null ? null : { id: 77, name: 'Complete Care' },
  timeStart: '2026-03-02T14:10:00Z',
  timeEnd: '2026-03-02T15:25:00Z',
  actualHours: 1.25,
  hoursDeduct: 0,
  billableOption: 'DoNotBill',
  _info: info('2026-03-02T15:26:10Z'),
  ...more,
});

/** Sells 150.35 before tax on 10 February 2026, and credits 30.05 of it. */
export function sellInFebruary({ place }: ConnectwiseSimulator): void {
  const sell = (id: number, type: string, subtotal: number, productTotal: number): void =>
    place('/finance/invoices', {
      ...{ id, invoiceNumber: `INV-${id}`, type, company: HARBORVIEW, applyToType: 'All' },
      ...{ date: '2026-02-10T00:00:00Z', serviceTotal: 0, productTotal, expenseTotal: 0 },
      ...{ subtotal, salesTax: 9, total: subtotal + 9, _info: info('2026-02-10T06:00:00Z') },
    });
  sell(15_101, 'Standard', 150.35, 50.25);
  sell(15_102, 'CreditMemo', 30.05, 0);
}

/** One client with an agreement of 64 users, one technician, two tickets and three entries of time. */
export function fillSample(simulator: ConnectwiseSimulator): void {
  const { place } = simulator;
  place('/company/companies', {
    ...HARBORVIEW,
    status: { id: 1, name: 'Active' },
    types: [{ id: 1, name: 'Client' }],
    market: { id: 7, name: 'Healthcare' },
    territory: { id: 3, name: 'North-East' },
    dateAcquired: '2021-06-01T00:00:00Z',
    deletedFlag: false,
    _info: info('2021-06-01T09:00:00Z', '2026-03-02T14:05:11Z'),
  });
  place('/system/members', {
    id: 151,
    ...{ identifier: 'jlee', firstName: 'J', lastName: 'Lee', title: 'Service Desk Technician' },
    ...{ licenseClass: 'F', inactiveFlag: false, hireDate: '2022-05-02T00:00:00Z' },
    ...{ workRole: { id: 12, name: 'Tier 1' }, hourlyCost: 29.5, hourlyRate: 95, dailyCapacity: 8 },
    includeInUtilizationReportingFlag: true,
    _info: info('2022-05-02T08:00:00Z'),
  });
  place('/finance/agreements', {
    ...{ id: 77, name: 'Complete Care', type: { id: 4, name: 'Managed Services' } },
    ...{ company: HARBORVIEW, startDate: '2024-01-01T00:00:00Z', noEndingDateFlag: true },
    ...{ cancelledFlag: false, agreementStatus: 'Active', billAmount: 0 },
    ...{ billingCycle: { id: 2, name: 'Monthly' }, applicationUnits: 'Hours' },
    _info: info('2024-01-01T00:00:00Z', '2026-01-03T00:00:00Z'),
  });
  place('/finance/agreements/additions', {
    ...{ id: 801, agreementId: 77, product: { id: 60, identifier: 'CC-USER' }, quantity: 64 },
    ...{ lessIncluded: 0, unitPrice: 115, unitCost: 31.5, extPrice: 7360, extCost: 2016 },
    ...{ billCustomer: 'Billable', effectiveDate: '2024-01-01T00:00:00Z' },
    _info: info('2024-01-01T00:00:00Z'),
  });
  place('/service/tickets', sampleTicket(41_877));
  place(
    '/service/tickets',
    sampleTicket(41_990, {
      ...{ closedFlag: false, closedDate: null, status: { id: 1, name: 'New' } },
      _info: info('2023-11-20T13:00:00Z'),
    }),
  );
  place('/time/entries', sampleTime(99_120, 41_877));
  place('/time/entries', sampleTime(99_121, 41_990, { actualHours: 0.5 }));
  place('/time/entries', sampleTime(99_122, null, { actualHours: 2 }));
  place('/finance/invoices', {
    ...{ id: 15_001, invoiceNumber: 'INV-15001', type: 'Agreement', company: HARBORVIEW },
    ...{ date: '2026-03-01T00:00:00Z', applyToType: 'Agreement', applyToId: 77 },
    ...{ agreement: { id: 77, name: 'Complete Care' }, serviceTotal: 0, productTotal: 0 },
    ...{ expenseTotal: 0, subtotal: 7360, salesTax: 0, total: 7360 },
    _info: info('2026-03-01T06:00:00Z'),
  });
}
