import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A managed service provider: the tenant. Everything else belongs to one. */
@Entity('msp')
@Check('msp_currency', "currency ~ '^[A-Z]{3}$'::text")
@Check('msp_fiscal_month', '(fiscal_year_start_month >= 1) AND (fiscal_year_start_month <= 12)')
export class MspEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'int',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'msp_pk',
  })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  currency!: string;

  @Column({ name: 'fiscal_year_start_month', type: 'smallint', default: 1 })
  fiscalYearStartMonth!: number;

  @Column({ name: 'earliest_date', type: 'date' })
  earliestDate!: string;

  @Column({ name: 'data_version', type: 'bigint', default: 0 })
  dataVersion!: string;

  @Column({ name: 'counted_through', type: 'date', nullable: true })
  countedThrough!: string | null;

  @Column({ name: 'counted_at', type: 'timestamptz', nullable: true })
  countedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
