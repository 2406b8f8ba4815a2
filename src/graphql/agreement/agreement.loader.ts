import DataLoader from 'dataloader';
import type { LocalDate } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import type { List } from '../../request/list-query';
import { loaderBy } from '../../request/loader';
import { toGlobalId } from '../../scalars/global-id';
import { notOfDeleted } from '../../database/deleted-clients';
import { todaySql } from '../../database/today';
import { agreement } from '../../tables/agreement';
import { tenant } from '../../answers/measuring/tenant';
import { divide, fromDecimal, whole, ZERO, type Ratio } from '../../numbers/units/ratio';
import { moneyText } from '../../scalars/money';
import { agreementAmount } from '../../tables/agreement-amount';
import { text } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { Agreement } from './agreement.type';
import { thingOf } from '../thing-of';

const COLUMNS = select(
  columnsOf(agreement, 'a', 'id', 'source_id', 'external_id', 'client_id', 'name', 'type'),
  columnsOf(agreement, 'a', 'starts_on', 'ends_before', 'covers'),
);
export type AgreementRow = RowOf<typeof COLUMNS>;

export const toAgreement = (tenantId: number, row: AgreementRow): Agreement =>
  thingOf(Agreement, {
    key: row.id,
    sourceKey: row.source_id,
    externalId: row.external_id,
    clientKey: row.client_id,
    id: toGlobalId('agreement', tenantId, row.id),
    name: row.name,
    type: row.type,
    startsOn: row.starts_on,
    endsBefore: row.ends_before,
    covers: row.covers ?? [],
  });

export const agreementList = (
  tenantId: number,
  activeOn: LocalDate | null,
): List<AgreementRow> => ({
  select: COLUMNS,
  from: 'agreement a',
  order: [
    { sql: 'a.starts_on', type: 'date' },
    { sql: 'a.id', type: 'int' },
  ],
  where: (add) => [
    `a.tenant_id = ${add(tenantId, 'int')} AND NOT a.deleted`,
    notOfDeleted('a.client_id', add(tenantId, 'int')),
    ...(activeOn ? [inForce(add(activeOn, 'date'))] : []),
  ],
});

const inForce = (day: string): string =>
  `a.starts_on <= ${day} AND (a.ends_before IS NULL OR a.ends_before > ${day})`;

export const AGREEMENTS_OF_CLIENT = [{ sql: 'a.client_id', type: 'int' }];

const agreementsThat = (also: string) =>
  loaderBy<number, Agreement>(async ({ scope }, keys) => {
    const rows = await scope.query(
      statement`SELECT ${COLUMNS} FROM agreement a
       WHERE a.tenant_id = $1 AND a.id = ANY($2::int[]) ${also}`,
      [scope.tenantId, keys],
    );
    return new Map(rows.map((row) => [row.id, toAgreement(scope.tenantId, row)]));
  });

export const agreementByKey = agreementsThat(
  `AND NOT a.deleted AND ${notOfDeleted('a.client_id', '$1')}`,
);

/** Includes agreements deleted since, and those of clients deleted since. */
export const agreementAsEvidence = agreementsThat('');

const YEARLY = `sum(line.amount * CASE line.cycle
      WHEN 'WEEKLY' THEN 52 WHEN 'MONTHLY' THEN 12 WHEN 'QUARTERLY' THEN 4
      WHEN 'SEMIANNUAL' THEN 2 ELSE 1 END)::text`;
const MONTHS_OF_YEAR = whole(12n);

/** The newest amount of each line on the day, per year, for agreements in force. */
const AMOUNTS = statement`
  SELECT ${columnsOf(agreementAmount, 'line', 'agreement_id')}, ${expressions({ yearly: [text, YEARLY] })}
  FROM (
    SELECT DISTINCT ON (l.agreement_id, l.line) l.agreement_id, l.amount, l.cycle
    FROM agreement_amount l
    JOIN agreement a ON a.tenant_id = l.tenant_id AND a.id = l.agreement_id,
      (SELECT coalesce($3::date, ${todaySql('$1', '$4')}) AS day) d
    WHERE l.tenant_id = $1 AND l.agreement_id = ANY($2::int[]) AND l.kind = 'RECURRING_SERVICE'
      AND l.effective_on <= d.day AND ${inForce('d.day')}
    ORDER BY l.agreement_id, l.line, l.effective_on DESC
  ) line GROUP BY line.agreement_id`;

/**
 * Reads the recurring service revenue per month on one day, for many agreements in one statement.
 */
export const monthlyAmounts = (
  context: RequestContext,
  on: LocalDate | null,
): DataLoader<number, string> =>
  context.onceFor('monthly amounts', on, ({ scope, clock }) => {
    return new DataLoader<number, string>(async (keys) => {
      const values = [scope.tenantId, keys, on, clock.now()];
      const rows = await scope.query(AMOUNTS, values);
      const { currency } = await context.once(tenant);
      const yearly = new Map(rows.map((row) => [row.agreement_id, fromDecimal(row.yearly)]));
      const monthly = (key: number): Ratio => divide(yearly.get(key) ?? ZERO, MONTHS_OF_YEAR);
      return keys.map((key) => moneyText(monthly(key), currency));
    });
  });
