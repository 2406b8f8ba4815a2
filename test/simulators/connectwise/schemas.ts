import { Ajv, type ValidateFunction } from 'ajv';

/**
 * What ConnectWise documents of each object, field by field. The simulator's answers are held
 * against this, so that it cannot invent a field that the connector believes in.
 */
const integer = { type: 'integer' };
const text = { type: ['string', 'null'] };
const decimal = { type: ['number', 'null'] };
const flag = { type: ['boolean', 'null'] };
const instant = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
};
const oneOf = (...words: string[]) => ({ enum: [...words, null] });

const ref = {
  type: ['object', 'null'],
  properties: {
    id: integer,
    name: text,
    identifier: text,
    summary: text,
    _info: { type: 'object' },
  },
  additionalProperties: false,
};
const refs = { type: ['array', 'null'], items: ref };
const info = {
  type: 'object',
  properties: { lastUpdated: instant, updatedBy: text, dateEntered: instant, enteredBy: text },
  additionalProperties: false,
};

type Fields = Readonly<Record<string, object>>;

const OBJECTS: Readonly<Record<string, Fields>> = {
  '/company/companies': {
    ...{ identifier: text, name: text, status: ref, types: refs, market: ref, territory: ref },
    ...{ addressLine1: text, city: text, state: text, zip: text, numberOfEmployees: integer },
    ...{ annualRevenue: decimal, dateAcquired: instant, deletedFlag: flag, dateDeleted: instant },
  },
  '/company/contacts': {
    ...{ firstName: text, lastName: text, company: ref, site: ref, types: refs },
    ...{ inactiveFlag: flag, defaultFlag: flag },
  },
  '/company/configurations': {
    ...{ name: text, type: ref, status: ref, company: ref, activeFlag: flag, serialNumber: text },
    ...{ osType: text, billFlag: flag, installationDate: instant },
  },
  '/finance/agreements': {
    ...{ name: text, type: ref, company: ref, startDate: instant, endDate: instant },
    ...{ noEndingDateFlag: flag, cancelledFlag: flag, dateCancelled: instant, billingCycle: ref },
    ...{ billAmount: decimal, applicationLimit: decimal, parentAgreement: ref },
    agreementStatus: oneOf('Active', 'Cancelled', 'Expired', 'Inactive'),
    applicationUnits: oneOf('Amount', 'Hours', 'Incidents'),
  },
  '/finance/agreements/additions': {
    ...{ agreementId: integer, product: ref, description: text, quantity: decimal },
    ...{ lessIncluded: decimal, unitPrice: decimal, unitCost: decimal, extPrice: decimal },
    ...{ extCost: decimal, effectiveDate: instant, cancelledDate: instant, agreementStatus: text },
    billCustomer: oneOf('Billable', 'DoNotBill', 'NoCharge'),
  },
  '/service/tickets': {
    ...{ summary: text, board: ref, status: ref, closedFlag: flag, company: ref, contact: ref },
    ...{ type: ref, subType: ref, item: ref, source: ref, priority: ref, owner: ref },
    ...{ agreement: ref, actualHours: decimal, closedDate: instant, dateResolved: instant },
    ...{ parentTicketId: integer, mergedParentTicket: ref },
    recordType: oneOf('ServiceTicket', 'ProjectTicket', 'ProjectIssue'),
  },
  '/time/entries': {
    ...{ company: ref, chargeToId: integer, ticket: ref, member: ref, workType: ref },
    ...{ workRole: ref, agreement: ref, timeStart: instant, timeEnd: instant },
    ...{ actualHours: decimal, hoursDeduct: decimal, invoiceHours: decimal, hourlyRate: decimal },
    ...{ agreementHours: decimal, agreementAmount: decimal, status: text },
    chargeToType: oneOf('ServiceTicket', 'ProjectTicket', 'ChargeCode', 'Activity'),
    billableOption: oneOf('Billable', 'DoNotBill', 'NoCharge', 'NoDefault'),
  },
  '/system/members': {
    ...{ identifier: text, firstName: text, lastName: text, title: text, inactiveFlag: flag },
    ...{ inactiveDate: instant, hireDate: instant, workRole: ref, workType: ref },
    ...{ hourlyCost: decimal, hourlyRate: decimal, dailyCapacity: decimal, officeEmail: text },
    ...{ includeInUtilizationReportingFlag: flag, licenseClass: oneOf('A', 'C', 'F', 'X') },
  },
  '/finance/invoices': {
    ...{ invoiceNumber: text, status: ref, company: ref, date: instant, dueDate: instant },
    ...{ applyToId: integer, agreement: ref, serviceTotal: decimal, expenseTotal: decimal },
    ...{ productTotal: decimal, agreementAmount: decimal, subtotal: decimal, salesTax: decimal },
    ...{ total: decimal, payments: decimal, credits: decimal, balance: decimal, applyToType: text },
    type: oneOf('Agreement', 'CreditMemo', 'DownPayment', 'Miscellaneous', 'Progress', 'Standard'),
    currency: { type: ['object', 'null'] },
  },
};
const sameAs: Readonly<Record<string, string>> = { '/project/tickets': '/service/tickets' };
/** Short lists of names. */
const NAMED = { name: text, inactiveFlag: flag, billingOptions: text, inactive: flag };

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const compiled = new Map<string, ValidateFunction>();

function validatorOf(path: string): ValidateFunction {
  const known = compiled.get(path);
  if (known) return known;
  const fields = OBJECTS[sameAs[path] ?? path] ?? NAMED;
  const made = ajv.compile({
    type: 'object',
    properties: { id: integer, _info: info, ...fields },
    required: ['id'],
    additionalProperties: false,
  });
  compiled.set(path, made);
  return made;
}

/** Throws when a row is not what the documentation says. */
export function assertDocumented(path: string, row: unknown): void {
  const validate = validatorOf(path);
  if (validate(row)) return;
  throw new Error(
    `${path} would answer what is not documented: ${ajv.errorsText(validate.errors)}`,
  );
}
