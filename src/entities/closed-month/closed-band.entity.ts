import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

const PK = 'closed_band_pk';

/** A band of a scheme as it was when a month was closed. Never changed or removed. */
@Entity('closed_band')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'closed_band_msp_fk',
  onDelete: 'CASCADE',
})
export class ClosedBandEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: PK })
  tenantId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: PK })
  month!: string;

  @PrimaryColumn({ name: 'band_id', type: 'int', primaryKeyConstraintName: PK })
  bandId!: number;

  @Column({ name: 'scheme_id', type: 'int' })
  schemeId!: number;

  @Column({ type: 'text' })
  cell!: string;

  @Column({ type: 'smallint' })
  rank!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  label!: string;
}
