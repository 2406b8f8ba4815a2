import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its id alone (Relay).',
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Names the thing and the MSP it belongs to. Opaque: keep it, do not take it apart.',
  })
  id!: string;
}
