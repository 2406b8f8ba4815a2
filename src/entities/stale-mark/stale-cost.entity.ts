import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A mark: the costs of this month (null: of every month) must be spread again. Append-only. */
@Entity('stale_cost')
export class StaleCostEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'stale_cost_pk' })
  tenantId!: number;

  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'stale_cost_pk',
  })
  id!: string;

  @Column({ type: 'date', nullable: true })
  month!: string | null;
}
