import type { HalopsaSimulator } from './halopsa';
import type { Row } from './lists';

const HARBORVIEW = 18;
const CONTRACT = 9;
const LEE = 12;

export const sampleTicket = (id: number, more: Partial<Row> = {}): Row => ({
  id,
  summary: `Printer offline (${id})`,
  ...{ client_id: HARBORVIEW, client_name: 'Harborview Dental Group', site_id: 31 },
  ...{ user_id: 402, user_name: 'Ana Reyes', team: '1st Line', agent_id: LEE, status_id: 9 },
  ...{ tickettype_id: 1, priority_id: 3, sla_id: 1, source: 0 },
  dateoccurred: '2026-03-02T13:00:00.12',
  dateclosed: '2026-03-02T15:40:00',
  last_update: '2026-03-02T15:40:02',
  ...{ parent_id: 0, merged_into_id: 0, contract_id: CONTRACT, timetaken: 1.25 },
  ...{ deleted: false, hasbeenclosed: true },
  ...more,
});

export const sampleAction = (ticket: number, id: number, more: Partial<Row> = {}): Row => ({
  ...{ id, ticket_id: ticket, outcome: 'Remote Session', who_agentid: LEE, actionby_agent_id: LEE },
  datetime: '2026-03-02T15:25:00',
  actionarrivaldate: '2026-03-02T14:10:00',
  actioncompletiondate: '2026-03-02T15:25:00',
  last_updated: '2026-03-02T15:26:00',
  ...{ timetaken: 1.25, nonbilltime: 0, actionchargehours: 0, actionnonchargehours: 1.25 },
  ...{ actionprepayhours: 0, actisbillable: false, chargerate: 2, action_contract_id: CONTRACT },
  ...more,
});

export const sampleCharge = (more: Partial<Row> = {}): Row => ({
  ...{ id: 71, is_recurring_invoice: true, client_id: HARBORVIEW, contract_id: CONTRACT },
  ...{ period: 1, disabled: false, nextcreationdate: '2026-04-01T00:00:00' },
  last_modified: '2026-01-03T00:00:00',
  lines: [
    {
      ...{ id: 1, ihid: 71, item_code: 'CC-USER', item_shortdescription: 'Complete Care user' },
      ...{
        qty_order: 64,
        unit_price: 115,
        unit_cost: 31.5,
        net_amount: 7360,
        contract_id: CONTRACT,
      },
    },
  ],
  ...more,
});

function fillNames({ place }: HalopsaSimulator): void {
  const statuses = { 1: 'New', 2: 'In Progress', 8: 'Resolved', 9: 'Closed' };
  for (const [id, name] of Object.entries(statuses)) place('Status', { id: Number(id), name });
  place('TicketType', { id: 1, name: 'Incident', use: 'ticket' });
  place('TicketType', { id: 5, name: 'Project', use: 'project' });
  place('Team', { id: 1, name: '1st Line' });
  place('Team', { id: 2, name: 'Patching' });
  place('Outcome', { id: 1, outcome: 'Remote Session', buttonname: 'Remote' });
  place('Outcome', { id: 2, outcome: 'On-Site Visit', buttonname: 'Visit' });
  place('Priority', { id: '0f-1', slaid: 1, priorityid: 3, name: 'Medium' });
}

function fillPeople({ place }: HalopsaSimulator): void {
  place('Client', {
    ...{ id: HARBORVIEW, name: 'Harborview Dental Group', toplevel_id: 1 },
    ...{ toplevel_name: 'North-East', inactive: false, customertype: 2, accountsid: 'HARB01' },
    ...{ datecreated: '2021-06-01T09:00:00', alastupdate: '2026-03-02T14:05:11.26' },
    customfields: [
      { id: 201, name: 'CFIndustry', label: 'Industry', value: '4', display: 'Healthcare' },
    ],
  });
  place('Client', {
    ...{ id: 1, name: 'Unknown', toplevel_id: 1, toplevel_name: 'North-East', inactive: false },
    ...{ customertype: 0, alastupdate: '2021-01-01T00:00:00', customfields: [] },
  });
  place('Agent', {
    ...{ id: LEE, name: 'J Lee', email: 'jlee@example.test', team: '1st Line' },
    ...{ isdisabled: false, isapiagent: false, costprice: 29.5, workday_name: 'Full time' },
  });
  place('Agent', {
    ...{ id: 40, name: 'Seatwise', email: '', team: '', isdisabled: false, isapiagent: true },
  });
  place('Users', {
    ...{ id: 402, name: 'Ana Reyes', firstname: 'Ana', surname: 'Reyes', client_id: HARBORVIEW },
    ...{ inactive: false, isserviceaccount: false, ulastupdate: '2026-02-01T08:00:00' },
  });
  place('Asset', {
    ...{ id: 2210, inventory_number: 'HV-LT-014', client_id: HARBORVIEW, assettype_id: 120 },
    ...{ assettype_name: 'Workstation', inactive: false, dlastupdate: '2026-03-01T00:10:00' },
  });
}

function fillWork({ place }: HalopsaSimulator): void {
  place('Tickets', sampleTicket(3107));
  place(
    'Tickets',
    sampleTicket(3108, {
      ...{ status_id: 1, dateclosed: '1900-01-01T00:00:00', hasbeenclosed: false },
      ...{ dateoccurred: '2023-11-20T13:00:00', last_update: '2023-11-20T13:00:00' },
    }),
  );
  place('Actions', sampleAction(3107, 4));
  place('Actions', sampleAction(3108, 2, { timetaken: 0.5 }));
  place('TimesheetEvent', {
    ...{ id: 8801, event_type: 0, subject: 'Internal meeting', agent_id: LEE, ticket_id: 0 },
    ...{ start_date: '2026-03-02T09:00:00', end_date: '2026-03-02T11:00:00', timetaken: 2 },
    ...{ client_id: 0, contract_id: 0, break_type: 0, holiday_id: 0 },
  });
  place('TimesheetEvent', {
    ...{ id: 8802, event_type: 0, subject: 'Printer offline', agent_id: LEE, ticket_id: 3107 },
    ...{ start_date: '2026-03-02T14:10:00', end_date: '2026-03-02T15:25:00', timetaken: 1.25 },
    ...{ client_id: HARBORVIEW, contract_id: CONTRACT, break_type: 0, holiday_id: 0 },
  });
}

/** Sells 150.35 before tax on 10 February 2026, credits 30.05 of it, and voids an invoice of 999. */
export function sellInFebruary({ place }: HalopsaSimulator): void {
  const sell = (id: number, nets: readonly number[], voided = false): void =>
    place('Invoice', {
      ...{ id, client_id: HARBORVIEW, contract_id: 0, posted: true, voided },
      ...{ invoice_date: '2026-02-10T00:00:00', last_modified: '2026-02-10T06:00:00' },
      lines: nets.map((net_amount, place) => ({ id: place, net_amount, tax_amount: 9 })),
    });
  sell(601, [100.1, 50.25]);
  sell(602, [-30.05]);
  sell(603, [999], true);
}

/** One client with a contract of 64 users, one technician, two tickets and three entries of time. */
export function fillSample(simulator: HalopsaSimulator): void {
  const { place } = simulator;
  fillNames(simulator);
  fillPeople(simulator);
  fillWork(simulator);
  place('ClientContract', {
    ...{ id: CONTRACT, ref: 'Complete Care', client_id: HARBORVIEW, active: true },
    start_date: '2024-01-01T00:00:00',
    end_date: '2026-12-31T00:00:00',
    ...{ billingperiod: 1, billingdescription: 'Monthly', periodchargeamount: 7360 },
    ...{ contracttype_name: 'Managed services', last_modified: '2026-01-03T00:00:00' },
  });
  place('RecurringInvoice', sampleCharge());
  place('Invoice', {
    ...{ id: 700, invoicenumber: 'INV-700', thirdpartyinvoicenumber: '1045' },
    ...{ client_id: HARBORVIEW, contract_id: CONTRACT, posted: true, voided: false },
    ...{ revenue: 7360, tax_total: 0, total: 7360, recurring_invoice_id: 71 },
    invoice_date: '2026-03-01T00:00:00',
    last_modified: '2026-03-01T06:00:00',
    lines: [
      {
        ...{ id: 1, ihid: 700, item_code: 'CC-USER', item_shortdescription: 'Complete Care user' },
        ...{ nominal_code: '4000', qty_order: 64, unit_price: 115, net_amount: 7360 },
        ...{ tax_amount: 0, total_price: 7360 },
      },
    ],
  });
}
