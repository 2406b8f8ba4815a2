import { Column, Entity, PrimaryColumn } from 'typeorm';

const key = { primaryKeyConstraintName: 'not_counted_pk' } as const;

/** Something marked stale that could not be counted. Three attempts, and its marks are gone: it stays as it was counted last. */
@Entity('not_counted')
export class NotCountedEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'int', ...key })
  tenantId!: number;

  /** Which table its marks were in. */
  @PrimaryColumn({ type: 'text', ...key })
  kind!: string;

  /** What the marks were about: a JSON array. */
  @PrimaryColumn({ type: 'text', ...key })
  key!: string;

  /** 0: of no client, or of all. */
  @Column({ name: 'client_id', type: 'int' })
  clientId!: number;

  /** Null: of no month, or of all. */
  @Column({ type: 'date', nullable: true })
  month!: string | null;

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ type: 'text' })
  error!: string;

  @Column({ name: 'failed_at', type: 'timestamptz' })
  failedAt!: Date;
}
