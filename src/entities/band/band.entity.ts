import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BandingSchemeEntity } from './banding-scheme.entity';

/** A place in a scheme that clients come and go from. It stays when nobody is there. Written by the rollup only. */
@Entity('band')
@Unique('band_place_key', ['tenantId', 'schemeId', 'cell', 'rank'])
@ForeignKey(() => BandingSchemeEntity, ['tenantId', 'schemeId'], ['tenantId', 'id'], {
  name: 'band_scheme_fk',
  onDelete: 'CASCADE',
})
export class BandEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'band_pk' })
  tenantId!: number;

  /** Given by the database, within the MSP. */
  @PrimaryColumn({
    type: 'int',
    primaryKeyConstraintName: 'band_pk',
    default: () => `number_within_tenant('band')`,
  })
  id!: number;

  @Column({ name: 'scheme_id', type: 'int' })
  schemeId!: number;

  /** Segment and territory as the scheme parts them, as a JSON list: `["Legal"]`; `[]` where it does not. */
  @Column({ type: 'text' })
  cell!: string;

  /** 1 is A. */
  @Column({ type: 'smallint' })
  rank!: number;

  @Column({ type: 'text' })
  name!: string;

  /** Its name with its cell: "Legal · A". */
  @Column({ type: 'text' })
  label!: string;
}
