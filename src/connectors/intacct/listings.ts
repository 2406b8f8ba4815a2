import type { Listing } from './pages';
import { FIELDS } from './shapes';

/** The objects that are read, each with what is asked of it. */
export const CUSTOMERS: Listing = {
  object: 'accounts-receivable/customer',
  fields: FIELDS.customer,
};
export const EMPLOYEES: Listing = { object: 'company-config/employee', fields: FIELDS.employee };
export const EMPLOYEE_RATES: Listing = {
  object: 'company-config/employee-rate',
  fields: FIELDS.employeeRate,
};
export const JOURNAL_LINES: Listing = {
  object: 'general-ledger/journal-entry-line',
  fields: FIELDS.journalLine,
};
export const TIMESHEET_LINES: Listing = {
  object: 'time/timesheet-line',
  fields: FIELDS.timesheetLine,
};
