import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClientEntity } from '../client/client.entity';
import { ToolCostEntity } from './tool-cost.entity';

/** A client that a tool with the basis NAMED_CLIENTS is for. */
@Entity('tool_cost_client')
@ForeignKey(() => ClientEntity, ['tenantId', 'clientId'], ['tenantId', 'id'], {
  name: 'tool_cost_client_client_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(
  () => ToolCostEntity,
  ['tenantId', 'sourceId', 'externalId', 'effectiveOn'],
  ['tenantId', 'sourceId', 'externalId', 'effectiveOn'],
  { name: 'tool_cost_client_tool_fk', onDelete: 'CASCADE' },
)
export class ToolCostClientEntity {
  @PrimaryColumn({
    name: 'tenant_id',
    type: 'int',
    primaryKeyConstraintName: 'tool_cost_client_pk',
  })
  tenantId!: number;

  @PrimaryColumn({
    name: 'source_id',
    type: 'int',
    primaryKeyConstraintName: 'tool_cost_client_pk',
  })
  sourceId!: number;

  @PrimaryColumn({
    name: 'external_id',
    type: 'text',
    primaryKeyConstraintName: 'tool_cost_client_pk',
  })
  externalId!: string;

  @PrimaryColumn({
    name: 'effective_on',
    type: 'date',
    primaryKeyConstraintName: 'tool_cost_client_pk',
  })
  effectiveOn!: string;

  @PrimaryColumn({
    name: 'client_id',
    type: 'int',
    primaryKeyConstraintName: 'tool_cost_client_pk',
  })
  clientId!: number;
}
