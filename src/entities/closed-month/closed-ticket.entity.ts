import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** A ticket as it stood, and what it added to the month, when the month was closed. Never changed or removed. */
@Entity('closed_ticket')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'closed_ticket_msp_fk',
  onDelete: 'CASCADE',
})
export class ClosedTicketEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'closed_ticket_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'closed_ticket_pk' })
  month!: string;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'closed_ticket_pk' })
  sourceId!: number;

  @PrimaryColumn({
    name: 'external_id',
    type: 'text',
    primaryKeyConstraintName: 'closed_ticket_pk',
  })
  externalId!: string;

  @Column({ name: 'client_id', type: 'int' })
  clientId!: number;

  @Column({ name: 'in_month', type: 'boolean' })
  inMonth!: boolean;

  @Column({ type: 'boolean' })
  reactive!: boolean;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @Column({ type: 'boolean' })
  merged!: boolean;

  @Column({ type: 'boolean' })
  deleted!: boolean;

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
