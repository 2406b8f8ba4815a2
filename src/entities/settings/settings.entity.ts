import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MspEntity } from '../msp/msp.entity';

/** One change of an MSP's settings: null leaves a choice as it was. */
@Entity('settings')
@Check('settings_version', 'version > 1')
@Check('settings_cost_mode', "cost_mode = ANY (ARRAY['ABSORBED'::text, 'STANDARD_RATE'::text])")
@Check(
  'settings_seat_timing',
  "seat_timing = ANY (ARRAY['DAY_WEIGHTED'::text, 'MONTH_START'::text, 'MONTH_END'::text])",
)
@Check(
  'settings_alert_filter',
  "alert_filter = ANY (ARRAY['LABOUR_OR_OPEN'::text, 'COUNT_ALL'::text, 'COUNT_NONE'::text])",
)
@Check('settings_midnight_rule', "midnight_rule = ANY (ARRAY['START'::text, 'END'::text])")
@ForeignKey(() => MspEntity, ['tenantId'], ['id'], { name: 'settings_msp_fk', onDelete: 'CASCADE' })
export class SettingsEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'settings_pk' })
  tenantId!: number;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'settings_pk' })
  version!: number;

  @Column({ type: 'date' })
  since!: string;

  @Column({ name: 'working_days', type: 'smallint', array: true, nullable: true })
  workingDays!: number[] | null;

  @Column({ name: 'hours_per_day', type: 'numeric', precision: 6, scale: 4, nullable: true })
  hoursPerDay!: string | null;

  @Column({ type: 'date', array: true, nullable: true })
  holidays!: string[] | null;

  @Column({ name: 'productive_share', type: 'numeric', precision: 5, scale: 4, nullable: true })
  productiveShare!: string | null;

  @Column({
    name: 'target_margin_percent',
    type: 'numeric',
    precision: 6,
    scale: 4,
    nullable: true,
  })
  targetMarginPercent!: string | null;

  @Column({ name: 'tam_alignment_share', type: 'numeric', precision: 5, scale: 4, nullable: true })
  tamAlignmentShare!: string | null;

  @Column({ name: 'cost_mode', type: 'text', nullable: true })
  costMode!: string | null;

  @Column({ name: 'alignment_work_types', type: 'text', array: true, nullable: true })
  alignmentWorkTypes!: string[] | null;

  @Column({ name: 'centralized_work_types', type: 'text', array: true, nullable: true })
  centralizedWorkTypes!: string[] | null;

  @Column({ name: 'seat_timing', type: 'text', nullable: true })
  seatTiming!: string | null;

  @Column({ name: 'alert_filter', type: 'text', nullable: true })
  alertFilter!: string | null;

  @Column({ name: 'midnight_rule', type: 'text', nullable: true })
  midnightRule!: string | null;

  /** Not of the dated choices: the newest one said is the MSP's, of all months. */
  @Column({ name: 'earliest_date', type: 'date', nullable: true })
  earliestDate!: string | null;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt!: Date;

  @Column({ name: 'set_by', type: 'text' })
  setBy!: string;
}
