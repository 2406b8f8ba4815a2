import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** A serving row as it was when its month was closed. Never changed or removed. */
@Entity('closed_figure')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'closed_figure_msp_fk',
  onDelete: 'CASCADE',
})
export class ClosedFigureEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'closed_figure_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'closed_figure_pk' })
  month!: string;

  @PrimaryColumn({ name: 'table_name', type: 'text', primaryKeyConstraintName: 'closed_figure_pk' })
  tableName!: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'closed_figure_pk' })
  n!: number;

  @Column({ name: 'client_id', type: 'int', nullable: true })
  clientId!: number | null;

  @Column({ type: 'jsonb' })
  figures!: Record<string, unknown>;
}
