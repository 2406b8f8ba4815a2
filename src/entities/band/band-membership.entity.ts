import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const PK = 'band_membership_pk';

/** In which band a client was in a month, and what spoke for it. No row: it was in none. Written by the rollup only. */
@Entity('band_membership')
@Index('band_membership_by_month', ['tenantId', 'schemeId', 'month'])
export class BandMembershipEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: PK })
  tenantId!: number;

  @PrimaryColumn({ name: 'scheme_id', type: 'int', primaryKeyConstraintName: PK })
  schemeId!: number;

  @PrimaryColumn({ name: 'client_id', type: 'int', primaryKeyConstraintName: PK })
  clientId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: PK })
  month!: string;

  @Column({ name: 'band_id', type: 'int' })
  bandId!: number;

  @Column({ name: 'basis_value', type: 'numeric', precision: 19, scale: 2 })
  basisValue!: string;

  @Column({ name: 'refined_band_id', type: 'int' })
  refinedBandId!: number;

  @Column({ type: 'numeric', precision: 19, scale: 2, nullable: true })
  contribution!: string | null;

  /** Cost-to-serve ÷ service revenue; its test, score and verdict. */
  @Column({ name: 'cost_share', type: 'float8', nullable: true })
  costShare!: number | null;

  @Column({ name: 'cost_test', type: 'text', nullable: true })
  costTest!: string | null;

  @Column({ name: 'cost_score', type: 'float8', nullable: true })
  costScore!: number | null;

  @Column({ name: 'cost_outlier', type: 'boolean' })
  costOutlier!: boolean;

  @Column({ name: 'hours_per_seat', type: 'float8', nullable: true })
  hoursPerSeat!: number | null;

  @Column({ name: 'hours_test', type: 'text', nullable: true })
  hoursTest!: string | null;

  @Column({ name: 'hours_score', type: 'float8', nullable: true })
  hoursScore!: number | null;

  @Column({ name: 'hours_outlier', type: 'boolean' })
  hoursOutlier!: boolean;
}
