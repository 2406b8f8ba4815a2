import { AGREEMENT_TYPES } from '../../numbers/classify/entry-facts';
import { agreementAmount } from '../../tables/agreement-amount';
import { agreement as agreementTable } from '../../tables/agreement';
import type { Batch } from '../batch';
import { endsInOrder } from '../fields/checks';
import { date } from '../fields/date';
import { nested, objectOf, optional, required, type RecordOf } from '../fields/field';
import { list } from '../fields/list';
import { Problem } from '../fields/problem';
import {
  CLIENT,
  DELETED,
  deliveryArea,
  ENDS_BEFORE,
  EXTERNAL_ID,
  UPDATED_AT,
} from '../fields/record-fields';
import { oneOf } from '../fields/one-of';
import { text } from '../fields/text';
import { checksOf, refer, type Kind } from '../kind';
import type { ChangeOf } from '../rows/change';
import { byExternalId, differs, landRows, versionsOf } from '../rows/land-rows';
import { canonicalList, EMPTY_LIST, nestedList, replaceLists } from '../rows/nested-list';
import { tableOf } from '../rows/table';
import { AMOUNT_FIELDS, amountCells, isRecurring, type Amount } from './agreement-terms';

const FIELDS = {
  externalId: EXTERNAL_ID,
  updatedAt: UPDATED_AT,
  clientExternalId: CLIENT,
  name: required(text, "the agreement's name"),
  type: required(oneOf('agreement-type'), `one of ${AGREEMENT_TYPES.join(', ')}`),
  startsOn: required(date, 'the first day it is in force'),
  endsBefore: ENDS_BEFORE,
  covers: optional(list(deliveryArea), 'the areas inside the fee; absent or empty means all'),
  amounts: nested(
    list(objectOf('agreement-amounts', AMOUNT_FIELDS)),
    'what it charges, from which date on',
  ),
  deleted: DELETED,
};

type AgreementRecord = RecordOf<typeof FIELDS>;

const AMOUNTS = nestedList('amounts', agreementAmount, 'agreement_id');

const TABLE = tableOf(agreementTable, { lists: [AMOUNTS] });

function checkAmounts(amounts: readonly Amount[]): Problem | null {
  const seen = new Set<string>();
  const problems = amounts.map((amount, place) => {
    const key = JSON.stringify([amount.kind, amount.line, amount.effectiveOn]);
    const again = `This line has a second amount from ${amount.effectiveOn} on. Send one.`;
    const problem = seen.has(key) ? new Problem('DUPLICATE', again) : isRecurring(amount);
    seen.add(key);
    return problem?.under(String(place)).under('amounts') ?? null;
  });
  return Problem.together(problems);
}

/**
 * Marks the work on agreements: their tickets, and time entries that name them. A source may put
 * such work on other clients too.
 */
const WORK_OF = `
  WITH working AS (
    SELECT source_id, external_id, client_id FROM ticket
    WHERE tenant_id = $1 AND agreement_id = ANY ($2::int[])
  ), marked AS (
    INSERT INTO stale_month (tenant_id, client_id, month)
    SELECT DISTINCT $1::int, client_id, NULL::date FROM working WHERE client_id IS NOT NULL
    UNION SELECT DISTINCT $1::int, client_id, month FROM time_entry
      WHERE tenant_id = $1 AND agreement_id = ANY ($2::int[]) AND client_id IS NOT NULL
  )
  INSERT INTO stale_ticket (tenant_id, source_id, external_id)
  SELECT $1, source_id, external_id FROM working`;

async function mark(batch: Batch, changes: readonly ChangeOf<typeof TABLE>[]): Promise<void> {
  const counted = changes.filter((change) =>
    differs(
      change,
      ...(['client_id', 'type', 'starts_on', 'ends_before', 'covers'] as const),
      ...(['deleted', 'amounts'] as const),
    ),
  );
  for (const row of versionsOf(counted)) batch.marks.month(row.client_id, null);
  const retyped = counted.filter(
    (change) => change.before !== null && differs(change, 'type', 'deleted'),
  );
  if (retyped.length === 0) return;
  const ids = retyped.map(({ after }) => after.id);
  await batch.scope.query(WORK_OF, [batch.tenantId, ids]);
}

const check = checksOf<AgreementRecord>();

export const agreements: Kind<AgreementRecord> = {
  name: 'agreements',
  meaning: 'What a client has agreed to pay for, and for how much.',
  fields: FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  checks: [
    check(['startsOn', 'endsBefore'], ({ startsOn, endsBefore }) =>
      endsInOrder(startsOn, endsBefore, 'endsBefore'),
    ),
    check(['amounts'], ({ amounts }) => checkAmounts(amounts ?? [])),
  ],
  references: (record) => refer('clients', record.clientExternalId, 'clientExternalId'),
  land: async (batch, arrivals, known) => {
    const changes = await landRows(batch, TABLE, arrivals, byExternalId, ({ record }, before) => {
      const amounts = record.amounts && canonicalList(record.amounts.map(amountCells));
      return {
        external_id: record.externalId,
        client_id: known.id('clients', record.clientExternalId),
        name: record.name,
        type: record.type,
        starts_on: record.startsOn,
        ends_before: record.endsBefore,
        covers: record.covers && `{${[...new Set(record.covers)].sort().join(',')}}`,
        deleted: record.deleted,
        amounts: amounts ?? before?.amounts ?? EMPTY_LIST,
      };
    });
    await replaceLists(batch, AMOUNTS, changes);
    await mark(batch, changes);
  },
};
