import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ClientEntity } from '../client/client.entity';

/** A contract of a client, in force from `starts_on` until the day before `ends_before`. */
@Entity('agreement')
@Check('agreement_range', 'ends_before >= starts_on')
@Check(
  'agreement_type',
  "type = ANY (ARRAY['MANAGED'::text, 'BLOCK_HOURS'::text, 'TIME_AND_MATERIALS'::text, 'PROJECT'::text, 'PRODUCT'::text])",
)
@ForeignKey(() => ClientEntity, ['tenantId', 'clientId'], ['tenantId', 'id'], {
  name: 'agreement_client_fk',
  onDelete: 'CASCADE',
})
@Unique('agreement_external_key', ['tenantId', 'sourceId', 'externalId'])
@Index('agreement_by_client', ['tenantId', 'clientId', 'startsOn'])
export class AgreementEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'agreement_pk' })
  tenantId!: number;

  /** Given by the database, within the MSP. */
  @PrimaryColumn({
    type: 'int',
    primaryKeyConstraintName: 'agreement_pk',
    default: () => `number_within_tenant('agreement')`,
  })
  id!: number;

  @Column({ name: 'source_id', type: 'int' })
  sourceId!: number;

  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ name: 'client_id', type: 'int' })
  clientId!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_before', type: 'date', nullable: true })
  endsBefore!: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  covers!: string[] | null;

  @Column({ type: 'boolean', default: false })
  deleted!: boolean;

  @Column({ name: 'source_updated_at', type: 'timestamptz', nullable: true })
  sourceUpdatedAt!: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
