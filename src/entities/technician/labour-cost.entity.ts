import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TechnicianEntity } from './technician.entity';

/** What a technician costs, from a date on, by the month or by the hour. */
@Entity('labour_cost')
@Check('labour_cost_given', '(monthly_cost IS NOT NULL) OR (hourly_cost IS NOT NULL)')
@ForeignKey(() => TechnicianEntity, ['tenantId', 'technicianId'], ['tenantId', 'id'], {
  name: 'labour_cost_technician_fk',
  onDelete: 'CASCADE',
})
export class LabourCostEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'labour_cost_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'technician_id', type: 'int', primaryKeyConstraintName: 'labour_cost_pk' })
  technicianId!: number;

  @PrimaryColumn({ name: 'effective_on', type: 'date', primaryKeyConstraintName: 'labour_cost_pk' })
  effectiveOn!: string;

  @Column({ name: 'monthly_cost', type: 'numeric', precision: 19, scale: 4, nullable: true })
  monthlyCost!: string | null;

  @Column({ name: 'hourly_cost', type: 'numeric', precision: 19, scale: 4, nullable: true })
  hourlyCost!: string | null;
}
