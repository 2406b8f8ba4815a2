import type { AutotaskSimulator, Row } from './autotask';

const HARBORVIEW = 29_684;
const CONTRACT = 29_683_500;

export const sampleTicket = (id: number, more: Partial<Row> = {}): Row => ({
  id,
  ticketNumber: `T20260302.${id}`,
  title: `Printer offline (${id})`,
  ...{ companyID: HARBORVIEW, contactID: 30_684_000, contractID: CONTRACT },
  ...{ queueID: 29_683_354, status: 5, priority: 3, source: 4, ticketType: 1 },
  assignedResourceID: 29_682_885,
  createDate: '2026-03-02T13:00:00.12Z',
  completedDate: '2026-03-02T15:40:00.5Z',
  lastTrackedModificationDateTime: '2026-03-02T15:40:00.5Z',
  userDefinedFields: [],
  ...more,
});

export const sampleTime = (id: number, ticket: number | null, more: Partial<Row> = {}): Row => ({
  id,
  ticketID: ticket,
  taskID: null,
  ...{ timeEntryType: ticket === null ? 10 : 2, resourceID: 29_682_885, roleID: 29_683_401 },
  dateWorked: '2026-03-02T00:00:00Z',
  startDateTime: '2026-03-02T14:10:00Z',
  endDateTime: '2026-03-02T15:25:00Z',
  ...{ hoursWorked: 1.25, hoursToBill: 0, offsetHours: 0, isNonBillable: true },
  billingCodeID: ticket === null ? null : 29_682_801,
  internalBillingCodeID: ticket === null ? 29_682_802 : null,
  contractID: ticket === null ? null : CONTRACT,
  createDateTime: '2026-03-02T15:26:00Z',
  lastModifiedDateTime: '2026-03-02T15:26:00Z',
  ...more,
});

const lastDay = (month: number, year: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The units of Complete Care in a month of 2026. */
export const sampleUnits = (month: number, units: number, more: Partial<Row> = {}): Row => ({
  id: 88_000 + month,
  ...{ contractID: CONTRACT, contractServiceID: 410, serviceID: 17 },
  ...{ units, price: units * 115, cost: units * 31.5 },
  startDate: `2026-${String(month).padStart(2, '0')}-01T00:00:00Z`,
  endDate: `${lastDay(month, 2026)}T00:00:00Z`,
  approveAndPostDate: `2026-${String(month).padStart(2, '0')}-01T00:00:00Z`,
  ...more,
});

function fillNames({ place, setPicklists }: AutotaskSimulator): void {
  setPicklists('Companies', {
    companyType: { 1: 'Customer', 2: 'Lead', 3: 'Prospect' },
    marketSegmentID: { 29_683_001: 'Healthcare' },
    territoryID: { 29_682_778: 'North-East' },
  });
  setPicklists('Contracts', {
    contractType: { 1: 'Time & Materials', 4: 'Block Hours', 7: 'Recurring Service' },
    status: { 0: 'Inactive', 1: 'Active' },
  });
  setPicklists('Tickets', {
    queueID: { 29_683_354: 'Help Desk', 29_683_355: 'Patching' },
    status: { 1: 'New', 5: 'Complete', 8: 'In Progress' },
    priority: { 3: 'Low' },
    source: { 4: 'Email', 8: 'Monitoring Alert' },
    ticketType: { 1: 'Service Request' },
  });
  setPicklists('Resources', { licenseType: { 1: 'Full', 7: 'API User (API Only)' } });
  setPicklists('BillingItems', {
    billingItemType: { 1: 'Labor', 4: 'Ticket Cost', 11: 'Recurring Contract Service' },
  });
  place('Roles', { id: 29_683_401, name: 'Tier 1', isActive: true, hourlyRate: 95 });
  place('BillingCodes', { id: 29_682_801, name: 'Remote Support', isActive: true });
  place('BillingCodes', { id: 29_682_802, name: 'Internal Meeting', isActive: true });
  place('Services', { id: 17, name: 'Complete Care user', unitPrice: 115, isActive: true });
}

function fillPeople({ place }: AutotaskSimulator): void {
  place('Companies', {
    ...{ id: 0, companyName: 'Lakeside IT', companyType: 1, isActive: true },
    lastTrackedModifiedDateTime: '2021-01-01T00:00:00Z',
  });
  place('Companies', {
    ...{ id: HARBORVIEW, companyName: 'Harborview Dental Group', companyType: 1 },
    ...{ marketSegmentID: 29_683_001, territoryID: 29_682_778, isActive: true },
    lastTrackedModifiedDateTime: '2026-03-02T14:05:11.257Z',
  });
  place('Contacts', {
    ...{ id: 30_684_000, companyID: HARBORVIEW, firstName: 'Ana', lastName: 'Reyes' },
    ...{ isActive: 1, emailAddress: 'ana@example.test' },
    lastModifiedDate: '2026-02-01T08:00:00.003Z',
  });
  place('Resources', {
    ...{ id: 29_682_885, firstName: 'J', lastName: 'Lee', userName: 'jlee', isActive: true },
    ...{ internalCost: 29.5, hireDate: '2022-05-02T00:00:00Z', licenseType: 1 },
    ...{ defaultServiceDeskRoleID: 29_683_401, resourceType: 'Employee' },
  });
}

/** Sells 150.35 before tax on 10 February 2026, credits 30.05 of it, and voids an invoice of 999. */
export function sellInFebruary({ place }: AutotaskSimulator): void {
  const sell = (id: number, type: number, extendedPrice: number, invoiceID = 5090): void =>
    place('BillingItems', {
      ...{ id, billingItemType: type, companyID: HARBORVIEW, invoiceID, extendedPrice },
      ...{ totalAmount: extendedPrice + 9, taxDollars: 9, nonBillable: 0 },
      ...{ itemDate: '2026-02-10T00:00:00Z', postedDate: '2026-02-10T00:00:00Z' },
    });
  place('Invoices', { id: 5090, companyID: HARBORVIEW, isVoided: false });
  place('Invoices', { id: 5091, companyID: HARBORVIEW, isVoided: true });
  sell(990_101, 1, 100.1);
  sell(990_102, 4, 50.25);
  sell(990_103, 1, -30.05);
  sell(990_104, 1, 999, 5091);
}

/** One client with a contract of 64 users, one technician, two tickets and three entries of time. */
export function fillSample(simulator: AutotaskSimulator): void {
  const { place } = simulator;
  fillNames(simulator);
  fillPeople(simulator);
  place('Contracts', {
    ...{ id: CONTRACT, companyID: HARBORVIEW, contractName: 'Complete Care', contractType: 7 },
    ...{ contractPeriodType: 'm', status: 1, isDefaultContract: true },
    startDate: '2024-01-01T00:00:00Z',
    endDate: '2026-12-31T00:00:00Z',
  });
  place('ContractServices', {
    ...{ id: 410, contractID: CONTRACT, serviceID: 17, unitPrice: 115, unitCost: 31.5 },
  });
  for (const month of [1, 2, 3]) place('ContractServiceUnits', sampleUnits(month, 64));
  place('Tickets', sampleTicket(7712));
  place(
    'Tickets',
    sampleTicket(7713, {
      ...{ status: 1, completedDate: null, createDate: '2023-11-20T13:00:00Z' },
      lastTrackedModificationDateTime: '2023-11-20T13:00:00Z',
    }),
  );
  place('TimeEntries', sampleTime(55_501, 7712));
  place('TimeEntries', sampleTime(55_502, 7713, { hoursWorked: 0.5 }));
  place('TimeEntries', sampleTime(55_503, null, { hoursWorked: 2, startDateTime: null }));
  place('BillingItems', {
    ...{ id: 990_001, billingItemType: 11, companyID: HARBORVIEW, contractID: CONTRACT },
    ...{ serviceID: 17, invoiceID: 5100, quantity: 64, rate: 115, extendedPrice: 7360 },
    ...{ totalAmount: 7360, taxDollars: 0, nonBillable: 0, itemName: 'Complete Care user' },
    itemDate: '2026-03-01T00:00:00Z',
    postedDate: '2026-03-01T06:00:00Z',
  });
  place('Invoices', {
    ...{ id: 5100, invoiceNumber: '5100', companyID: HARBORVIEW, isVoided: false },
    createDateTime: '2026-03-01T06:05:00Z',
  });
}
