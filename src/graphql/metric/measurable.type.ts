import { InterfaceType } from 'type-graphql';

/** Its fields (`metric`, `metrics`, `series`) are in `measurable.resolver.ts`: one resolver serves every type. */
@InterfaceType('Measurable', {
  description:
    'Anything that numbers can be asked of. A metric that a thing cannot have (a client has no staff of its own) answers without a value and with the reason `NOT_APPLICABLE`.',
})
export abstract class Measurable {}
