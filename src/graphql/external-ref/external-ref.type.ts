import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'What a thing is called in the system it came from.',
})
export class ExternalRef {
  @Field({ description: 'The source it was sent by, as named at ingest.' })
  source!: string;

  @Field({ description: 'Its id in that source.' })
  externalId!: string;
}

@InputType({ description: 'Finds a thing by the id of the system it came from.' })
export class ExternalRefInput {
  @Field({ description: 'The source, as named at ingest.' })
  source!: string;

  @Field({ description: 'The id in that source.' })
  externalId!: string;
}
