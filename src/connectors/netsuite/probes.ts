import { z } from 'zod';
import type { Source } from '../connector';
import { orNull } from '../http/or-null';
import { canAsk } from './abilities';
import { ask } from './suiteql';
import { LINES } from './listings';
import { readSome } from './pages';

const zone = z.object({ zone: z.string() });
const UTC = /^(\+00:00|UTC|GMT|Etc\/(UTC|GMT))$/i;

async function lookAtZone(source: Source): Promise<string[]> {
  const found = await ask(source, 'SELECT SESSIONTIMEZONE AS zone FROM dual', 1).catch(orNull);
  const read = zone.safeParse(found?.rows[0]);
  if (!read.success || UTC.test(read.data.zone)) return [];
  return [
    `The times of NetSuite are those of ${read.data.zone}. Set the user of the integration to UTC: otherwise a change in the hour that comes twice in autumn may be missed.`,
  ];
}

async function lookAtRights(source: Source): Promise<string[]> {
  const notes: string[] = [];
  if (!(await canAsk(source, 'DeletedRecord', 'recordid')))
    notes.push(
      'The role may not see deleted records. What is deleted is found once a day instead of at once.',
    );
  if ((await canAsk(source, 'employee')) && !(await canAsk(source, 'employee', 'laborcost')))
    notes.push(
      'The role sees no labour cost of employees. Where wages are not mapped, every metric of labour cost will be without a value.',
    );
  return notes;
}

const line = z.object({ accttype: z.string(), client: z.coerce.string().nullish() });

async function lookAtLines(source: Source): Promise<string[]> {
  const rows = await readSome(source, LINES).catch(orNull);
  if (rows === null) return [];
  if (rows.length === 0)
    return ['The role sees no posting. Every metric of revenue and cost will be without a value.'];
  const income = rows
    .flatMap((row) => line.safeParse(row).data ?? [])
    .filter(({ accttype }) => /income$/i.test(accttype));
  if (income.length === 0 || income.some(({ client }) => client)) return [];
  return [
    `None of ${income.length} lines of income names a customer, so that their revenue belongs to no client.`,
  ];
}

/** What a role that may not see everything starves, and what the settings of a user change. */
export const probe = async (source: Source): Promise<string[]> => [
  ...(await lookAtZone(source)),
  ...(await lookAtRights(source)),
  ...(await lookAtLines(source)),
];
