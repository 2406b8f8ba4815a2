import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an agreement is worth in one month, counted from its amounts. Written by the rollup only. */
@Entity('agreement_month')
export class AgreementMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'agreement_month_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'client_id', type: 'int', primaryKeyConstraintName: 'agreement_month_pk' })
  clientId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'agreement_month_pk' })
  month!: string;

  @PrimaryColumn({
    name: 'agreement_id',
    type: 'int',
    primaryKeyConstraintName: 'agreement_month_pk',
  })
  agreementId!: number;

  @Column({ type: 'numeric', precision: 38, scale: 0 })
  mrr!: string;

  @Column({ name: 'recurring_product_revenue', type: 'numeric', precision: 38, scale: 0 })
  recurringProductRevenue!: string;
}
