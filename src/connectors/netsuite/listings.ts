import type { Source } from '../connector';
import { canAsk } from './abilities';
import type { Listing } from './listing';
import { asDay, asTime } from './suiteql';

const named = (column: string, alias: string): string => `BUILTIN.DF(${column}) AS ${alias}`;

export const CUSTOMERS: Listing = {
  columns: () =>
    Promise.resolve(
      [
        ...['c.id AS id', 'c.entityid AS entityid', 'c.companyname AS companyname'],
        ...['c.isinactive AS isinactive', named('c.category', 'category')],
        ...[
          named('c.territory', 'territory'),
          `${asTime('c.lastmodifieddate')} AS lastmodifieddate`,
        ],
      ].join(', '),
    ),
  tables: () => Promise.resolve('customer c'),
  where: [],
  ...{ id: 'c.id', changed: 'c.lastmodifieddate', part: null },
  deletedAs: /customer|job|project/i,
};

async function employeeColumns(source: Source): Promise<string> {
  const [hasCost, hasDays] = await Promise.all([
    canAsk(source, 'employee', 'laborcost'),
    canAsk(source, 'employee', 'hiredate'),
  ]);
  return [
    ...['e.id AS id', 'e.entityid AS entityid', 'e.firstname AS firstname'],
    ...['e.lastname AS lastname', 'e.isinactive AS isinactive'],
    ...[named('e.department', 'department'), `${asTime('e.lastmodifieddate')} AS lastmodifieddate`],
    ...(hasCost ? ['e.laborcost AS laborcost'] : []),
    ...(hasDays
      ? [`${asDay('e.hiredate')} AS hiredate`, `${asDay('e.releasedate')} AS releasedate`]
      : []),
  ].join(', ');
}

export const EMPLOYEES: Listing = {
  columns: employeeColumns,
  tables: () => Promise.resolve('employee e'),
  where: [],
  ...{ id: 'e.id', changed: 'e.lastmodifieddate', part: null },
  deletedAs: /employee/i,
};

/** Whoever a line names: a customer, an employee, a vendor. They share one row of numbers. */
const WHO = 'COALESCE(tl.entity, t.entity)';

async function lineColumns(source: Source): Promise<string> {
  const [hasJobs, hasEmployees] = await Promise.all([
    canAsk(source, 'job'),
    canAsk(source, 'employee'),
  ]);
  return [
    ...['t.id AS id', `${asTime('t.lastmodifieddate')} AS lastmodifieddate`],
    ...[`${asDay('t.trandate')} AS trandate`, 'tl.id AS line', 'tal.posting AS posting'],
    ...['tal.account AS account', 'a.acctnumber AS acctnumber', 'a.fullname AS accountname'],
    ...['a.accttype AS accttype', 'tal.debit AS debit', 'tal.credit AS credit'],
    ...[named('tl.item', 'item'), named('tl.class', 'class')],
    ...['tl.department AS department', named('tl.department', 'departmentname')],
    hasJobs ? 'COALESCE(j.customer, c.id) AS client' : 'c.id AS client',
    ...(hasEmployees ? ['e.id AS employee'] : []),
  ].join(', ');
}

async function lineTables(source: Source): Promise<string> {
  const [hasJobs, hasEmployees] = await Promise.all([
    canAsk(source, 'job'),
    canAsk(source, 'employee'),
  ]);
  return [
    'transactionaccountingline tal',
    'JOIN transaction t ON t.id = tal.transaction',
    'JOIN transactionline tl ON tl.transaction = tal.transaction AND tl.id = tal.transactionline',
    'JOIN account a ON a.id = tal.account',
    `LEFT JOIN customer c ON c.id = ${WHO}`,
    ...(hasJobs ? [`LEFT JOIN job j ON j.id = ${WHO}`] : []),
    ...(hasEmployees ? [`LEFT JOIN employee e ON e.id = ${WHO}`] : []),
  ].join(' ');
}

/** Lines on accounts of profit and loss. The first accounting book is the primary one. */
export const LINES: Listing = {
  ...{ columns: lineColumns, tables: lineTables },
  where: [
    `a.accttype IN ('Income', 'OthIncome', 'COGS', 'Expense', 'OthExpense')`,
    'tal.accountingbook = 1',
  ],
  ...{ id: 't.id', changed: 't.lastmodifieddate', part: 'tl.id' },
  deletedAs: /invoice|credit|sale|refund|bill|journal|check|charge|deposit|expense|payment/i,
};

async function timeColumns(source: Source): Promise<string> {
  const hasJobs = await canAsk(source, 'job');
  return [
    ...['tb.id AS id', `${asTime('tb.lastmodifieddate')} AS lastmodifieddate`],
    ...[`${asDay('tb.trandate')} AS trandate`, 'tb.employee AS employee', 'tb.hours AS hours'],
    ...['tb.isbillable AS isbillable', named('tb.item', 'item')],
    named('tb.approvalstatus', 'approval'),
    hasJobs ? 'COALESCE(j.customer, tb.customer) AS client' : 'tb.customer AS client',
  ].join(', ');
}

export const TIME_BILLS: Listing = {
  columns: timeColumns,
  tables: async (source) =>
    (await canAsk(source, 'job'))
      ? 'timebill tb LEFT JOIN job j ON j.id = tb.customer'
      : 'timebill tb',
  where: [],
  ...{ id: 'tb.id', changed: 'tb.lastmodifieddate', part: null },
  deletedAs: /time/i,
};
