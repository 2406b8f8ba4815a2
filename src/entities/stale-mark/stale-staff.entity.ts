import { Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A mark: the staff's months must be counted again. Append-only. */
@Entity('stale_staff')
export class StaleStaffEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'stale_staff_pk' })
  tenantId!: number;

  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'stale_staff_pk',
  })
  id!: string;
}
