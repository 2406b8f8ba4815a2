import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TechnicianEntity } from './technician.entity';

/** The support tier of a technician from a date on. */
@Entity('technician_tier')
@ForeignKey(() => TechnicianEntity, ['tenantId', 'technicianId'], ['tenantId', 'id'], {
  name: 'technician_tier_technician_fk',
  onDelete: 'CASCADE',
})
export class TechnicianTierEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'technician_tier_pk' })
  tenantId!: number;

  @PrimaryColumn({
    name: 'technician_id',
    type: 'int',
    primaryKeyConstraintName: 'technician_tier_pk',
  })
  technicianId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'technician_tier_pk' })
  since!: string;

  @Column({ type: 'smallint', nullable: true })
  tier!: number | null;
}
