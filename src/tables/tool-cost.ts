import { TOOL_BASES } from '../numbers/costing/tool-month';
import type { DeliveryAreaKey } from '../numbers/areas';
import {
  date,
  defaultsTo,
  flag,
  instant,
  int,
  nullable,
  numeric,
  oneOf,
  text,
  textOf,
} from './column';
import { table } from './table';

/** What a tool costs a month, from a date on, and how that is spread. */
export const toolCost = table(
  'tool_cost',
  {
    tenant_id: int,
    source_id: int,
    external_id: text,
    effective_on: date,
    ends_before: nullable(date),
    name: text,
    area: nullable(textOf<DeliveryAreaKey>()),
    monthly_cost: numeric(19, 4),
    basis: oneOf(...TOOL_BASES),
    deleted: defaultsTo(flag, false),
    received_at: instant,
  },
  {
    key: ['tenant_id', 'source_id', 'external_id', 'effective_on'],
    foreignKeys: { source: { columns: ['tenant_id', 'source_id'], of: 'source' } },
    checks: { range: 'ends_before >= effective_on' },
  },
);
