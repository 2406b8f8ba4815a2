import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** A month that was closed, and what its numbers depended on beside its rows. Never changed or removed. */
@Entity('closed_month')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'closed_month_msp_fk',
  onDelete: 'CASCADE',
})
export class ClosedMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'closed_month_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'closed_month_pk' })
  month!: string;

  @Column({ name: 'closed_at', type: 'timestamptz' })
  closedAt!: Date;

  @Column({ name: 'closed_by', type: 'text' })
  closedBy!: string;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash!: string;

  @Column({ type: 'jsonb' })
  facts!: Record<string, unknown>;
}
