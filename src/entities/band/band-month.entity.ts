import { Column, Entity, PrimaryColumn } from 'typeorm';

const PK = 'band_month_pk';

/** Where a band began and ended in a month. Written by the rollup only. */
@Entity('band_month')
export class BandMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: PK })
  tenantId!: number;

  @PrimaryColumn({ name: 'scheme_id', type: 'int', primaryKeyConstraintName: PK })
  schemeId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: PK })
  month!: string;

  @PrimaryColumn({ name: 'band_id', type: 'int', primaryKeyConstraintName: PK })
  bandId!: number;

  @Column({ type: 'numeric', precision: 19, scale: 2, nullable: true })
  lower!: string | null;

  @Column({ type: 'numeric', precision: 19, scale: 2, nullable: true })
  upper!: string | null;
}
