import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SourceEntity } from '../msp/source.entity';

/** Somebody who works for the MSP; `technical` tells engineers from dispatchers and sales. */
@Entity('technician')
@Check('technician_range', 'employed_until >= employed_from')
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'technician_source_fk',
  onDelete: 'CASCADE',
})
@Unique('technician_external_key', ['tenantId', 'sourceId', 'externalId'])
export class TechnicianEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'technician_pk' })
  tenantId!: number;

  /** Given by the database, within the MSP. */
  @PrimaryColumn({
    type: 'int',
    primaryKeyConstraintName: 'technician_pk',
    default: () => `number_within_tenant('technician')`,
  })
  id!: number;

  @Column({ name: 'source_id', type: 'int' })
  sourceId!: number;

  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'boolean', default: true })
  technical!: boolean;

  @Column({ name: 'employed_from', type: 'date', nullable: true })
  employedFrom!: string | null;

  @Column({ name: 'employed_until', type: 'date', nullable: true })
  employedUntil!: string | null;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'source_updated_at', type: 'timestamptz', nullable: true })
  sourceUpdatedAt!: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
