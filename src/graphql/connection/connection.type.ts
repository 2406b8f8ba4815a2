import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Connected } from '../../connectors/engine/open-connection';
import { toGlobalId } from '../../scalars/global-id';
import type { KeptProblem, SourceSystem } from '../../tables/connection';
import type { StreamAccess } from '../../tables/connection-stream';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { thingOf } from '../thing-of';
import { Needs } from '../needs';
import { Node } from '../node/node.type';
import { DateTimeScalar } from '../scalars/date-time';
import { JsonScalar } from '../scalars/json';
import { SourceSystemEnum, StreamAccessEnum } from './connection.enums';

@ObjectType({ description: 'What is wrong with a connection or a run, in words.' })
export class ConnectionProblem {
  @Field({ description: 'For programs, such as `REAUTHORISE` or `UNREACHABLE`.' })
  code!: string;

  @Field({ description: 'For people.' })
  message!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: string | Date;

  @Field(() => [MetricKeyEnum], {
    description:
      'The metrics that this leaves without a value (`SOURCE_PERMISSION_GAP`), unless another source tells what is missing.',
  })
  affects!: MetricKey[];
}

export const toProblem = (kept: KeptProblem | null): ConnectionProblem | null =>
  kept && thingOf(ConnectionProblem, { ...kept, affects: [] });

@ObjectType({ description: 'One list of the source, and how far it has been read.' })
export class StreamState {
  @Field({ description: 'Its name, such as `tickets`.' })
  stream!: string;

  @Field(() => StreamAccessEnum, { description: 'Whether it can be read.' })
  access!: StreamAccess;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The latest change in the source that has been read.',
  })
  watermark!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds since it was last read to its end; null before that.',
  })
  lagSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The part of the past that has been read, from 0 to 1; null when the source does not say how much there is.',
  })
  backfilled!: number | null;

  @Field(() => Int, { description: 'Rows that are kept of it.' })
  records!: number;
}

@ObjectType({ description: 'What of the source has no meaning in the mapping yet.' })
export class MappingCoverage {
  @Field(() => [String], { description: 'Boards of tickets.' })
  unmappedBoards!: readonly string[];

  @Field(() => [String], { description: 'Work types of time entries.' })
  unmappedWorkTypes!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The part of all hours whose work type is not mapped, in percent; null without hours.',
  })
  unmappedHoursPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The part of all agreed money whose product is not mapped, in percent; null without money.',
  })
  unmappedMoneyPercent!: number | null;
}

@Needs('connections:read')
@ObjectType({
  implements: Node,
  description:
    'A system that records are fetched from by themselves. Its credentials never come back out.',
})
export class Connection extends Node {
  /** As it is stored: the fields that need more are resolved from it. */
  readonly connected!: Connected;

  @Field(() => SourceSystemEnum, { description: 'Which system.' })
  system!: SourceSystem;

  @Field({ description: 'Its name, which is the `source` of its records.' })
  name!: string;

  @Field(() => JsonScalar, { description: 'What the words of the source mean, with all defaults.' })
  mapping!: unknown;

  @Field(() => Int, { description: 'Minutes from one run to the next.' })
  everyMinutes!: number;
}

export const toConnectionType = (connected: Connected): Connection =>
  Object.assign(new Connection(), {
    id: toGlobalId('connection', connected.tenantId, connected.id),
    connected,
    system: connected.system,
    name: connected.name,
    mapping: connected.mapping,
    everyMinutes: connected.every_minutes,
  });

@ObjectType({ description: 'What a look at the source found. Nothing of it is stored.' })
export class ConnectionCheck {
  @Field({ description: 'Whether the key may read every list.' })
  ok!: boolean;

  @Field(() => [StreamState], { description: 'Each list, and whether it can be read.' })
  streams!: StreamState[];

  @Field(() => Float, {
    nullable: true,
    description: 'How far the clock of the source is ahead of ours. Nothing is lost by it.',
  })
  clockSkewSeconds!: number | null;

  @Field(() => [String], { description: 'What a person should know.' })
  notes!: readonly string[];
}

@ObjectType({ description: 'What a mutation made of a connection.' })
export class ConnectionPayload {
  @Field(() => Connection, { description: 'The connection as it is now.' })
  connection!: Connection;
}

@ObjectType({ description: 'A connection that is gone.' })
export class RemoveConnectionPayload {
  @Field(() => ID, { description: 'Its id, which names nothing any more.' })
  id!: string;

  @Field({ description: 'False while its records are still being deleted.' })
  done!: boolean;
}

@ObjectType({ description: 'A mapping made from what the source holds.' })
export class MappingProposal {
  @Field(() => JsonScalar, { description: 'Pass it to `updateConnection` when it is right.' })
  mapping!: unknown;
}

@ObjectType({ description: 'What became of rows that were tried again.' })
export class RetryPayload {
  @Field(() => Int, { description: 'Rows that have landed now.' })
  landed!: number;

  @Field(() => Int, { description: 'Rows that still cannot land.' })
  left!: number;
}
