import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { removeEndpoint, replayEvents, rotateSecret } from '../../webhooks/change-endpoints';
import { requireEndpoint } from '../../webhooks/read-endpoint-input';
import { saveEndpoint } from '../../webhooks/save-endpoint';
import { sendTest } from '../../webhooks/send-test';
import { COST } from '../limits/cost';
import { Needs } from '../needs';
import { thingOf } from '../thing-of';
import { checkSelection } from './check-selection';
import { endpointAfter, toEndpoint } from './to-endpoint';
import {
  RemoveWebhookEndpointPayload,
  ReplayPayload,
  TestDelivery,
  WebhookEndpointInput,
  WebhookEndpointPayload,
} from './webhook-endpoint.type';

const WHICH = 'Its id, from `webhookEndpoints`. No such endpoint: `NOT_FOUND`.';
const USUAL_OVERLAP_HOURS = 24;

@Resolver()
export class ChangeWebhooksResolver {
  @Needs('events:read')
  @Mutation(() => WebhookEndpointPayload, {
    description:
      'Adds an endpoint, or says one anew; at most 10 (`TOO_MANY_ENDPOINTS`). It has the rights of this token from then on, and is disabled when the token is revoked. What happens from now on is sent.',
  })
  async saveWebhookEndpoint(
    @Ctx() context: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('input', () => WebhookEndpointInput, { description: 'The endpoint.' })
    input: WebhookEndpointInput,
  ): Promise<WebhookEndpointPayload> {
    if (input.selection) checkSelection(schema, input.selection);
    const saved = await saveEndpoint(context, input);
    return { endpoint: await endpointAfter(context, saved) };
  }

  @Mutation(() => RemoveWebhookEndpointPayload, {
    description: 'Removes an endpoint with the log of its deliveries. Nothing is sent any more.',
  })
  async removeWebhookEndpoint(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: WHICH }) id: string,
  ): Promise<RemoveWebhookEndpointPayload> {
    await removeEndpoint(context, id);
    return thingOf(RemoveWebhookEndpointPayload, { id });
  }

  @Mutation(() => WebhookEndpointPayload, {
    description:
      'Gives an endpoint another secret. For some hours each delivery is signed with both, so that the receiver can be changed without a gap.',
  })
  async rotateWebhookSecret(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: WHICH }) id: string,
    @Arg('overlapHours', () => Int, {
      nullable: true,
      defaultValue: USUAL_OVERLAP_HOURS,
      description: 'How long the secret before signs too: 0 to 720 hours (`BAD_ENDPOINT`).',
    })
    overlapHours: number | null,
  ): Promise<WebhookEndpointPayload> {
    const rotated = await rotateSecret(context, id, overlapHours ?? USUAL_OVERLAP_HOURS);
    return { endpoint: await endpointAfter(context, rotated) };
  }

  @Needs('events:read')
  @Mutation(() => TestDelivery, {
    complexity: COST.history,
    description:
      'Sends an endpoint an event of the kind `TEST` and the number 0, signed as all are, and waits for the answer. Nothing is stored. A receiver that refuses it is an answer, not an error.',
  })
  async sendTestEvent(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: WHICH }) id: string,
    @Arg('subject', () => ID, {
      nullable: true,
      description: 'What the selection is asked about. Absent: the endpoint itself.',
    })
    subject?: string | null,
  ): Promise<TestDelivery> {
    return thingOf(TestDelivery, await sendTest(context, id, subject ?? null));
  }

  @Needs('events:read')
  @Mutation(() => ReplayPayload, {
    description:
      'Sends an endpoint the events of a range once more, with the same `webhook-id`s, as far as it wants their kinds and clients. At most 100000 numbers at once (`TOO_MANY_EVENTS`); those that are no longer kept are refused (`EVENTS_GONE`).',
  })
  async replayEvents(
    @Ctx() context: RequestContext,
    @Arg('endpoint', () => ID, { description: WHICH }) id: string,
    @Arg('after', () => String, {
      description: 'The number before the first; "0" begins with the oldest.',
    })
    after: string,
    @Arg('until', () => String, {
      nullable: true,
      description: 'The number of the last. Absent: all up to now.',
    })
    until?: string | null,
  ): Promise<ReplayPayload> {
    const events = await replayEvents(context, id, { after, until });
    const endpoint = toEndpoint(context.tenantId, await requireEndpoint(context, id));
    return thingOf(ReplayPayload, { endpoint, events });
  }
}
