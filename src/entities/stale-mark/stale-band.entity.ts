import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A mark: the bands of this month (null: of every month) must be drawn again. Append-only. */
@Entity('stale_band')
export class StaleBandEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'stale_band_pk' })
  tenantId!: number;

  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'stale_band_pk',
  })
  id!: string;

  @Column({ type: 'date', nullable: true })
  month!: string | null;
}
