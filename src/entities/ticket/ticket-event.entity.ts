import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClientEntity } from '../client/client.entity';
import { TicketEntity } from './ticket.entity';

/** Something that happened to a ticket; `derived` when it was worked out from changed state. */
@Entity('ticket_event')
@Check(
  'ticket_event_kind',
  "kind = ANY (ARRAY['OPENED'::text, 'CLOSED'::text, 'REOPENED'::text, 'ESCALATED'::text, 'MOVED'::text, 'MERGED'::text, 'UNMERGED'::text, 'DELETED'::text])",
)
@ForeignKey(() => ClientEntity, ['tenantId', 'clientId'], ['tenantId', 'id'], {
  name: 'ticket_event_client_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(
  () => TicketEntity,
  ['tenantId', 'sourceId', 'ticketExternalId'],
  ['tenantId', 'sourceId', 'externalId'],
  { name: 'ticket_event_ticket_fk', onDelete: 'CASCADE' },
)
export class TicketEventEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'ticket_event_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'ticket_event_pk' })
  sourceId!: number;

  @PrimaryColumn({
    name: 'ticket_external_id',
    type: 'text',
    primaryKeyConstraintName: 'ticket_event_pk',
  })
  ticketExternalId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'ticket_event_pk' })
  kind!: string;

  @PrimaryColumn({
    name: 'occurred_at',
    type: 'timestamptz',
    primaryKeyConstraintName: 'ticket_event_pk',
  })
  occurredAt!: Date;

  @Column({ name: 'into_external_id', type: 'text', nullable: true })
  intoExternalId!: string | null;

  @Column({ name: 'client_id', type: 'int', nullable: true })
  clientId!: number | null;

  @Column({ type: 'text', nullable: true })
  board!: string | null;

  @Column({ type: 'smallint', nullable: true })
  tier!: number | null;

  @Column({ type: 'boolean', default: false })
  derived!: boolean;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
