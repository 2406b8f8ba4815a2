import { Ajv, type ValidateFunction } from 'ajv';

/**
 * What the vendor's description of the API lists of each object, field by field. The simulator's answers
 * are held against this, so that it cannot invent a field that the connector believes in.
 */
const integer = { type: ['integer', 'null'] };
const text = { type: ['string', 'null'] };
const decimal = { type: ['number', 'null'] };
const flag = { type: ['boolean', 'null'] };
/** Without a zone. */
const instant = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$',
};

type Fields = Readonly<Record<string, object>>;

const listOf = (fields: Fields) => ({
  type: ['array', 'null'],
  items: { type: 'object', properties: fields, additionalProperties: false },
});

const customField = listOf({
  ...{ id: integer, name: text, label: text, type: integer, display: text },
  value: { type: ['string', 'number', 'boolean', 'null'] },
});

const invoiceLine = listOf({
  ...{ id: integer, ihid: integer, item_code: text, item_shortdescription: text },
  ...{ nominal_code: text, tax_code: text, qty_order: decimal, unit_price: decimal },
  ...{ unit_cost: decimal, net_amount: decimal, tax_amount: decimal, total_price: decimal },
  ...{ contract_id: integer, recurring_invoice_id: integer, ticket_id: integer },
  ...{ startdate: instant, enddate: instant, isinactive: flag, onetimecharge: flag },
});

const invoice: Fields = {
  ...{ invoicenumber: text, thirdpartyinvoicenumber: text, client_id: integer, client_name: text },
  ...{ invoice_date: instant, duedate: instant, dateposted: instant, posted: flag, voided: flag },
  ...{ revenue: decimal, tax_total: decimal, total: decimal, amountpaid: decimal },
  ...{ amountdue: decimal, currency_code: integer, contract_id: integer, ticket_id: integer },
  ...{ typeid: integer, qboid: integer, last_modified: instant, lines: invoiceLine },
  ...{ recurring_invoice_id: integer },
};

const ENTITIES: Readonly<Record<string, Fields>> = {
  Client: {
    ...{ name: text, toplevel_id: integer, toplevel_name: text, inactive: flag },
    ...{ customertype: integer, main_site_id: integer, accountsid: text, ref: text, website: text },
    ...{ is_vip: flag, datecreated: instant, alastupdate: instant, customfields: customField },
  },
  Users: {
    ...{ name: text, firstname: text, surname: text, emailaddress: text, client_id: integer },
    ...{ client_name: text, site_id: decimal, site_name: text, inactive: flag },
    ...{ isserviceaccount: flag, ulastupdate: instant },
  },
  Asset: {
    ...{ inventory_number: text, key_field: text, client_id: integer, site_id: integer },
    ...{ assettype_id: integer, assettype_name: text, inactive: flag, status_id: integer },
    ...{ contract_id: integer, username: text, dlastupdate: instant },
  },
  Agent: {
    ...{ name: text, email: text, initials: text, firstname: text, surname: text, jobtitle: text },
    ...{ team: text, isdisabled: flag, isapiagent: flag, costprice: decimal, chargerate: integer },
    ...{ workday_id: integer, workday_name: text },
  },
  ClientContract: {
    ...{ ref: text, client_id: integer, client_name: text, site_id: integer, start_date: instant },
    ...{ end_date: instant, active: flag, started: flag, expired: flag, contract_status: integer },
    ...{ billingperiod: integer, billingdescription: text, periodchargeamount: decimal },
    ...{ costperperiod: decimal, contracttype: integer, contracttype_name: text, subtype: integer },
    last_modified: instant,
  },
  RecurringInvoice: {
    ...invoice,
    ...{ is_recurring_invoice: flag, schedule_id: integer, nextcreationdate: instant },
    ...{ period: integer, period_type: integer, disabled: flag },
  },
  Invoice: invoice,
  Tickets: {
    ...{ summary: text, details: text, client_id: integer, client_name: text, site_id: integer },
    ...{ user_id: integer, user_name: text, team: text, agent_id: integer, status_id: integer },
    ...{ tickettype_id: integer, priority_id: integer, sla_id: integer, category_1: text },
    ...{ source: integer, dateoccurred: instant, datecreated: instant, dateclosed: instant },
    ...{ responsedate: instant, fixbydate: instant, last_update: instant, lastactiondate: instant },
    ...{ parent_id: integer, child_count: integer, merged_into_id: integer, contract_id: integer },
    ...{ timetaken: decimal, deleted: flag, hasbeenclosed: flag, onhold: flag },
  },
  Actions: {
    ...{ ticket_id: integer, outcome: text, who_agentid: integer, actionby_agent_id: integer },
    ...{ datetime: instant, actionarrivaldate: instant, actioncompletiondate: instant },
    ...{ last_updated: instant, timetaken: decimal, timetakenadjusted: decimal },
    ...{ nonbilltime: decimal, traveltime: decimal, actionchargehours: decimal },
    ...{ actionnonchargehours: decimal, actionchargeamount: decimal, actionprepayhours: decimal },
    ...{ actisbillable: flag, chargerate: integer, action_contract_id: integer },
    ...{ old_status: integer, new_status: integer, new_status_name: text, new_team: text },
  },
  TimesheetEvent: {
    ...{ event_type: integer, subject: text, start_date: instant, end_date: instant },
    ...{ timetaken: decimal, agent_id: integer, ticket_id: integer, action_number: integer },
    ...{ client_id: integer, site_id: integer, charge_rate: integer, contract_id: integer },
    ...{ tickettype_id: integer, break_type: integer, holiday_id: integer, traveltime: decimal },
  },
  Status: { name: text, shortname: text, type: integer, sequence: integer },
  TicketType: { name: text, use: text, sequence: integer },
  Team: { name: text, sequence: integer },
  Outcome: { outcome: text, buttonname: text },
  // Its own id is no number: tickets name the number of the priority.
  Priority: { slaid: integer, priorityid: integer, name: text },
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const compiled = new Map<string, ValidateFunction>();

function validatorOf(entity: string): ValidateFunction {
  const known = compiled.get(entity);
  if (known) return known;
  const made = ajv.compile({
    type: 'object',
    properties: { id: { type: ['integer', 'string'] }, ...ENTITIES[entity] },
    required: ['id'],
    additionalProperties: false,
  });
  compiled.set(entity, made);
  return made;
}

/** Throws when a row is not what the documentation says. */
export function assertDocumented(entity: string, row: unknown): void {
  const validate = validatorOf(entity);
  if (validate(row)) return;
  throw new Error(
    `${entity} would answer what is not documented: ${ajv.errorsText(validate.errors)}`,
  );
}
