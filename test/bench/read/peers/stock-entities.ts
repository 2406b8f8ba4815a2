import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import type { Figures } from '../metrics-by-hand';

/** Whole numbers of the database that may be larger than 32 bits. */
const asNumber = { to: (value: number) => value, from: Number };

@ObjectType('Client')
@Entity('client')
export class StockClient {
  @PrimaryColumn('int', { name: 'tenant_id' })
  tenantId!: number;

  @PrimaryColumn('int')
  id!: number;

  @Field()
  @Column('text')
  name!: string;

  @Column('boolean')
  deleted!: boolean;

  @Column('boolean')
  internal!: boolean;

  @OneToMany(() => StockMonth, (month) => month.client)
  months!: StockMonth[];
}

@Entity('client_month')
export class StockMonth implements Figures {
  @PrimaryColumn('int', { name: 'tenant_id' })
  tenantId!: number;

  @PrimaryColumn('int', { name: 'client_id' })
  clientId!: number;

  @PrimaryColumn('date')
  month!: string;

  @Column('boolean', { name: 'has_seat_count' })
  hasSeatCount!: boolean;

  @Column('bigint', { transformer: asNumber })
  reactive_hours!: number;

  @Column('bigint', { transformer: asNumber })
  seat_months!: number;

  @Column('numeric', { transformer: asNumber })
  mrr!: number;

  @Column('bigint', { transformer: asNumber })
  covered_seat_months!: number;

  @Column('bigint', { transformer: asNumber })
  tickets_opened!: number;

  @ManyToOne(() => StockClient, (client) => client.months)
  @JoinColumn([
    { name: 'tenant_id', referencedColumnName: 'tenantId' },
    { name: 'client_id', referencedColumnName: 'id' },
  ])
  client!: StockClient;
}

@ObjectType('Ticket')
@Entity('ticket')
export class StockTicket {
  @PrimaryColumn('int', { name: 'tenant_id' })
  tenantId!: number;

  @PrimaryColumn('int', { name: 'source_id' })
  sourceId!: number;

  @PrimaryColumn('text', { name: 'external_id' })
  externalId!: string;

  @Field()
  @Column('text')
  number!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  summary!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  board!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  type!: string | null;

  @Column('boolean')
  deleted!: boolean;

  @Column('boolean', { name: 'is_open' })
  isOpen!: boolean;

  @Column('timestamptz', { name: 'opened_at' })
  opened!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closed!: Date | null;

  @Column('timestamptz', { name: 'last_closed_at', nullable: true })
  lastClosed!: Date | null;

  @Column('bigint', { name: 'labour_ms', transformer: asNumber })
  labourMs!: number;

  @Field(() => String)
  openedAt(): string {
    return this.opened.toISOString();
  }

  @Field(() => String, { nullable: true })
  closedAt(): string | null {
    return this.isOpen ? null : ((this.lastClosed ?? this.closed)?.toISOString() ?? null);
  }

  @Field(() => Int)
  labourMinutes(): number {
    return Math.round(this.labourMs / 60_000);
  }
}
