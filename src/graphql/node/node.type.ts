import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its id alone (Relay).',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Names the thing and the MSP it belongs to. Opaque: store it, do not parse it.',
  })
  id!: string;
}
