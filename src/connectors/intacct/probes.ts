import { z } from 'zod';
import type { Source } from '../connector';
import { orNull } from '../http/or-null';
import type { LedgerLine } from '../ledger/ledger-line';
import { CUSTOMERS, EMPLOYEE_RATES, EMPLOYEES, JOURNAL_LINES, TIMESHEET_LINES } from './listings';
import { readSome, type Listing } from './pages';
import { journalLine } from './shapes';

const named = z.record(z.string(), z.unknown()).optional();
const model = z.object({
  'ia::result': z.object({ fields: named, groups: named, refs: named }),
});

/** The fields that this company's Intacct does not have, by the first part of their names. */
async function missingOf(source: Source, { object, fields }: Listing): Promise<string[]> {
  const { json } = await source.ask('/services/core/model', { name: object });
  const read = model.safeParse(json);
  if (!read.success) return [];
  const { fields: plain, groups, refs } = read.data['ia::result'];
  const known = new Set(Object.keys({ ...plain, ...groups, ...refs }));
  return fields.filter((field) => !known.has(field.split('.')[0] ?? ''));
}

async function lookAtFields(source: Source): Promise<string[]> {
  const notes: string[] = [];
  for (const listing of [CUSTOMERS, EMPLOYEES, EMPLOYEE_RATES, TIMESHEET_LINES, JOURNAL_LINES]) {
    const missing = await missingOf(source, listing).catch(orNull);
    if (missing && missing.length > 0)
      notes.push(`${listing.object} has no ${missing.join(', ')} here, so it cannot be read.`);
  }
  return notes;
}

function lookAtLines(lines: readonly LedgerLine[]): string[] {
  if (lines.length === 0)
    return ['The ledger has no line. Every metric of revenue and cost will be without a value.'];
  const income = lines.filter(({ revenue }) => revenue !== null);
  if (income.length === 0)
    return [
      `None of the latest ${lines.length} lines is on an account of income. Revenue will be without a value if that is so everywhere.`,
    ];
  if (income.some(({ client }) => client !== null)) return [];
  return [
    `None of the latest ${income.length} lines of income names a customer, so that their revenue belongs to no client. Receivables may be posted as sums.`,
  ];
}

/** What a company may have set up otherwise than is documented, and what then starves. */
export async function probe(source: Source): Promise<string[]> {
  const notes = await lookAtFields(source);
  const rows = await readSome(source, JOURNAL_LINES).catch(orNull);
  if (rows === null) return notes;
  const lines = rows.flatMap((row) => journalLine.safeParse(row).data ?? []);
  return [...notes, ...lookAtLines(lines)];
}
