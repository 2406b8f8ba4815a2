import type { TenantScope } from '../../../database/tenant-scope';
import type { CoverFacts } from '../../../numbers/classify/covers-support';
import { activeRange, type ClientActivity } from '../../../numbers/measures/active-range';
import type { SeatCountFacts } from '../../../numbers/measures/count-seat-months';
import type { AgreementFacts } from '../../../numbers/measures/recurring-lines';
import type { DateRange } from '../../../numbers/units/day-range';
import { agreement } from '../../../tables/agreement';
import { agreementAmount } from '../../../tables/agreement-amount';
import { date, text } from '../../../tables/column';
import { seatCount } from '../../../tables/seat-count';
import { columnsOf, expressions, jsonList, statement, type FoundBy } from '../../../tables/select';
import { CLIENT_DATES, type ClientRange } from './client-range';
import { grouped } from '../../grouped';

export type ClientAgreement = CoverFacts & AgreementFacts & { readonly id: number };

/** What a client's months are counted from, besides its entries, tickets and revenue. */
export interface ClientFacts extends ClientRange {
  readonly internal: boolean;
  readonly deleted: boolean;
  readonly active: DateRange | null;
  /**
   * The client is billed and, without any other date, active since its first ticket or entry. One
   * more record may then move every month.
   */
  readonly activeSinceWork: boolean;
  readonly counts: readonly SeatCountFacts[];
  readonly agreements: readonly ClientAgreement[];
}

const COUNTS = statement`
  SELECT ${columnsOf(seatCount, 'n', 'client_id', 'effective_on', 'seats', 'endpoints', 'received_no')}
  FROM seat_count n WHERE n.tenant_id = $1 AND n.client_id = ANY ($2::int[]) AND NOT n.deleted`;

const AMOUNTS = jsonList(
  {
    kind: [agreementAmount.columns.kind, 'm.kind'],
    line: [text, 'm.line'],
    effectiveOn: [date, 'm.effective_on'],
    amount: [text, 'm.amount::text'],
    cycle: [agreementAmount.columns.cycle, 'm.cycle'],
  },
  'agreement_amount m WHERE m.tenant_id = $1 AND m.agreement_id = a.id',
  'm.kind, m.line, m.effective_on',
);

const AGREEMENTS = statement`
  SELECT ${columnsOf(agreement, 'a', 'id', 'client_id', 'type', 'starts_on', 'ends_before', 'covers')},
    ${expressions({ amounts: AMOUNTS })}
  FROM agreement a WHERE a.tenant_id = $1 AND a.client_id = ANY ($2::int[]) AND NOT a.deleted
  ORDER BY a.id`;

const toAgreement = (row: FoundBy<typeof AGREEMENTS>): ClientAgreement => ({
  id: row.id,
  type: row.type,
  startsOn: row.starts_on,
  endsBefore: row.ends_before,
  covers: row.covers,
  amounts: row.amounts ?? [],
});

const toCount = (row: FoundBy<typeof COUNTS>): SeatCountFacts => ({
  effectiveOn: row.effective_on,
  seats: row.seats,
  endpoints: row.endpoints,
  receivedNo: row.received_no,
});

const toActivity = (row: FoundBy<typeof CLIENT_DATES>): ClientActivity => ({
  status: row.status,
  internal: row.internal,
  deleted: row.deleted,
  onboardedOn: row.onboarded_on,
  offboardedOn: row.offboarded_on,
  firstAgreementOn: row.first_agreement_on,
  firstCountOn: row.first_count_on,
  firstWorkOn: row.first_work_on,
});

/**
 * Loads the facts of these clients by id. Client 0 stands for rows without a client and has none.
 */
export async function loadClients(
  scope: TenantScope,
  clientIds: readonly number[],
): Promise<Map<number, ClientFacts>> {
  const values = [scope.tenantId, clientIds];
  const rows = await scope.query(CLIENT_DATES, values);
  const counts = grouped(await scope.query(COUNTS, values), (row) => row.client_id);
  const agreements = grouped(await scope.query(AGREEMENTS, values), (row) => row.client_id);
  const facts = rows.map((row) => ({
    id: row.id,
    first: row.first,
    firstRow: row.first_row,
    lastRow: row.last_row,
    internal: row.internal,
    deleted: row.deleted,
    active: activeRange(toActivity(row)),
    activeSinceWork:
      row.billed && !row.onboarded_on && !row.first_agreement_on && !row.first_count_on,
    counts: (counts.get(row.id) ?? []).map(toCount),
    agreements: (agreements.get(row.id) ?? []).map(toAgreement),
  }));
  return new Map(facts.map((each) => [each.id, each]));
}
