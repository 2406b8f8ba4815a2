import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TechnicianEntity } from './technician.entity';

/** One technician's part of a month in one area. Written by the rollup only. */
@Entity('staff_month')
@ForeignKey(() => TechnicianEntity, ['tenantId', 'technicianId'], ['tenantId', 'id'], {
  name: 'staff_month_technician_fk',
  onDelete: 'CASCADE',
})
export class StaffMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'staff_month_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'technician_id', type: 'int', primaryKeyConstraintName: 'staff_month_pk' })
  technicianId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'staff_month_pk' })
  month!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'staff_month_pk' })
  area!: string;

  @Column({ type: 'smallint', nullable: true })
  tier!: number | null;

  @Column({ type: 'boolean' })
  technical!: boolean;

  @Column({ name: 'fte_months', type: 'bigint' })
  fteMonths!: string;

  /** Milliseconds of working days × parts of a person-month. */
  @Column({ name: 'capacity_hours', type: 'numeric', precision: 38, scale: 0, default: 0 })
  capacityHours!: string;
}
