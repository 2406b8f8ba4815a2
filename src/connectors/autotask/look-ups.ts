import type { Source, Stored } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { sumOf } from '../exact';
import { askAmong, type Row } from './query';
import type { Contact, Contract } from './shapes';

/** The numbers that a field has on a page, each once. */
const numbersIn = (rows: readonly Row[], field: string): string[] => [
  ...new Set(rows.flatMap((row) => (typeof row[field] === 'number' ? [String(row[field])] : []))),
];

/** Puts what was found about a number in its place. */
const inPlace = (rows: readonly Row[], field: string, found: ReadonlyMap<string, object>): Row[] =>
  rows.map((row) => {
    const id = row[field];
    return typeof id === 'number' ? { ...row, [field]: { id, ...found.get(String(id)) } } : row;
  });

/** Names of the people who asked, from the contacts that were read before. */
export async function withContacts(rows: readonly Row[], stored: Stored): Promise<Row[]> {
  const contacts = await stored.byIds('contacts', numbersIn(rows, 'contactID'));
  const names = contacts.map(({ externalId, payload }) => {
    const { firstName, lastName } = payload as Contact;
    return [externalId, { name: [firstName, lastName].filter(Boolean).join(' ') || null }] as const;
  });
  return inPlace(rows, 'contactID', new Map(names));
}

/** Type and company of contracts, from the contracts that were read before. */
export async function withContracts(rows: readonly Row[], stored: Stored): Promise<Row[]> {
  const contracts = await stored.byIds('contracts', numbersIn(rows, 'contractID'));
  const found = contracts.map(({ externalId, payload }) => {
    const { contractType, companyID } = payload as Contract;
    return [externalId, { type: contractType?.name, companyID }] as const;
  });
  return inPlace(rows, 'contractID', new Map(found));
}

/** What a key may not see is not looked up. */
function orNone(error: unknown): Row[] {
  if (error instanceof SourceProblem && ['FORBIDDEN', 'ABSENT'].includes(error.code)) return [];
  throw error;
}

/** Some rows by id; none when the key may not see them. */
async function rowsOf(
  source: Source,
  entity: string,
  fields: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const query = { entity, fields: ['id', ...fields] };
  const rows = await askAmong(source, query, 'id', ids).catch(orNone);
  return new Map(rows.map((row) => [String(row.id), row]));
}

/** Time on a task names neither project nor company. */
export async function withTasks(source: Source, rows: readonly Row[]): Promise<Row[]> {
  const tasks = await rowsOf(source, 'Tasks', ['projectID'], numbersIn(rows, 'taskID'));
  const ids = numbersIn([...tasks.values()], 'projectID');
  const projects = await rowsOf(source, 'Projects', ['companyID'], ids);
  const found = [...tasks].map(([task, { projectID }]) => {
    const companyID = projects.get(String(projectID))?.['companyID'] ?? null;
    return [task, { companyID }] as const;
  });
  return inPlace(rows, 'taskID', new Map(found));
}

/** The number of an item's invoice, and whether it was voided. */
export async function withInvoices(source: Source, rows: readonly Row[]): Promise<Row[]> {
  const ids = numbersIn(rows, 'invoiceID');
  const invoices = await rowsOf(source, 'Invoices', ['isVoided', 'invoiceNumber'], ids);
  const found = [...invoices].map(
    ([id, { isVoided, invoiceNumber }]) => [id, { isVoided, invoiceNumber }] as const,
  );
  return inPlace(rows, 'invoiceID', new Map(found));
}

/** The billing code of the MSP's own time stands in a field of its own. Both are the type of the work. */
export const withWorkTypes = (rows: readonly Row[]): Row[] =>
  rows.map((row) => ({
    ...row,
    billingCodeID: row['billingCodeID'] ?? row['internalBillingCodeID'],
  }));

const HOURS_OF_DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
].map((day) => `${day}AvailableHours`);

const inWeek = (row: Row): string =>
  sumOf('0', ...HOURS_OF_DAYS.map((field) => String((row[field] as number | null) ?? 0)));

/** How long somebody works in a week stands in a list of its own. */
export async function withHours(source: Source, rows: readonly Row[]): Promise<Row[]> {
  const query = { entity: 'ResourceDailyAvailabilities', fields: ['resourceID', ...HOURS_OF_DAYS] };
  const ids = numbersIn(rows, 'id');
  const found = await askAmong(source, query, 'resourceID', ids).catch(orNone);
  const hours = new Map(found.map((row) => [row['resourceID'], inWeek(row)]));
  return rows.map((row) => ({ ...row, weeklyHours: hours.get(row.id) ?? null }));
}
