import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Where a system calls when something has changed there. It is then read at once, and not only every few minutes.',
})
export class IssuedHook {
  @Field({
    description:
      'The path of the address, under that of this server. For ConnectWise it holds the secret.',
  })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the system signs its calls with; shown this once. Null when the system made it.',
  })
  secret!: string | null;

  @Field({ description: 'What to do there.' })
  howTo!: string;
}
