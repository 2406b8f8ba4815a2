import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import {
  registeredOperations,
  removeOperation,
  saveOperation,
  type RegisteredOperation as Saved,
} from '../../answers/operations/registered-operations';
import { demandAllClients } from '../../auth/actor';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { readOperation } from '../limits/read-operation';
import { Needs } from '../needs';
import { thingOf } from '../thing-of';
import { OperationInput, RegisteredOperation, RemoveOperationPayload } from './operation.type';

const THE_MSP = 'A registered operation';

const badDocument = (why: string): Refusal =>
  new Refusal('BAD_DOCUMENT', `document: ${why} Nothing was registered.`, {
    argument: 'document',
  });

const toOperation = ({ name, hash, document, registered_at: at }: Saved): RegisteredOperation =>
  thingOf(RegisteredOperation, { name, hash, document, path: `/q/${name}`, registeredAt: at });

@Resolver()
export class OperationResolver {
  @Query(() => [RegisteredOperation], {
    description:
      'The operations that the MSP has registered, by name. Whoever has a token of the MSP may ask them, each within its own rights. Needs no scope.',
  })
  async registeredOperations(@Ctx() { scope }: RequestContext): Promise<RegisteredOperation[]> {
    return (await registeredOperations(scope)).map(toOperation);
  }

  @Needs('settings:write')
  @Mutation(() => RegisteredOperation, {
    description:
      'Registers an operation under a name. `GET /q/{name}.json`, `.csv` or `.jsonl` asks a query; of a mutation it allows the text where only registered ones are taken (setting `SAFELIST`). At most 1000 may be (`TOO_MANY_OPERATIONS`).',
  })
  async registerOperation(
    @Ctx() context: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('input', () => OperationInput, { description: 'The operation.' }) input: OperationInput,
  ): Promise<RegisteredOperation> {
    demandAllClients(context.actor, THE_MSP);
    readOperation(schema, input.document, badDocument);
    const { tenantId, clock } = context;
    const saved = await context.write((database) =>
      database.write(tenantId, (scope) => saveOperation(scope, { ...input, at: clock.now() })),
    );
    return toOperation(saved);
  }

  @Needs('settings:write')
  @Mutation(() => RemoveOperationPayload, {
    description: 'Removes an operation. Its address is unknown from then on.',
  })
  async removeOperation(
    @Ctx() context: RequestContext,
    @Arg('name', () => String, { description: 'Which. No such one: `UNKNOWN_OPERATION`.' })
    name: string,
  ): Promise<RemoveOperationPayload> {
    demandAllClients(context.actor, THE_MSP);
    const gone = await context.write((database) =>
      database.write(context.tenantId, (scope) => removeOperation(scope, name)),
    );
    return thingOf(RemoveOperationPayload, { name: gone });
  }
}
