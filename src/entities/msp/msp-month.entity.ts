import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from './msp.entity';

/** Employees of one month. Written by the rollup only. */
@Entity('msp_month')
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'msp_month_msp_fk',
  onDelete: 'CASCADE',
})
export class MspMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'msp_month_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'msp_month_pk' })
  month!: string;

  @Column({ name: 'employee_months', type: 'bigint' })
  employeeMonths!: string;

  @Column({ name: 'technical_employee_months', type: 'bigint' })
  technicalEmployeeMonths!: string;

  @Column({ name: 'from_technicians', type: 'boolean' })
  fromTechnicians!: boolean;
}
