import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgreementEntity } from '../agreement/agreement.entity';
import { ClientEntity } from '../client/client.entity';
import { SourceEntity } from '../msp/source.entity';
import { TechnicianEntity } from '../technician/technician.entity';
import { TicketEntity } from '../ticket/ticket.entity';

/** Time worked. `client_id` is whose it is (the ticket decides); `area` to `rule` are how it was classified. */
@Entity('time_entry')
@Check('time_entry_length', '(worked_ms >= 0) AND (worked_ms <= 86400000)')
@Check(
  'time_entry_month',
  "month = (date_trunc('month'::text, (worked_on)::timestamp without time zone))::date",
)
@ForeignKey(() => AgreementEntity, ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'time_entry_agreement_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ClientEntity, ['tenantId', 'clientId'], ['tenantId', 'id'], {
  name: 'time_entry_client_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'time_entry_source_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => ClientEntity, ['tenantId', 'statedClientId'], ['tenantId', 'id'], {
  name: 'time_entry_stated_client_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => TechnicianEntity, ['tenantId', 'technicianId'], ['tenantId', 'id'], {
  name: 'time_entry_technician_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(
  () => TicketEntity,
  ['tenantId', 'sourceId', 'ticketExternalId'],
  ['tenantId', 'sourceId', 'externalId'],
  { name: 'time_entry_ticket_fk', onDelete: 'CASCADE' },
)
// Carries columns that TypeORM cannot name: known here, kept by its migration.
@Index('time_entry_by_client_month', { synchronize: false })
@Index('time_entry_by_start', ['tenantId', 'startedAt'])
@Index('time_entry_by_technician', ['tenantId', 'technicianId', 'month'])
@Index('time_entry_by_ticket', ['tenantId', 'sourceId', 'ticketExternalId'], {
  where: 'ticket_external_id IS NOT NULL',
})
export class TimeEntryEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'time_entry_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'time_entry_pk' })
  sourceId!: number;

  @PrimaryColumn({ name: 'external_id', type: 'text', primaryKeyConstraintName: 'time_entry_pk' })
  externalId!: string;

  @Column({ name: 'stated_client_id', type: 'int', nullable: true })
  statedClientId!: number | null;

  @Column({ name: 'client_id', type: 'int', nullable: true })
  clientId!: number | null;

  @Column({ name: 'ticket_external_id', type: 'text', nullable: true })
  ticketExternalId!: string | null;

  @Column({ name: 'agreement_id', type: 'int', nullable: true })
  agreementId!: number | null;

  @Column({ name: 'technician_id', type: 'int', nullable: true })
  technicianId!: number | null;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'worked_on', type: 'date' })
  workedOn!: string;

  @Column({ type: 'date' })
  month!: string;

  @Column({ name: 'worked_ms', type: 'int' })
  workedMs!: number;

  @Column({ type: 'boolean', default: false })
  billable!: boolean;

  @Column({ type: 'boolean', default: false })
  onsite!: boolean;

  @Column({ name: 'work_type', type: 'text', nullable: true })
  workType!: string | null;

  @Column({ name: 'work_role', type: 'text', nullable: true })
  workRole!: string | null;

  @Column({ name: 'sent_area', type: 'text', nullable: true })
  sentArea!: string | null;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'source_updated_at', type: 'timestamptz', nullable: true })
  sourceUpdatedAt!: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'override_area', type: 'text', nullable: true })
  overrideArea!: string | null;

  @Column({ name: 'override_reactive', type: 'boolean', nullable: true })
  overrideReactive!: boolean | null;

  @Column({ name: 'override_note', type: 'text', nullable: true })
  overrideNote!: string | null;

  @Column({ type: 'text', nullable: true })
  area!: string | null;

  @Column({ type: 'boolean', default: false })
  reactive!: boolean;

  @Column({ type: 'boolean', default: true })
  technical!: boolean;

  @Column({ type: 'boolean', default: false })
  uncovered!: boolean;

  @Column({ type: 'smallint', nullable: true })
  tier!: number | null;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;
}
