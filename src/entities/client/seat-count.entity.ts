import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import { ClientEntity } from './client.entity';

/** How many end users and devices a client had from a date on. A null says nothing: the previous count goes on. */
@Entity('seat_count')
@Check('seat_count_not_negative', '(seats >= 0) AND (endpoints >= 0)')
@ForeignKey(() => ClientEntity, ['tenantId', 'clientId'], ['tenantId', 'id'], {
  name: 'seat_count_client_fk',
  onDelete: 'CASCADE',
})
@Index('seat_count_by_client', ['tenantId', 'clientId', 'effectiveOn'])
export class SeatCountEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'seat_count_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'seat_count_pk' })
  sourceId!: number;

  @PrimaryColumn({ name: 'external_id', type: 'text', primaryKeyConstraintName: 'seat_count_pk' })
  externalId!: string;

  @Column({ name: 'client_id', type: 'int' })
  clientId!: number;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'int', nullable: true })
  seats!: number | null;

  @Column({ type: 'int', nullable: true })
  endpoints!: number | null;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Generated('identity' as 'increment')
  @Column({ name: 'received_no', type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  receivedNo!: string;
}
