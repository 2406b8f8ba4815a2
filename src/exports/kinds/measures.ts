import type { DataKind } from '../../numbers/measures/measure';
import { CLIENT_MEASURES, columnOf, type ClientMeasure } from '../../numbers/measures/catalogue';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { decimal, flag, MEASURES, text, type ExportColumn, type ExportKind } from '../export-kind';

const DIGITS = 6;

/** Before its data begins a measure is not 0, it is not known. */
const isKnown = (kind: DataKind): string =>
  `t.month >= (SELECT v.first_month FROM coverage v WHERE v.tenant_id = $1 AND v.kind = '${kind}')`;

const PRESENT = {
  SEAT_COUNT: 't.has_seat_count',
  ENDPOINT_COUNT: 't.has_endpoint_count',
} as const;

function columnFor(measure: ClientMeasure): ExportColumn {
  const { needs, presence, parts, unit } = measure;
  const known = [...needs.map(isKnown), ...(presence ? [PRESENT[presence]] : [])];
  const value = `round(t.${columnOf(measure.key)}::numeric / ${parts}, ${DIGITS})`;
  const sql = known.length === 0 ? value : `CASE WHEN ${known.join(' AND ')} THEN ${value} END`;
  return { ...decimal(sql, DIGITS), needs: isMoneyUnit(unit) ? 'financials:read' : undefined };
}

/** What is counted, by client and month, in the months `$2` to `$3`: the whole each time, for it is small. */
export const measures: ExportKind = {
  name: MEASURES,
  needs: ['metrics:read'],
  from: `FROM client_month t LEFT JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id
    LEFT JOIN source s ON s.tenant_id = c.tenant_id AND s.id = c.source_id
    WHERE t.tenant_id = $1 AND t.month >= coalesce($2::date, '-infinity') AND t.month < coalesce($3::date, 'infinity')
      AND c.deleted IS NOT TRUE`,
  order: 't.client_id, t.month',
  columns: {
    month: text(`to_char(t.month, 'YYYY-MM')`),
    client: text(`'client_' || t.tenant_id || '_' || nullif(t.client_id, 0)`),
    clientName: text('c.name', 'clients:read'),
    clientSource: text('s.name', 'clients:read'),
    clientExternalId: text('c.external_id', 'clients:read'),
    hasSeatCount: flag('t.has_seat_count'),
    hasEndpointCount: flag('t.has_endpoint_count'),
    ...Object.fromEntries(CLIENT_MEASURES.map((each) => [each.key, columnFor(each)])),
  },
};
