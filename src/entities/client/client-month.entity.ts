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
}
