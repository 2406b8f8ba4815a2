import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/date-time';

@ObjectType({
  simpleResolvers: true,
  description: 'Something that is given up and that your token used all the same.',
})
export class SchemaImpact {
  @Field({
    description:
      'Its name: `Type.field`, `Type.field.argument`, `Input.field` or `Enum.VALUE`, as in `SchemaChange.names`.',
  })
  name!: string;

  @Field({ description: 'Since when it is given up, and what stands for it.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When your token last used it, to the hour.' })
  lastUsedAt!: Date;
}
