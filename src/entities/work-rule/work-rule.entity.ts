import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** An MSP's own rule for classifying work; the first that matches decides. */
@Entity('work_rule')
@Check('work_rule_subject', "applies_to = ANY (ARRAY['TIME_ENTRY'::text, 'TICKET'::text])")
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], {
  name: 'work_rule_msp_fk',
  onDelete: 'CASCADE',
})
@Unique('work_rule_name_key', ['tenantId', 'name'])
export class WorkRuleEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'work_rule_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'work_rule_pk' })
  position!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'applies_to', type: 'text' })
  appliesTo!: string;

  @Column({ type: 'jsonb' })
  match!: Record<string, unknown>;

  @Column({ type: 'text', nullable: true })
  area!: string | null;

  @Column({ type: 'boolean' })
  reactive!: boolean;
}
