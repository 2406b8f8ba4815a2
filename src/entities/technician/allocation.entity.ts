import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TechnicianEntity } from './technician.entity';

/** The share of a technician that works for a delivery area; the rows of one date are the whole allocation. */
@Entity('allocation')
@Check(
  'allocation_area',
  "area = ANY (ARRAY['PROFESSIONAL_SERVICES'::text, 'CENTRALIZED_SERVICES'::text, 'TECHNOLOGY_ALIGNMENT'::text, 'VCIO'::text, 'SUPPORT'::text, 'OVERHEAD'::text])",
)
@Check('allocation_share', '(share >= (0)::numeric) AND (share <= (1)::numeric)')
@ForeignKey(() => TechnicianEntity, ['tenantId', 'technicianId'], ['tenantId', 'id'], {
  name: 'allocation_technician_fk',
  onDelete: 'CASCADE',
})
export class AllocationEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'allocation_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'technician_id', type: 'int', primaryKeyConstraintName: 'allocation_pk' })
  technicianId!: number;

  @PrimaryColumn({ name: 'effective_on', type: 'date', primaryKeyConstraintName: 'allocation_pk' })
  effectiveOn!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'allocation_pk' })
  area!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'allocation_pk', default: '' })
  role!: string;

  @Column({ type: 'numeric', precision: 5, scale: 4 })
  share!: string;
}
