import { Field, Float, Int, ObjectType } from 'type-graphql';
import { toGlobalId } from '../../scalars/global-id';
import type { SyncState } from '../../tables/sync-run';
import { Needs } from '../needs';
import { Node } from '../node/node.type';
import { connectionType } from '../page/connection.type';
import { DateTimeScalar } from '../scalars/date-time';
import { SyncStateEnum } from './connection.enums';
import { ConnectionProblem, toProblem } from './connection.type';
import type { SyncRunRow } from './sync-run.row';

@ObjectType({ simpleResolvers: true, description: 'What one run did to one list of the source.' })
export class StreamRun {
  @Field({ description: 'The list.' })
  stream!: string;

  @Field(() => Int, { description: 'Pages that landed, each in one transaction.' })
  pages!: number;

  @Field(() => Int, { description: 'Rows that were read.' })
  rows!: number;

  @Field(() => Int, { description: 'Rows that changed something here.' })
  changed!: number;

  @Field(() => Int, { description: 'Rows that were known already.' })
  skipped!: number;

  @Field(() => Int, { description: 'Rows that no record could be made of.' })
  quarantined!: number;

  @Field(() => Int, { description: 'Rows that are gone from the source.' })
  tombstoned!: number;

  @Field(() => Int, { description: 'Questions to the source.' })
  calls!: number;

  @Field(() => Int, { description: 'Questions that had to be asked again.' })
  retries!: number;

  @Field(() => Float, { description: 'Seconds of waiting for the source.' })
  waitedSeconds!: number;
}

@Needs('connections:read')
@ObjectType({ implements: Node, description: 'One reading of a connection.' })
export class SyncRun extends Node {
  readonly runId!: number;
  readonly connectionId!: number;

  @Field(() => DateTimeScalar, { description: 'When it began, or was asked for.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => SyncStateEnum, { description: 'How far it is.' })
  state!: SyncState;

  @Field(() => ConnectionProblem, { nullable: true, description: 'Why it broke off.' })
  error!: ConnectionProblem | null;
}

export const toSyncRun = (row: SyncRunRow, tenantId: number): SyncRun =>
  Object.assign(new SyncRun(), {
    id: toGlobalId('sync-run', tenantId, row.id),
    runId: row.id,
    connectionId: row.connection_id,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    state: row.state,
    error: toProblem(row.problem),
  });

export const SyncRunConnection = connectionType(SyncRun, 'SyncRun', 'connections:read');
export type SyncRunConnection = InstanceType<typeof SyncRunConnection>;
