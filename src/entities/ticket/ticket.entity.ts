import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgreementEntity } from '../agreement/agreement.entity';
import { ClientEntity } from '../client/client.entity';
import { SourceEntity } from '../msp/source.entity';
import { TechnicianEntity } from '../technician/technician.entity';

/** A ticket. Columns from `reactive` on are counted by the rollup; `survivor` is the end of its chain of merges. */
@Entity('ticket')
@Check(
  'ticket_origin',
  "origin = ANY (ARRAY['END_USER'::text, 'ALERT'::text, 'TECHNICIAN'::text, 'OTHER'::text])",
)
@ForeignKey(() => AgreementEntity, ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'ticket_agreement_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ClientEntity, ['tenantId', 'clientId'], ['tenantId', 'id'], {
  name: 'ticket_client_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(
  () => TicketEntity,
  ['tenantId', 'sourceId', 'mergedInto'],
  ['tenantId', 'sourceId', 'externalId'],
  { name: 'ticket_merged_into_fk', onDelete: 'CASCADE' },
)
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'ticket_source_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => TechnicianEntity, ['tenantId', 'technicianId'], ['tenantId', 'id'], {
  name: 'ticket_technician_fk',
  onDelete: 'CASCADE',
})
@Index('ticket_by_client', ['tenantId', 'clientId', 'openedAt'])
@Index('ticket_by_merged_into', ['tenantId', 'sourceId', 'mergedInto'], {
  where: 'merged_into IS NOT NULL',
})
@Index('ticket_by_opening', ['tenantId', 'openedAt'])
export class TicketEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'ticket_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'ticket_pk' })
  sourceId!: number;

  @PrimaryColumn({ name: 'external_id', type: 'text', primaryKeyConstraintName: 'ticket_pk' })
  externalId!: string;

  @Column({ name: 'client_id', type: 'int', nullable: true })
  clientId!: number | null;

  @Column({ name: 'agreement_id', type: 'int', nullable: true })
  agreementId!: number | null;

  @Column({ name: 'technician_id', type: 'int', nullable: true })
  technicianId!: number | null;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  @Column({ type: 'text', nullable: true })
  board!: string | null;

  @Column({ type: 'text', nullable: true })
  type!: string | null;

  @Column({ type: 'text', nullable: true })
  requester!: string | null;

  @Column({ type: 'text' })
  origin!: string;

  @Column({ type: 'text', nullable: true })
  priority!: string | null;

  @Column({ type: 'boolean', default: false })
  project!: boolean;

  @Column({ type: 'boolean', default: false })
  proactive!: boolean;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'reopened_count', type: 'int', default: 0 })
  reopenedCount!: number;

  @Column({ type: 'boolean', default: false })
  escalated!: boolean;

  @Column({ name: 'merged_into', type: 'text', nullable: true })
  mergedInto!: string | null;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'source_updated_at', type: 'timestamptz', nullable: true })
  sourceUpdatedAt!: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'override_reactive', type: 'boolean', nullable: true })
  overrideReactive!: boolean | null;

  @Column({ name: 'override_note', type: 'text', nullable: true })
  overrideNote!: string | null;

  @Column({ type: 'text' })
  survivor!: string;

  @Column({ type: 'boolean', default: false })
  reactive!: boolean;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @Column({ type: 'boolean', default: false })
  counted!: boolean;

  @Column({ name: 'is_open', type: 'boolean', default: true })
  isOpen!: boolean;

  @Column({ name: 'last_closed_at', type: 'timestamptz', nullable: true })
  lastClosedAt!: Date | null;

  @Column({ name: 'labour_ms', type: 'bigint', default: 0 })
  labourMs!: string;

  @Column({ type: 'int', default: 0 })
  touches!: number;

  @Column({ name: 'was_escalated', type: 'boolean', default: false })
  wasEscalated!: boolean;

  @Column({ name: 'stated_merged_into', type: 'text', nullable: true })
  statedMergedInto!: string | null;
}
