import { Ajv, type ValidateFunction } from 'ajv';

/**
 * What Autotask documents of each entity, field by field. The simulator's answers are held against
 * this, so that it cannot invent a field that the connector believes in.
 */
const integer = { type: ['integer', 'null'] };
const text = { type: ['string', 'null'] };
const decimal = { type: ['number', 'null'] };
const flag = { type: ['boolean', 'null'] };
/** Some flags are numbers. */
const bit = { enum: [0, 1, null] };
const instant = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?Z$',
};
const custom = {
  type: 'array',
  items: { type: 'object', properties: { name: text, value: text }, additionalProperties: false },
};

type Fields = Readonly<Record<string, object>>;

const period = {
  ...{ contractID: integer, units: integer, price: decimal, cost: decimal },
  ...{ startDate: instant, endDate: instant, approveAndPostDate: instant },
};
const named = { name: text, isActive: flag };

const ENTITIES: Readonly<Record<string, Fields>> = {
  Companies: {
    ...{ companyName: text, companyNumber: text, companyType: integer, classification: integer },
    ...{ marketSegmentID: integer, territoryID: integer, ownerResourceID: integer },
    ...{ parentCompanyID: integer, address1: text, city: text, state: text, postalCode: text },
    ...{ countryID: integer, isActive: flag, createDate: instant },
    ...{ lastTrackedModifiedDateTime: instant, userDefinedFields: custom },
  },
  Contacts: {
    ...{ companyID: integer, companyLocationID: integer, firstName: text, lastName: text },
    ...{ emailAddress: text, title: text, isActive: bit, lastModifiedDate: instant },
  },
  ConfigurationItems: {
    ...{ companyID: integer, companyLocationID: integer, configurationItemType: integer },
    ...{ configurationItemCategoryID: integer, productID: integer, contactID: integer },
    ...{ contractID: integer, contractServiceID: integer, referenceTitle: text },
    ...{ serialNumber: text, isActive: flag, installDate: instant, rmmDeviceID: integer },
    ...{ monthlyCost: decimal, lastModifiedTime: instant },
  },
  Contracts: {
    ...{ companyID: integer, contractName: text, contractNumber: text, contractType: integer },
    ...{ contractCategory: integer, contractPeriodType: text, status: integer },
    ...{ startDate: instant, endDate: instant, estimatedRevenue: decimal, setupFee: decimal },
    ...{ isDefaultContract: flag, renewedContractID: integer, billToCompanyID: integer },
  },
  ContractServices: {
    ...{ contractID: integer, serviceID: integer, unitPrice: decimal, unitCost: decimal },
    ...{ internalCurrencyUnitPrice: decimal, invoiceDescription: text },
  },
  ContractServiceUnits: { ...period, contractServiceID: integer, serviceID: integer },
  ContractServiceBundleUnits: {
    ...period,
    ...{ contractServiceBundleID: integer, serviceBundleID: integer },
  },
  Services: { ...named, periodType: integer, unitPrice: decimal, unitCost: decimal },
  ServiceBundles: named,
  Roles: { ...named, hourlyRate: decimal, hourlyFactor: decimal },
  BillingCodes: {
    ...named,
    ...{ useType: integer, billingCodeType: integer, generalLedgerAccount: text },
  },
  Tickets: {
    ...{ ticketNumber: text, title: text, companyID: integer, companyLocationID: integer },
    ...{ contactID: integer, contractID: integer, configurationItemID: integer },
    ...{ queueID: integer, status: integer, priority: integer, source: integer },
    ...{ ticketType: integer, ticketCategory: integer, issueType: integer, subIssueType: integer },
    ...{ assignedResourceID: integer, assignedResourceRoleID: integer, createDate: instant },
    ...{ completedDate: instant, completedByResourceID: integer, resolvedDateTime: instant },
    ...{ firstResponseDateTime: instant, dueDateTime: instant, lastActivityDate: instant },
    ...{ lastTrackedModificationDateTime: instant, problemTicketId: integer },
    ...{ estimatedHours: decimal, userDefinedFields: custom },
  },
  TicketHistory: {
    ...{ ticketID: integer, action: text, date: instant, detail: text, resourceID: integer },
  },
  TimeEntries: {
    ...{ resourceID: integer, roleID: integer, ticketID: integer, taskID: integer },
    ...{ timeEntryType: integer, dateWorked: instant, startDateTime: instant },
    ...{ endDateTime: instant, hoursWorked: decimal, hoursToBill: decimal, offsetHours: decimal },
    ...{ isNonBillable: flag, billingCodeID: integer, internalBillingCodeID: integer },
    ...{ contractID: integer, contractServiceID: integer, showOnInvoice: flag },
    ...{ createDateTime: instant, lastModifiedDateTime: instant },
  },
  Resources: {
    ...{ firstName: text, lastName: text, email: text, userName: text, title: text },
    ...{ isActive: flag, internalCost: decimal, hireDate: instant, licenseType: integer },
    ...{ resourceType: text, locationID: integer, defaultServiceDeskRoleID: integer },
  },
  ResourceDailyAvailabilities: {
    ...{ resourceID: integer, mondayAvailableHours: decimal, tuesdayAvailableHours: decimal },
    ...{ wednesdayAvailableHours: decimal, thursdayAvailableHours: decimal },
    ...{ fridayAvailableHours: decimal, saturdayAvailableHours: decimal },
    ...{ sundayAvailableHours: decimal, weeklyBillableHoursGoal: decimal },
  },
  BillingItems: {
    ...{ billingItemType: integer, subType: integer, companyID: integer, contractID: integer },
    ...{ ticketID: integer, timeEntryID: integer, serviceID: integer, billingCodeID: integer },
    ...{ roleID: integer, invoiceID: integer, itemDate: instant, postedDate: instant },
    ...{ quantity: decimal, rate: decimal, extendedPrice: decimal, totalAmount: decimal },
    ...{ ourCost: decimal, taxDollars: decimal, nonBillable: bit, itemName: text },
  },
  Invoices: {
    ...{ invoiceNumber: text, companyID: integer, invoiceDateTime: instant },
    ...{ createDateTime: instant, dueDate: instant, invoiceTotal: decimal },
    ...{ totalTaxValue: decimal, paidDate: instant, isVoided: flag, voidedDate: instant },
  },
  Projects: { companyID: integer, projectName: text },
  Tasks: { projectID: integer, title: text },
  DeletedTicketLogs: {
    ...{ ticketID: integer, ticketNumber: text, ticketTitle: text },
    ...{ deletedByResourceID: integer, deletedDateTime: instant },
  },
  DeletedTicketActivityLogs: {
    ...{ typeID: integer, ticketID: integer, ticketNumber: text, noteOrAttachmentTitle: text },
    ...{ createdByResourceID: integer, activityDateTime: instant, startDateTime: instant },
    ...{ endDateTime: instant, hoursWorked: decimal, deletedByResourceID: integer },
    deletedDateTime: instant,
  },
};

/** The names of the fields of an entity; null when there is no such entity. */
export function fieldsOf(entity: string): string[] | null {
  const fields = ENTITIES[entity];
  return fields ? ['id', ...Object.keys(fields)] : null;
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const compiled = new Map<string, ValidateFunction>();

function validatorOf(entity: string): ValidateFunction {
  const known = compiled.get(entity);
  if (known) return known;
  const made = ajv.compile({
    type: 'object',
    properties: { id: { type: 'integer' }, ...ENTITIES[entity] },
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
