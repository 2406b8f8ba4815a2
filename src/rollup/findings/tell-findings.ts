import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { appendEvents } from '../../events/append-events';
import type { NewEvent } from '../../events/event-data';
import { FINDING_CODES, type FindingCode } from '../../numbers/quality/catalogue';
import { localDate } from '../../numbers/units/local-date';
import { monthOf, shiftMonth } from '../../numbers/units/month';
import { toGlobalId } from '../../scalars/global-id';
import { bigint, json, text } from '../../tables/column';
import { knownFindings } from '../../tables/known-findings';
import { expressions, statement } from '../../tables/select';
import { hasMarks } from '../marks/stale-tables';
import { readFindings } from '../serve/findings/read-findings';

/** What is doubtful is looked for in the present month and those before it. */
const MONTHS = 12;

const MSP = statement`SELECT ${expressions({
  version: [bigint, 'm.data_version'],
  zone: [text, 'm.time_zone'],
})} FROM msp m WHERE m.id = $1`;

const KNOWN_COLUMNS = expressions({
  version: [bigint, 'k.data_version'],
  open: [json<readonly FindingCode[]>(), 'k.open'],
});
const KNOWN = statement`SELECT ${KNOWN_COLUMNS} FROM known_findings k WHERE k.tenant_id = $1`;
const LOCKED = statement`SELECT ${KNOWN_COLUMNS} FROM known_findings k WHERE k.tenant_id = $1 FOR UPDATE`;
const BEGIN = `
  INSERT INTO known_findings (tenant_id, data_version, open) VALUES ($1, -1, '[]')
  ON CONFLICT (tenant_id) DO NOTHING`;
const KEEP = `UPDATE ${knownFindings.name} SET data_version = $2, open = $3 WHERE tenant_id = $1`;

/** How many rows each finding has, of those that the data show. */
type Shown = ReadonlyMap<FindingCode, number>;

interface Look {
  readonly version: string;
  readonly shown: Shown;
  /** Whether anything has come or gone, as far as can be seen. */
  readonly isNew: boolean;
}

/** What has come and gone since these were known. */
function eventsOf(
  { tenantId }: TenantScope,
  known: readonly FindingCode[],
  shown: Shown,
  at: Date,
): NewEvent[] {
  const about = { at, clientId: null, subject: toGlobalId('msp', tenantId) };
  return FINDING_CODES.flatMap((code): NewEvent[] => {
    const rows = shown.get(code);
    if (known.includes(code) === (rows !== undefined)) return [];
    return rows === undefined
      ? [{ kind: 'FINDING_CLOSED', ...about, data: { code } }]
      : [{ kind: 'FINDING_OPENED', ...about, data: { code, rows } }];
  });
}

async function readShown(scope: TenantScope, now: Date, zone: string): Promise<Shown> {
  const to = monthOf(localDate(now, zone));
  const period = { from: shiftMonth(to, 1 - MONTHS), to };
  const found = await readFindings(scope, { codes: FINDING_CODES, periods: [period] });
  const shown = found.filter(({ count }) => count > 0);
  return new Map(shown.map(({ code, count }) => [code, count]));
}

async function look(scope: TenantScope, now: Date): Promise<Look | null> {
  const [msp] = await scope.query(MSP, [scope.tenantId]);
  // What waits to be counted may be what mends it.
  if (!msp || (await hasMarks(scope))) return null;
  const shown = await readShown(scope, now, msp.zone);
  const [known] = await scope.query(KNOWN, [scope.tenantId]);
  const isNew = eventsOf(scope, known?.open ?? [], shown, now).length > 0;
  return { version: msp.version, shown, isNew };
}

/** Of two servers that look at once, the one that looked at newer data has the word. */
async function keep(scope: TenantScope, { version, shown }: Look, at: Date): Promise<void> {
  await scope.query(BEGIN, [scope.tenantId]);
  const [known] = await scope.query(LOCKED, [scope.tenantId]);
  if (BigInt(known!.version) >= BigInt(version)) return;
  await scope.query(KEEP, [scope.tenantId, version, JSON.stringify([...shown.keys()])]);
  await appendEvents(scope, eventsOf(scope, known!.open, shown, at));
}

/**
 * Tells which findings of the last twelve months have come and which have gone since the last look. It reads
 * all that is counted, which is too much for the transaction that counts. False while something waits to be counted.
 */
export async function tellFindings(
  database: Database,
  tenantId: number,
  now: Date,
): Promise<boolean> {
  const looked = await database.read({ tenantId, clientIds: null }, (scope) => look(scope, now));
  // What has not changed is not written: answers that are kept stay good.
  if (looked?.isNew) await database.write(tenantId, (scope) => keep(scope, looked, now));
  return looked !== null;
}
