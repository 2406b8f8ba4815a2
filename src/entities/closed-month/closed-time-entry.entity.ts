import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** A time entry as it was classified when its month was closed. Never changed or removed. */
@Entity('closed_time_entry')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'closed_time_entry_msp_fk',
  onDelete: 'CASCADE',
})
export class ClosedTimeEntryEntity {
  @PrimaryColumn({
    name: 'tenant_id',
    type: 'int',
    primaryKeyConstraintName: 'closed_time_entry_pk',
  })
  tenantId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'closed_time_entry_pk' })
  month!: string;

  @PrimaryColumn({
    name: 'source_id',
    type: 'int',
    primaryKeyConstraintName: 'closed_time_entry_pk',
  })
  sourceId!: number;

  @PrimaryColumn({
    name: 'external_id',
    type: 'text',
    primaryKeyConstraintName: 'closed_time_entry_pk',
  })
  externalId!: string;

  @Column({ name: 'client_id', type: 'int', nullable: true })
  clientId!: number | null;

  @Column({ name: 'ticket_external_id', type: 'text', nullable: true })
  ticketExternalId!: string | null;

  @Column({ name: 'agreement_id', type: 'int', nullable: true })
  agreementId!: number | null;

  @Column({ name: 'technician_id', type: 'int', nullable: true })
  technicianId!: number | null;

  @Column({ name: 'worked_on', type: 'date' })
  workedOn!: string;

  @Column({ name: 'worked_ms', type: 'int' })
  workedMs!: number;

  @Column({ type: 'boolean' })
  billable!: boolean;

  @Column({ type: 'boolean' })
  onsite!: boolean;

  @Column({ type: 'text', nullable: true })
  area!: string | null;

  @Column({ type: 'boolean' })
  reactive!: boolean;

  @Column({ type: 'boolean' })
  technical!: boolean;

  @Column({ type: 'boolean' })
  uncovered!: boolean;

  @Column({ type: 'smallint', nullable: true })
  tier!: number | null;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  /** Whether the four below were frozen: months closed earlier have them of today. */
  @Column({ name: 'has_cuts', type: 'boolean', default: false })
  hasCuts!: boolean;

  @Column({ type: 'text', nullable: true })
  board!: string | null;

  @Column({ type: 'text', nullable: true })
  type!: string | null;

  @Column({ type: 'text', nullable: true })
  origin!: string | null;

  @Column({ name: 'agreement_type', type: 'text', nullable: true })
  agreementType!: string | null;
}
