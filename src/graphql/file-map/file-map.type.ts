import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Needs } from '../needs';
import { RecordError } from '../ingest/ingest-result.type';
import { JsonScalar } from '../scalars/json';

@Needs('connections:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'A map that the MSP has saved: how the files of some program become records. `POST /import/{kind}?map=NAME` reads with it.',
})
export class FileMap {
  @Field({ description: 'Its name, made of a-z, 0-9 and -.' })
  name!: string;

  @Field({
    description: 'What its files mostly hold: a kind as in `POST /import/{kind}`, or `all`.',
  })
  kind!: string;

  @Field(() => JsonScalar, { description: 'The map, as `schema/file-map.schema.json` describes.' })
  map!: unknown;
}

@InputType({ description: 'A map to save, or to try.' })
export class FileMapInput {
  @Field({
    description: 'Its name, made of a-z, 0-9 and -. One of the same name is replaced.',
  })
  name!: string;

  @Field({
    description:
      'What its files mostly hold: a kind as in `POST /import/{kind}`, or `all`. The map must make it (`KIND_NOT_IN_MAP`).',
  })
  kind!: string;

  @Field(() => JsonScalar, {
    description:
      'The map, as `schema/file-map.schema.json` describes. What is wrong is told all at once (`INVALID_MAP`).',
  })
  map!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Some lines of a file, header and all, to try the map on. Nothing of them lands.',
  })
  sample?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    nullable: true,
    description: 'True to try the map without saving it.',
  })
  dryRun?: boolean | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a map makes of a sample. Nothing of it is kept.',
})
export class FileMapTrial {
  @Field(() => Int, { description: 'Records that would land.' })
  landing!: number;

  @Field(() => Int, { description: 'Records that would be refused.' })
  rejected!: number;

  @Field(() => Int, {
    description: 'Records that would wait for something the sample does not hold.',
  })
  parked!: number;

  @Field(() => [RecordError], { description: 'Why.' })
  errors!: readonly RecordError[];

  @Field(() => [JsonScalar], {
    description: 'The first ten records, each as `{"row", "kind", "record"}`.',
  })
  records!: readonly unknown[];
}

@ObjectType({ simpleResolvers: true, description: 'A map that was saved or tried.' })
export class FileMapPayload {
  @Field(() => FileMap, { description: 'The map.' })
  fileMap!: FileMap;

  @Field({ description: 'Whether it was saved.' })
  saved!: boolean;

  @Field(() => FileMapTrial, {
    nullable: true,
    description: 'What it makes of the sample; null without one.',
  })
  trial!: FileMapTrial | null;
}

@ObjectType({ simpleResolvers: true, description: 'A map that is gone.' })
export class RemoveFileMapPayload {
  @Field({ description: 'Its name. What was imported with it stays.' })
  name!: string;
}
