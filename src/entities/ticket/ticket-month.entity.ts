import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TicketEntity } from './ticket.entity';

/** What one ticket adds to one month. Written by the rollup only. */
@Entity('ticket_month')
@ForeignKey(
  () => TicketEntity,
  ['tenantId', 'sourceId', 'externalId'],
  ['tenantId', 'sourceId', 'externalId'],
  { name: 'ticket_month_ticket_fk', onDelete: 'CASCADE' },
)
// Carries columns that TypeORM cannot name: known here, kept by its migration.
@Index('ticket_month_by_client', { synchronize: false })
export class TicketMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'ticket_month_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'ticket_month_pk' })
  sourceId!: number;

  @PrimaryColumn({ name: 'external_id', type: 'text', primaryKeyConstraintName: 'ticket_month_pk' })
  externalId!: string;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'ticket_month_pk' })
  month!: string;

  @Column({ name: 'client_id', type: 'int' })
  clientId!: number;

  @Column({ type: 'text', nullable: true })
  board!: string | null;

  @Column({ type: 'text', nullable: true })
  type!: string | null;

  @Column({ type: 'text' })
  origin!: string;

  @Column({ name: 'agreement_type', type: 'text', nullable: true })
  agreementType!: string | null;

  @Column({ name: 'technician_id', type: 'int', nullable: true })
  technicianId!: number | null;

  @Column({ type: 'smallint', default: 0 })
  opened!: number;

  @Column({ type: 'smallint', default: 0 })
  closes!: number;

  @Column({ type: 'smallint', default: 0 })
  reopens!: number;

  @Column({ name: 'untold_reopens', type: 'smallint', default: 0 })
  untoldReopens!: number;

  @Column({ type: 'smallint', default: 0 })
  closed!: number;

  @Column({ type: 'smallint', default: 0 })
  cohort!: number;

  @Column({ name: 'handle_ms', type: 'bigint', default: 0 })
  handleMs!: string;

  @Column({ name: 'elapsed_ms', type: 'bigint', default: 0 })
  elapsedMs!: string;

  @Column({ type: 'int', default: 0 })
  touches!: number;

  @Column({ type: 'smallint', default: 0 })
  long!: number;

  @Column({ type: 'smallint', default: 0 })
  escalated!: number;
}
