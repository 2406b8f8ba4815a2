import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The serving row: every additive number of one client in one month, in parts. Client 0 is what has no client. */
@Entity('client_month')
export class ClientMonthEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', primaryKeyConstraintName: 'client_month_pk' })
  tenantId!: number;

  @PrimaryColumn({ name: 'client_id', type: 'int', primaryKeyConstraintName: 'client_month_pk' })
  clientId!: number;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'client_month_pk' })
  month!: string;

  @Column({ name: 'has_seat_count', type: 'boolean', default: false })
  hasSeatCount!: boolean;

  @Column({ name: 'has_endpoint_count', type: 'boolean', default: false })
  hasEndpointCount!: boolean;

  @Column({ name: 'seat_months', type: 'bigint', default: 0 })
  seatMonths!: string;

  @Column({ name: 'estimated_seat_months', type: 'bigint', default: 0 })
  estimatedSeatMonths!: string;

  @Column({ name: 'endpoint_months', type: 'bigint', default: 0 })
  endpointMonths!: string;

  @Column({ name: 'client_months', type: 'bigint', default: 0 })
  clientMonths!: string;

  @Column({ type: 'numeric', precision: 38, scale: 0, default: 0 })
  mrr!: string;

  @Column({ type: 'numeric', precision: 38, scale: 0, default: 0 })
  nrr!: string;

  @Column({
    name: 'recurring_product_revenue',
    type: 'numeric',
    precision: 38,
    scale: 0,
    default: 0,
  })
  recurringProductRevenue!: string;

  @Column({ name: 'product_revenue', type: 'numeric', precision: 38, scale: 0, default: 0 })
  productRevenue!: string;

  @Column({ name: 'tickets_opened', type: 'bigint', default: 0 })
  ticketsOpened!: string;

  @Column({ name: 'tickets_closed', type: 'bigint', default: 0 })
  ticketsClosed!: string;

  @Column({ name: 'close_events', type: 'bigint', default: 0 })
  closeEvents!: string;

  @Column({ name: 'reopen_events', type: 'bigint', default: 0 })
  reopenEvents!: string;

  @Column({ name: 'untold_reopens', type: 'bigint', default: 0 })
  untoldReopens!: string;

  @Column({ name: 'closed_tickets', type: 'bigint', default: 0 })
  closedTickets!: string;

  @Column({ name: 'closed_cohort', type: 'bigint', default: 0 })
  closedCohort!: string;

  @Column({ name: 'handle_hours', type: 'bigint', default: 0 })
  handleHours!: string;

  @Column({ name: 'elapsed_hours', type: 'bigint', default: 0 })
  elapsedHours!: string;

  @Column({ type: 'bigint', default: 0 })
  touches!: string;

  @Column({ name: 'long_tickets', type: 'bigint', default: 0 })
  longTickets!: string;

  @Column({ name: 'escalated_tickets', type: 'bigint', default: 0 })
  escalatedTickets!: string;

  @Column({ name: 'reactive_hours', type: 'bigint', default: 0 })
  reactiveHours!: string;

  @Column({ name: 'technical_hours', type: 'bigint', default: 0 })
  technicalHours!: string;

  @Column({ name: 'technical_reactive_hours', type: 'bigint', default: 0 })
  technicalReactiveHours!: string;

  @Column({ name: 'logged_hours', type: 'bigint', default: 0 })
  loggedHours!: string;

  @Column({ name: 'onsite_reactive_hours', type: 'bigint', default: 0 })
  onsiteReactiveHours!: string;

  @Column({ name: 'leakage_hours', type: 'bigint', default: 0 })
  leakageHours!: string;

  @Column({ name: 'professional_services_hours', type: 'bigint', default: 0 })
  professionalServicesHours!: string;

  @Column({ name: 'centralized_services_hours', type: 'bigint', default: 0 })
  centralizedServicesHours!: string;

  @Column({ name: 'technology_alignment_hours', type: 'bigint', default: 0 })
  technologyAlignmentHours!: string;

  @Column({ name: 'vcio_hours', type: 'bigint', default: 0 })
  vcioHours!: string;

  @Column({ name: 'support_hours', type: 'bigint', default: 0 })
  supportHours!: string;

  @Column({ name: 'staffed_hours', type: 'bigint', default: 0 })
  staffedHours!: string;

  @Column({ name: 'client_facing_hours', type: 'bigint', default: 0 })
  clientFacingHours!: string;

  @Column({ name: 'agreement_hours', type: 'bigint', default: 0 })
  agreementHours!: string;

  @Column({
    name: 'labour_cost_professional_services',
    type: 'numeric',
    precision: 38,
    scale: 0,
    default: 0,
  })
  labourCostProfessionalServices!: string;

  @Column({
    name: 'labour_cost_centralized_services',
    type: 'numeric',
    precision: 38,
    scale: 0,
    default: 0,
  })
  labourCostCentralizedServices!: string;

  @Column({
    name: 'labour_cost_technology_alignment',
    type: 'numeric',
    precision: 38,
    scale: 0,
    default: 0,
  })
  labourCostTechnologyAlignment!: string;

  @Column({ name: 'labour_cost_vcio', type: 'numeric', precision: 38, scale: 0, default: 0 })
  labourCostVcio!: string;

  @Column({ name: 'labour_cost_support', type: 'numeric', precision: 38, scale: 0, default: 0 })
  labourCostSupport!: string;

  @Column({
    name: 'tool_cost_professional_services',
    type: 'numeric',
    precision: 38,
    scale: 0,
    default: 0,
  })
  toolCostProfessionalServices!: string;

  @Column({
    name: 'tool_cost_centralized_services',
    type: 'numeric',
    precision: 38,
    scale: 0,
    default: 0,
  })
  toolCostCentralizedServices!: string;

  @Column({
    name: 'tool_cost_technology_alignment',
    type: 'numeric',
    precision: 38,
    scale: 0,
    default: 0,
  })
  toolCostTechnologyAlignment!: string;

  @Column({ name: 'tool_cost_vcio', type: 'numeric', precision: 38, scale: 0, default: 0 })
  toolCostVcio!: string;

  @Column({ name: 'tool_cost_support', type: 'numeric', precision: 38, scale: 0, default: 0 })
  toolCostSupport!: string;

  @Column({ name: 'overhead_cost', type: 'numeric', precision: 38, scale: 0, default: 0 })
  overheadCost!: string;

  @Column({ name: 'uncosted_hours', type: 'bigint', default: 0 })
  uncostedHours!: string;

  @Column({ name: 'uncosted_hours_professional_services', type: 'bigint', default: 0 })
  uncostedHoursProfessionalServices!: string;

  @Column({ name: 'uncosted_hours_centralized_services', type: 'bigint', default: 0 })
  uncostedHoursCentralizedServices!: string;

  @Column({ name: 'uncosted_hours_technology_alignment', type: 'bigint', default: 0 })
  uncostedHoursTechnologyAlignment!: string;

  @Column({ name: 'uncosted_hours_vcio', type: 'bigint', default: 0 })
  uncostedHoursVcio!: string;

  @Column({ name: 'uncosted_hours_support', type: 'bigint', default: 0 })
  uncostedHoursSupport!: string;
}
