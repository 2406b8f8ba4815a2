import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A mark: this ticket has changed and must be counted again. Append-only. */
@Entity('stale_ticket')
@Index('stale_ticket_by_ticket', ['tenantId', 'sourceId', 'externalId'])
export class StaleTicketEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'stale_ticket_pk' })
  tenantId!: number;

  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'stale_ticket_pk',
  })
  id!: string;

  @Column({ name: 'source_id', type: 'int' })
  sourceId!: number;

  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;
}
