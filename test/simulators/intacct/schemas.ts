import { Ajv, type ValidateFunction } from 'ajv';

/**
 * What the vendor's examples show of each object, field by field, under the dotted names that the query
 * service answers with. The simulator's rows are held against this, so that it cannot invent a field that
 * the connector believes in.
 */
const text = { type: 'string' };
const maybe = { type: ['string', 'null'] };
const key = { type: 'string', pattern: '^\\d+$' };
const maybeKey = { ...key, type: ['string', 'null'] };
const money = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const maybeMoney = { ...money, type: ['string', 'null'] };
const flag = { type: 'boolean' };
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const maybeDate = { ...date, type: ['string', 'null'] };
const instant = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };

type Fields = Readonly<Record<string, object>>;

const base = {
  ...{ key, id: maybe, href: text },
  ...{ 'audit.createdDateTime': instant, 'audit.modifiedDateTime': instant },
};
const refTo = (name: string): Fields => ({
  ...{ [`${name}.key`]: maybeKey, [`${name}.id`]: maybe, [`${name}.name`]: maybe },
});
const status = { enum: ['active', 'activeNonPosting', 'inactive'] };

const OBJECTS: Readonly<Record<string, Fields>> = {
  'accounts-receivable/customer': {
    ...{ name: text, status, totalDue: money, currency: text, ...refTo('parent') },
    ...{ ...refTo('customerType'), ...refTo('territory'), ...refTo('term') },
    'contacts.default.mailingAddress.addressLine1': maybe,
    'contacts.default.mailingAddress.city': maybe,
    'contacts.default.mailingAddress.state': maybe,
  },
  'company-config/employee': {
    ...{ name: text, status, jobTitle: maybe, SSN: maybe, birthDate: maybeDate },
    ...{ startDate: maybeDate, endDate: maybeDate, isPlaceholderResource: flag },
    ...{ ...refTo('department'), ...refTo('location'), ...refTo('employeeType') },
  },
  'company-config/employee-rate': {
    ...{ ...refTo('employee'), hourlyRate: maybeMoney, annualSalary: maybeMoney },
    ...{ startDate: maybeDate, endDate: maybeDate },
  },
  'company-config/department': { name: text, status, ...refTo('parent') },
  'inventory-control/item': { name: text, status, itemType: text },
  'general-ledger/account': {
    ...{ name: text, status, accountType: { enum: ['balanceSheet', 'incomeStatement'] } },
    normalBalance: { enum: ['debit', 'credit'] },
  },
  'time/timesheet-line': {
    ...{ lineNumber: { type: 'integer' }, entryDate: date, quantity: { type: 'number' } },
    ...{ state: text, isBillable: flag, isBilled: text, description: maybe, notes: maybe },
    ...{ ...refTo('timesheet'), ...refTo('dimensions.employee'), ...refTo('dimensions.item') },
    ...{ ...refTo('dimensions.customer'), ...refTo('dimensions.project') },
  },
  'general-ledger/journal-entry-line': {
    ...{ lineNumber: { type: 'integer' }, entryDate: date, state: text, documentId: maybe },
    ...{ txnType: { enum: ['debit', 'credit'] }, baseAmount: money, txnAmount: money },
    ...{ ...refTo('glAccount'), description: maybe, numberOfUnits: { type: 'number' } },
    ...{ 'glAccount.accountType': text, 'glAccount.normalBalance': text },
    ...{ 'currency.baseCurrency': text, 'currency.txnCurrency': text },
    ...{ 'journalEntry.key': key, 'journalEntry.id': text },
    ...{ ...refTo('dimensions.department'), ...refTo('dimensions.location') },
    ...{ ...refTo('dimensions.customer'), ...refTo('dimensions.vendor') },
    ...{ ...refTo('dimensions.employee'), ...refTo('dimensions.item') },
    ...{ ...refTo('dimensions.class'), ...refTo('dimensions.project') },
  },
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const compiled = new Map<string, ValidateFunction>();

/** The documented fields of an object; null when there is no such object. */
export const fieldsOf = (object: string): readonly string[] | null => {
  const fields = OBJECTS[object];
  return fields ? Object.keys({ ...base, ...fields }) : null;
};

function validatorOf(object: string): ValidateFunction {
  const known = compiled.get(object);
  if (known) return known;
  const made = ajv.compile({
    ...{ type: 'object', properties: { ...base, ...OBJECTS[object] } },
    ...{ additionalProperties: false, required: ['key', 'audit.modifiedDateTime'] },
  });
  compiled.set(object, made);
  return made;
}

/** Throws when a row is not what the documentation says. */
export function assertDocumented(object: string, row: unknown): void {
  const validate = validatorOf(object);
  if (validate(row)) return;
  const why = ajv.errorsText(validate.errors);
  throw new Error(`${object} would be answered as is not documented: ${why}`);
}
