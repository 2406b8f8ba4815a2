import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { MspEntity } from './msp.entity';

/** A system that records come from (a PSA, an accounting system). External ids are unique within one. */
@Entity('source')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], { name: 'source_msp_fk', onDelete: 'CASCADE' })
@Unique('source_name_key', ['tenantId', 'name'])
export class SourceEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'source_pk' })
  tenantId!: number;

  /** Given by the database, within the MSP. */
  @PrimaryColumn({
    type: 'int',
    primaryKeyConstraintName: 'source_pk',
    default: () => `number_within_tenant('source')`,
  })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
