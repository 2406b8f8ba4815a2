import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SourceEntity } from '../msp/source.entity';

/** A record that its source deleted before it came: an older version of it that is late stays out. */
@Entity('deleted_record')
@ForeignKey(() => SourceEntity, ['tenantId', 'sourceId'], ['tenantId', 'id'], {
  name: 'deleted_record_source_fk',
  onDelete: 'CASCADE',
})
export class DeletedRecordEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'deleted_record_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'source_id', type: 'int', primaryKeyConstraintName: 'deleted_record_pk' })
  sourceId!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'deleted_record_pk' })
  kind!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'deleted_record_pk' })
  identity!: string;

  @Column({ name: 'source_updated_at', type: 'timestamptz' })
  sourceUpdatedAt!: Date;
}
