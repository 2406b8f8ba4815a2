import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** An MSP's own target for a metric, from a date on. */
@Entity('target')
@Check('target_range', 'max >= min')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], { name: 'target_msp_fk', onDelete: 'CASCADE' })
export class TargetEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'target_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'target_pk' })
  metric!: string;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'target_pk' })
  since!: string;

  @Column({ type: 'numeric', precision: 19, scale: 6, nullable: true })
  min!: string | null;

  @Column({ type: 'numeric', precision: 19, scale: 6, nullable: true })
  max!: string | null;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt!: Date;
}
