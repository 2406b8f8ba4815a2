import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from './msp.entity';

const key = { primaryKeyConstraintName: 'last_number_pk' } as const;

/** The last number that a row of a table got, of one MSP: numbers are given within it, or they would tell how much others send. */
@Entity('last_number')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'last_number_msp_fk',
  onDelete: 'CASCADE',
})
export class LastNumberEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', ...key })
  tenantId!: number;

  @PrimaryColumn({ name: 'table_name', type: 'text', ...key })
  tableName!: string;

  @Column({ type: 'int' })
  last!: number;
}
