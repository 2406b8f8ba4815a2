import {
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { SourceEntity } from '../msp/source.entity';

/** A record that refers to one not known yet. It counts nowhere and lands when that one arrives. */
@Entity('parked_record')
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'parked_record_source_fk',
  onDelete: 'CASCADE',
})
@Unique('parked_record_identity_key', ['tenantId', 'sourceId', 'kind', 'identity'])
@Index('parked_record_by_missing', ['tenantId', 'sourceId', 'missingKind', 'missingExternalId'])
export class ParkedRecordEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'parked_record_pk' })
  tenantId!: number;

  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'parked_record_pk',
  })
  id!: string;

  @Column({ name: 'source_id', type: 'int' })
  sourceId!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  identity!: string;

  @Column({ type: 'jsonb' })
  record!: Record<string, unknown>;

  @Column({ name: 'missing_kind', type: 'text' })
  missingKind!: string;

  @Column({ name: 'missing_external_id', type: 'text' })
  missingExternalId!: string;

  @Column({ name: 'parked_at', type: 'timestamptz' })
  parkedAt!: Date;
}
