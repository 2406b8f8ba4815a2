import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SourceEntity } from '../msp/source.entity';

/** What a tool costs a month, from a date on, and how that is spread. */
@Entity('tool_cost')
@Check(
  'tool_cost_basis',
  "basis = ANY (ARRAY['SEATS'::text, 'ENDPOINTS'::text, 'PER_CLIENT'::text, 'NAMED_CLIENTS'::text])",
)
@Check('tool_cost_range', 'ends_before >= effective_on')
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'tool_cost_source_fk',
  onDelete: 'CASCADE',
})
export class ToolCostEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'tool_cost_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'tool_cost_pk' })
  sourceId!: number;

  @PrimaryColumn({ name: 'external_id', type: 'text', primaryKeyConstraintName: 'tool_cost_pk' })
  externalId!: string;

  @PrimaryColumn({ name: 'effective_on', type: 'date', primaryKeyConstraintName: 'tool_cost_pk' })
  effectiveOn!: string;

  @Column({ name: 'ends_before', type: 'date', nullable: true })
  endsBefore!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  area!: string | null;

  @Column({ name: 'monthly_cost', type: 'numeric', precision: 19, scale: 4 })
  monthlyCost!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
