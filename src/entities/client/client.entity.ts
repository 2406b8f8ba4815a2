import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SourceEntity } from '../msp/source.entity';

/** A customer of the MSP; `internal` is the MSP itself, whose time is nobody's support. */
@Entity('client')
@Check('client_range', 'offboarded_on >= onboarded_on')
@Check(
  'client_status',
  "status = ANY (ARRAY['PROSPECT'::text, 'ACTIVE'::text, 'OFFBOARDED'::text])",
)
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'client_source_fk',
  onDelete: 'CASCADE',
})
@Unique('client_external_key', ['tenantId', 'sourceId', 'externalId'])
export class ClientEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'client_pk' })
  tenantId!: number;

  /** Given by the database, within the MSP. */
  @PrimaryColumn({
    type: 'int',
    primaryKeyConstraintName: 'client_pk',
    default: () => `number_within_tenant('client')`,
  })
  id!: number;

  @Column({ name: 'source_id', type: 'int' })
  sourceId!: number;

  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'boolean', default: false })
  internal!: boolean;

  @Column({ type: 'text', nullable: true })
  segment!: string | null;

  @Column({ type: 'text', nullable: true })
  territory!: string | null;

  @Column({ name: 'onboarded_on', type: 'date', nullable: true })
  onboardedOn!: string | null;

  @Column({ name: 'offboarded_on', type: 'date', nullable: true })
  offboardedOn!: string | null;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'source_updated_at', type: 'timestamptz', nullable: true })
  sourceUpdatedAt!: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
