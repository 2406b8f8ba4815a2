import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/date-time';

@InputType({ description: 'An operation to register.' })
export class OperationInput {
  @Field({
    description:
      'Its name in the address: 1 to 60 of the letters a to z, digits and -, a letter first (`BAD_OPERATION_NAME`). One of the same name is replaced.',
  })
  name!: string;

  @Field({
    description:
      'The document: one query, mutation or subscription, with the fragments that it uses. Anything else is refused with `BAD_DOCUMENT`.',
  })
  document!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An operation that the MSP has registered. `GET /q/{name}.json` asks a query.',
})
export class RegisteredOperation {
  @Field({ description: 'Its name.' })
  name!: string;

  @Field({
    description:
      'The SHA-256 of the document in hexadecimal digits. It is good in the place of the name, and never means another document.',
  })
  hash!: string;

  @Field({ description: 'The document, as it was sent.' })
  document!: string;

  @Field({
    description:
      'The path, without `.json`, `.csv` or `.jsonl`: a GET asks the query, with its variables as parameters. A mutation is sent to `/graphql`.',
  })
  path!: string;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  registeredAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'An operation that is gone.' })
export class RemoveOperationPayload {
  @Field({ description: 'Its name.' })
  name!: string;
}
