import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** How an MSP's clients are put into bands. Saved by a person; its bands are counted from it. */
@Entity('banding_scheme')
@Unique('banding_scheme_name_key', ['tenantId', 'name'])
@Check('banding_scheme_method', `method IN ('THRESHOLDS', 'QUANTILES', 'NATURAL_BREAKS')`)
@Check(
  'banding_scheme_basis',
  `basis IN ('RECURRING_SERVICE_REVENUE', 'SERVICE_REVENUE', 'TOTAL_REVENUE')`,
)
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'banding_scheme_msp_fk',
  onDelete: 'CASCADE',
})
export class BandingSchemeEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'banding_scheme_pk' })
  tenantId!: number;

  /** Given by the database, within the MSP. */
  @PrimaryColumn({
    type: 'int',
    primaryKeyConstraintName: 'banding_scheme_pk',
    default: () => `number_within_tenant('banding_scheme')`,
  })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text' })
  method!: string;

  @Column({ name: 'band_count', type: 'smallint' })
  bandCount!: number;

  /** Rising lower ends of all bands but the lowest; empty unless the method is THRESHOLDS. */
  @Column({ type: 'numeric', precision: 19, scale: 4, array: true })
  thresholds!: string[];

  @Column({ name: 'partition_by', type: 'text', array: true })
  partitionBy!: string[];

  /** Over how many months, the membership's own included, the basis is averaged. */
  @Column({ name: 'basis_months', type: 'smallint' })
  basisMonths!: number;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}
