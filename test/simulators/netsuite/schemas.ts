import { Ajv, type ValidateFunction } from 'ajv';

/**
 * The columns of each table, as the documentation and public warehouses name them. The simulator's rows
 * are held against this, so that it cannot invent a column that the connector believes in.
 */
const text = { type: 'string' };
const maybe = { type: ['string', 'null'] };
const id = { type: 'string', pattern: '^\\d+$' };
const maybeId = { ...id, type: ['string', 'null'] };
const money = { type: ['string', 'null'], pattern: '^-?\\d*(\\.\\d+)?$' };
const truth = { enum: ['T', 'F'] };
const date = { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };

type Columns = Readonly<Record<string, object>>;

const listed = { id, name: text, fullname: text, parent: maybeId, isinactive: truth };

const TABLES: Readonly<Record<string, Columns>> = {
  customer: {
    ...{ id, entityid: text, companyname: maybe, isperson: truth, parent: maybeId },
    ...{ isinactive: truth, category: maybeId, territory: maybeId, email: maybe },
    ...{ currency: id, defaultbillingaddress: maybe, datecreated: time, lastmodifieddate: time },
  },
  job: { id, customer: id, startdate: date, enddate: date },
  employee: {
    ...{ id, entityid: text, firstname: maybe, lastname: maybe, email: maybe, isinactive: truth },
    ...{ department: maybeId, title: maybe, hiredate: date, releasedate: date, laborcost: money },
    ...{ socialsecuritynumber: maybe, birthdate: date, lastmodifieddate: time },
  },
  transaction: {
    ...{ id, tranid: text, type: text, trandate: date, entity: maybeId, currency: id },
    ...{ posting: truth, voided: truth, memo: maybe, createddate: time, lastmodifieddate: time },
  },
  transactionline: {
    ...{ id, transaction: id, uniquekey: id, mainline: truth, taxline: truth, item: maybeId },
    ...{ class: maybeId, department: maybeId, location: maybeId, entity: maybeId, memo: maybe },
  },
  transactionaccountingline: {
    ...{ transaction: id, transactionline: id, account: id, amount: money, debit: money },
    ...{ credit: money, posting: truth, accountingbook: id },
  },
  account: { id, acctnumber: text, accttype: text, fullname: text, isinactive: truth },
  item: { id, itemid: text, itemtype: text, displayname: maybe, isinactive: truth },
  ...{ classification: listed, department: listed, location: listed },
  timebill: {
    ...{ id, trandate: date, employee: maybeId, customer: maybeId, item: maybeId, hours: text },
    ...{ isbillable: truth, approvalstatus: maybeId, memo: maybe, lastmodifieddate: time },
  },
  deletedrecord: { deleteddate: time, type: text, recordid: id },
  dual: {},
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const compiled = new Map<string, ValidateFunction>();

export const isTable = (table: string): boolean => table in TABLES;
export const hasColumn = (table: string, column: string): boolean =>
  column in (TABLES[table] ?? {});

/** Throws when a row is not what the documentation says. */
export function assertDocumented(table: string, row: unknown): void {
  const properties = TABLES[table];
  if (!properties) throw new Error(`NetSuite has no ${table}`);
  const validate =
    compiled.get(table) ?? ajv.compile({ type: 'object', properties, additionalProperties: false });
  compiled.set(table, validate);
  if (validate(row)) return;
  const why = ajv.errorsText(validate.errors);
  throw new Error(`${table} would be held as is not documented: ${why}`);
}
