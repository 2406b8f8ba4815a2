import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** A quarterly report as it was presented when its quarter was closed. Never changed or removed. */
@Entity('closed_quarter')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'closed_quarter_msp_fk',
  onDelete: 'CASCADE',
})
export class ClosedQuarterEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'closed_quarter_pk' })
  tenantId!: number;

  @PrimaryColumn({
    name: 'first_month',
    type: 'date',
    primaryKeyConstraintName: 'closed_quarter_pk',
  })
  firstMonth!: string;

  @Column({ type: 'text' })
  content!: string;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash!: string;
}
