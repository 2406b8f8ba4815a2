import { Field, InputType, Int } from 'type-graphql';
import type { SourceSystem } from '../../tables/connection';
import { DateScalar } from '../scalars/date';
import { JsonScalar } from '../scalars/json';
import { SourceSystemEnum } from './connection.enums';

@InputType({ description: 'A connection to a system.' })
export class ConnectionInput {
  @Field(() => SourceSystemEnum, { description: 'Which system.' })
  system!: SourceSystem;

  @Field({ description: 'Its name, which becomes the `source` of its records.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the system is. Only hosts of the vendor, and those of the setting CONNECTOR_HOSTS. Otherwise `REFUSED_ADDRESS`.',
  })
  baseUrl?: string | null;

  @Field(() => JsonScalar, {
    description:
      'What the system is entered with, by its names. Sealed when it is stored, and never answered.',
  })
  credentials!: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the words of the system mean; what is left out has its default.',
  })
  mapping?: unknown;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'How far back it reads; two years when absent.',
  })
  since?: string | null;

  @Field(() => Int, {
    defaultValue: 15,
    nullable: true,
    description: 'Minutes from one run to the next.',
  })
  everyMinutes?: number | null;
}

@InputType({ description: 'A change of a connection. What is absent stays.' })
export class ConnectionChange {
  @Field(() => String, { nullable: true, description: 'Where the system is.' })
  baseUrl?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'All credentials, anew.' })
  credentials?: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The whole mapping. The records are made again from the rows that are kept; the source is not asked.',
  })
  mapping?: unknown;

  @Field(() => Int, { nullable: true, description: 'Minutes from one run to the next.' })
  everyMinutes?: number | null;
}
