import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from './msp.entity';

/** The first month of which any record of a kind is known: before it a number is incomplete, not 0. */
@Entity('coverage')
@Check(
  'coverage_kind',
  "kind = ANY (ARRAY['TIME'::text, 'TICKETS'::text, 'MONEY'::text, 'LABOUR_COST'::text])",
)
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], { name: 'coverage_msp_fk', onDelete: 'CASCADE' })
export class CoverageEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'coverage_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'coverage_pk' })
  kind!: string;

  @Column({ name: 'first_month', type: 'date' })
  firstMonth!: string;
}
