import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A mark: this month of a client (null: every month; client 0: no client) must be counted again. Append-only. */
@Entity('stale_month')
@Index('stale_month_by_client', ['tenantId', 'clientId', 'month'])
export class StaleMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'stale_month_pk' })
  tenantId!: number;

  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'stale_month_pk',
  })
  id!: string;

  @Column({ name: 'client_id', type: 'int' })
  clientId!: number;

  @Column({ type: 'date', nullable: true })
  month!: string | null;

  @Column({ name: 'marked_at', type: 'timestamptz', default: () => 'now()' })
  markedAt!: Date;
}
