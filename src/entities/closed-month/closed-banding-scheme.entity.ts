import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

const PK = 'closed_banding_scheme_pk';

/** A banding scheme as it was when a month was closed. Never changed or removed. */
@Entity('closed_banding_scheme')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'closed_banding_scheme_msp_fk',
  onDelete: 'CASCADE',
})
export class ClosedBandingSchemeEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: PK })
  tenantId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: PK })
  month!: string;

  @PrimaryColumn({ name: 'scheme_id', type: 'int', primaryKeyConstraintName: PK })
  schemeId!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text' })
  method!: string;

  @Column({ name: 'band_count', type: 'smallint' })
  bandCount!: number;

  @Column({ type: 'numeric', precision: 19, scale: 4, array: true })
  thresholds!: string[];

  @Column({ name: 'partition_by', type: 'text', array: true })
  partitionBy!: string[];

  @Column({ name: 'basis_months', type: 'smallint' })
  basisMonths!: number;
}
