import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgreementEntity } from '../agreement/agreement.entity';
import { ClientEntity } from '../client/client.entity';
import { SourceEntity } from '../msp/source.entity';

/** Money posted on a date: an invoice line or a credit. */
@Entity('revenue')
@Check(
  'revenue_kind',
  "kind = ANY (ARRAY['RECURRING_SERVICE'::text, 'NON_RECURRING_SERVICE'::text, 'PRODUCT'::text, 'RECURRING_PRODUCT'::text])",
)
@ForeignKey(() => AgreementEntity, ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'revenue_agreement_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ClientEntity, ['tenantId', 'clientId'], ['tenantId', 'id'], {
  name: 'revenue_client_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'revenue_source_fk',
  onDelete: 'CASCADE',
})
@Index('revenue_by_client', ['tenantId', 'clientId', 'postedOn'])
@Index('revenue_by_posting', ['tenantId', 'postedOn'])
export class RevenueEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'revenue_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'revenue_pk' })
  sourceId!: number;

  @PrimaryColumn({ name: 'external_id', type: 'text', primaryKeyConstraintName: 'revenue_pk' })
  externalId!: string;

  @Column({ name: 'client_id', type: 'int', nullable: true })
  clientId!: number | null;

  @Column({ name: 'agreement_id', type: 'int', nullable: true })
  agreementId!: number | null;

  @Column({ name: 'posted_on', type: 'date' })
  postedOn!: string;

  @Column({ type: 'numeric', precision: 19, scale: 4 })
  amount!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'source_updated_at', type: 'timestamptz', nullable: true })
  sourceUpdatedAt!: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
