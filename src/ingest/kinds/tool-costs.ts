import { toolCost as toolCostTable } from '../../tables/tool-cost';
import type { Batch } from '../batch';
import { endsInOrder } from '../fields/checks';
import { money } from '../fields/decimal';
import { defaulted, nested, optional, required, type RecordOf } from '../fields/field';
import { list } from '../fields/list';
import {
  CURRENCY,
  DELETED,
  deliveryArea,
  EFFECTIVE_ON,
  ENDS_BEFORE,
  EXTERNAL_ID,
} from '../fields/record-fields';
import { oneOf } from '../fields/one-of';
import { externalId, text } from '../fields/text';
import { checksOf, refer, type Kind } from '../kind';
import type { ChangeOf } from '../rows/change';
import { landRows } from '../rows/land-rows';
import { canonicalList } from '../rows/nested-list';
import { tableOf, type ListColumn } from '../rows/table';

const FIELDS = {
  externalId: EXTERNAL_ID,
  name: required(text, "the tool's name"),
  deliveryArea: optional(deliveryArea, 'the area it serves; without one it is overhead'),
  effectiveOn: EFFECTIVE_ON,
  endsBefore: ENDS_BEFORE,
  monthlyCost: required(money, 'cost per month'),
  currency: CURRENCY,
  basis: defaulted(oneOf('tool-basis'), 'SEATS', 'how it is spread over clients'),
  clientExternalIds: nested(list(externalId), 'the clients of NAMED_CLIENTS'),
  deleted: DELETED,
};

type ToolCostRecord = RecordOf<typeof FIELDS>;

const CLIENTS: ListColumn<'clients'> = {
  name: 'clients',
  select: `(SELECT coalesce(json_agg(c.client_id), '[]')
                FROM tool_cost_client c WHERE c.tenant_id = t.tenant_id AND c.source_id = t.source_id
                  AND c.external_id = t.external_id AND c.effective_on = t.effective_on)`,
};

const TABLE = tableOf(toolCostTable, { lists: [CLIENTS] });

const KEYS = 'unnest($3::text[], $4::date[])';
const CLEAR = `
  DELETE FROM tool_cost_client c USING ${KEYS} AS k (external_id, effective_on)
  WHERE c.tenant_id = $1 AND c.source_id = $2
    AND c.external_id = k.external_id AND c.effective_on = k.effective_on`;
const NAME_CLIENTS = `
  INSERT INTO tool_cost_client (tenant_id, source_id, external_id, effective_on, client_id)
  SELECT $1, $2, * FROM unnest($3::text[], $4::date[], $5::int[])`;

/** Replaces the clients of the tools whose list changed. */
async function nameClients(
  { scope, tenantId, sourceId }: Batch,
  changes: ChangeOf<typeof TABLE>[],
): Promise<void> {
  const named = changes.filter(({ before, after }) => (before?.clients ?? '[]') !== after.clients);
  if (named.length === 0) return;
  const keys = named.map(({ after }) => [after.external_id, after.effective_on]);
  const rows = named.flatMap(({ after }, place) =>
    (JSON.parse(after.clients ?? '[]') as number[]).map((id) => [...(keys[place] ?? []), id]),
  );
  const columns = (values: unknown[][], count: number): unknown[][] =>
    Array.from({ length: count }, (_, at) => values.map((row) => row[at]));
  await scope.query(CLEAR, [tenantId, sourceId, ...columns(keys, 2)]);
  await scope.query(NAME_CLIENTS, [tenantId, sourceId, ...columns(rows, 3)]);
}

const check = checksOf<ToolCostRecord>();

export const toolCosts: Kind<ToolCostRecord> = {
  name: 'tool-costs',
  meaning: 'What a tool costs per month from a date on; a later row of the tool supersedes.',
  fields: FIELDS,
  key: ['externalId', 'effectiveOn'],
  identity: (record) => `${record.externalId} from ${record.effectiveOn}`,
  checks: [
    check(['effectiveOn', 'endsBefore'], ({ effectiveOn, endsBefore }) =>
      endsInOrder(effectiveOn, endsBefore, 'endsBefore'),
    ),
  ],
  references: (record) =>
    (record.clientExternalIds ?? []).flatMap((id) => refer('clients', id, 'clientExternalIds')),
  land: async (batch, arrivals, known) => {
    const keyRow = ({ record }: { record: ToolCostRecord }) => ({
      external_id: record.externalId,
      effective_on: record.effectiveOn,
    });
    const changes = await landRows(batch, TABLE, arrivals, keyRow, ({ record }, before) => {
      const ids = record.clientExternalIds?.map((id) => known.id('clients', id) ?? 0);
      const clients = ids && canonicalList([...new Set(ids)]);
      return {
        external_id: record.externalId,
        effective_on: record.effectiveOn,
        name: record.name,
        area: record.deliveryArea,
        ends_before: record.endsBefore,
        monthly_cost: record.monthlyCost,
        basis: record.basis,
        deleted: record.deleted,
        clients: clients ?? before?.clients ?? '[]',
      };
    });
    await nameClients(batch, changes);
    if (changes.length > 0) batch.marks.costs();
  },
};
