import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AgreementEntity } from './agreement.entity';

/** A price of an agreement, from a date on until the next amount of the same kind and line. */
@Entity('agreement_amount')
@Check(
  'agreement_amount_cycle',
  "cycle = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text, 'QUARTERLY'::text, 'SEMIANNUAL'::text, 'ANNUAL'::text])",
)
@Check(
  'agreement_amount_kind',
  "kind = ANY (ARRAY['RECURRING_SERVICE'::text, 'RECURRING_PRODUCT'::text])",
)
@ForeignKey(() => AgreementEntity, ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'agreement_amount_agreement_fk',
  onDelete: 'CASCADE',
})
export class AgreementAmountEntity {
  @PrimaryColumn({
    name: 'tenant_id',
    type: 'int',
    primaryKeyConstraintName: 'agreement_amount_pk',
  })
  tenantId!: number;

  @PrimaryColumn({
    name: 'agreement_id',
    type: 'int',
    primaryKeyConstraintName: 'agreement_amount_pk',
  })
  agreementId!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'agreement_amount_pk' })
  kind!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'agreement_amount_pk', default: '' })
  line!: string;

  @PrimaryColumn({
    name: 'effective_on',
    type: 'date',
    primaryKeyConstraintName: 'agreement_amount_pk',
  })
  effectiveOn!: string;

  @Column({ type: 'numeric', precision: 19, scale: 4 })
  amount!: string;

  @Column({ type: 'text' })
  cycle!: string;
}
