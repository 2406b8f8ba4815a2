import { Ajv, type ValidateFunction } from 'ajv';

/**
 * What the vendor's schema definitions say of each object, field by field. The simulator's answers are
 * held against this, so that it cannot invent a field that the connector believes in.
 */
const text = { type: 'string' };
const money = { type: 'number' };
const flag = { type: 'boolean' };
const integer = { type: 'integer' };
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}-0[78]:00$',
};

type Fields = Readonly<Record<string, object>>;

const object = (properties: Fields) => ({
  type: 'object',
  properties,
  additionalProperties: false,
});
const ref = { ...object({ value: text, name: text, type: text }), required: ['value'] };
const base = {
  ...{ Id: text, SyncToken: text, domain: { const: 'QBO' }, sparse: flag },
  MetaData: object({ CreateTime: instant, LastUpdatedTime: instant }),
};
const named = { Name: text, FullyQualifiedName: text, Active: flag, SubAccount: flag };

const sales = object({
  ...{ ItemRef: ref, ClassRef: ref, UnitPrice: money, Qty: money, ServiceDate: date },
  ...{ ItemAccountRef: ref, TaxCodeRef: ref },
});
const expense = object({
  ...{ AccountRef: ref, CustomerRef: ref, ClassRef: ref, BillableStatus: text, TaxCodeRef: ref },
});
const journal = {
  ...object({
    ...{ PostingType: { enum: ['Debit', 'Credit'] }, AccountRef: ref, ClassRef: ref },
    ...{ DepartmentRef: ref, Entity: object({ Type: text, EntityRef: ref }) },
  }),
  required: ['PostingType', 'AccountRef'],
};
const simpleLine = {
  ...{ Id: text, LineNum: integer, Description: text, Amount: money },
  DetailType: {
    enum: [
      ...['SalesItemLineDetail', 'SubTotalLineDetail', 'DiscountLineDetail', 'GroupLineDetail'],
      ...['DescriptionOnly', 'AccountBasedExpenseLineDetail', 'JournalEntryLineDetail'],
    ],
  },
  ...{ SalesItemLineDetail: sales, AccountBasedExpenseLineDetail: expense },
  ...{ JournalEntryLineDetail: journal, SubTotalLineDetail: { type: 'object' } },
  DiscountLineDetail: object({
    PercentBased: flag,
    DiscountPercent: money,
    DiscountAccountRef: ref,
  }),
};
const lines = {
  type: 'array',
  items: object({
    ...simpleLine,
    GroupLineDetail: object({
      ...{ GroupItemRef: ref, Quantity: money },
      Line: { type: 'array', items: object(simpleLine) },
    }),
  }),
};
const transaction = {
  ...{ DocNumber: text, TxnDate: date, CurrencyRef: ref, ExchangeRate: money, TotalAmt: money },
  ...{ HomeTotalAmt: money, PrivateNote: text, DepartmentRef: ref, Line: lines },
};
const sale = {
  ...{ ...transaction, CustomerRef: ref, ClassRef: ref, DueDate: date, Balance: money },
  ...{ TxnTaxDetail: object({ TotalTax: money }), LinkedTxn: { type: 'array' } },
};
const bill = { ...transaction, VendorRef: ref, DueDate: date, Balance: money };

const OBJECTS: Readonly<Record<string, Fields>> = {
  Account: {
    ...{ ...named, AcctNum: text, Classification: text, AccountType: text, AccountSubType: text },
    ParentRef: ref,
  },
  Item: {
    ...{ ...named, Type: text, IncomeAccountRef: ref, ExpenseAccountRef: ref },
    ...{ UnitPrice: money, PurchaseCost: money },
  },
  Customer: {
    ...{ DisplayName: text, CompanyName: text, FullyQualifiedName: text, Active: flag, Job: flag },
    ...{ IsProject: flag, ParentRef: ref, Level: integer, BillWithParent: flag, Balance: money },
    ...{ CustomerTypeRef: ref, CurrencyRef: ref, BillAddr: { type: 'object' } },
  },
  Employee: {
    ...{ DisplayName: text, GivenName: text, FamilyName: text, Active: flag, HiredDate: date },
    ...{ ReleasedDate: date, BillableTime: flag, BillRate: money, CostRate: money, SSN: text },
  },
  Vendor: {
    ...{ DisplayName: text, GivenName: text, FamilyName: text, CompanyName: text, Active: flag },
    ...{ BillRate: money, CostRate: money, Vendor1099: flag, TaxIdentifier: text, Balance: money },
  },
  Class: { ...named, ParentRef: ref },
  TimeActivity: {
    ...{
      TxnDate: date,
      NameOf: { enum: ['Employee', 'Vendor'] },
      EmployeeRef: ref,
      VendorRef: ref,
    },
    ...{ CustomerRef: ref, ItemRef: ref, ClassRef: ref, HourlyRate: money, CostRate: money },
    BillableStatus: { enum: ['Billable', 'NotBillable', 'HasBeenBilled'] },
    ...{
      Hours: integer,
      Minutes: integer,
      StartTime: instant,
      EndTime: instant,
      Description: text,
    },
  },
  ...{ Invoice: sale, SalesReceipt: sale, CreditMemo: sale, RefundReceipt: sale },
  Purchase: { ...transaction, PaymentType: text, AccountRef: ref, EntityRef: ref, Credit: flag },
  ...{ Bill: bill, VendorCredit: bill, JournalEntry: transaction },
};

const ajv = new Ajv({ allErrors: true });
const compiled = new Map<string, ValidateFunction>();

function validatorOf(entity: string): ValidateFunction {
  const known = compiled.get(entity);
  if (known) return known;
  const fields = OBJECTS[entity];
  if (!fields) throw new Error(`QuickBooks has no ${entity}`);
  const made = ajv.compile({ ...object({ ...base, ...fields }), required: ['Id', 'MetaData'] });
  compiled.set(entity, made);
  return made;
}

/** Throws when a row is not what the documentation says. */
export function assertDocumented(entity: string, row: unknown): void {
  const validate = validatorOf(entity);
  if (validate(row)) return;
  const why = ajv.errorsText(validate.errors);
  throw new Error(`${entity} would be answered as is not documented: ${why}`);
}
