import { Check, Column, Entity, ForeignKey, Generated, PrimaryColumn } from 'typeorm';
import { SourceEntity } from '../msp/source.entity';

/** How many people the MSP employs, from a date on. */
@Entity('headcount')
@Check(
  'headcount_not_negative',
  '(employees >= (0)::numeric) AND (technical_employees >= (0)::numeric)',
)
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'headcount_source_fk',
  onDelete: 'CASCADE',
})
export class HeadcountEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'headcount_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'headcount_pk' })
  sourceId!: number;

  @PrimaryColumn({ name: 'external_id', type: 'text', primaryKeyConstraintName: 'headcount_pk' })
  externalId!: string;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'numeric', precision: 12, scale: 4 })
  employees!: string;

  @Column({ name: 'technical_employees', type: 'numeric', precision: 12, scale: 4 })
  technicalEmployees!: string;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Generated('identity' as 'increment')
  @Column({ name: 'received_no', type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  receivedNo!: string;
}
