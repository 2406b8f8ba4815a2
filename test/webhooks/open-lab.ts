import type { Actor } from '../../src/auth/actor';
import { keyRingOf } from '../../src/connectors/secrets/key-ring';
import { appendEvents } from '../../src/events/append-events';
import { silentLogger } from '../../src/logger';
import { RequestContext } from '../../src/request/context';
import { setWebhooks } from '../../src/webhooks/desk';
import { DeliveryFigures } from '../../src/webhooks/delivery-figures';
import type { Ask, DeliveryParts } from '../../src/webhooks/delivery-parts';
import { pump } from '../../src/webhooks/endpoint-pump';
import { openPost } from '../../src/webhooks/post';
import type { EndpointSent } from '../../src/webhooks/read-endpoint-input';
import { saveEndpoint, type Saved } from '../../src/webhooks/save-endpoint';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';

export const WEBHOOK_KEY = 'b25seSB0aGUgdGVzdHMgc2VhbCB3aXRoIHRoaXMgb25l';

export interface WebhookLab {
  readonly fresh: TestDatabase;
  readonly parts: DeliveryParts;
  readonly tenantId: number;
  /** Lets this much time pass. */
  pass(ms: number): void;
  /** It is now again. */
  back(): void;
  /** Somebody who asks, with all rights unless others are named. */
  as(actor?: Partial<Actor>): RequestContext;
  save(sent: EndpointSent, actor?: Partial<Actor>): Promise<Saved>;
  /** As many events, of these clients. */
  happen(...clientIds: (number | null)[]): Promise<void>;
  /** Sends all that is due, and ends. */
  deliver(id: number): Promise<void>;
  rows<R extends object>(sql: string, ...values: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

export interface LabOptions {
  readonly hosts: readonly string[];
  readonly ask?: Ask;
}

/** An MSP with a clock that is moved by hand, and all that webhooks are sent with. */
export async function openWebhookLab({ hosts, ask }: LabOptions): Promise<WebhookLab> {
  const fresh = await cloneDatabase();
  const { database } = fresh;
  const tenantId = await createMsp(database);
  // The verifiers of receivers take no letter of another day.
  let at = Date.now();
  const clock = { now: () => new Date(at) };
  const parts: DeliveryParts = {
    ...{ database, clock, hosts, post: openPost(hosts), logger: silentLogger },
    ...{ keys: () => keyRingOf(WEBHOOK_KEY), chance: () => 1, figures: new DeliveryFigures() },
    ask: ask ?? (() => Promise.resolve(null)),
  };
  setWebhooks(parts);
  const whole: Actor = {
    ...{ subject: 'test', tenantId, clientIds: null, scopes: new Set(['events:read'] as never[]) },
    ...{ expiresAt: null, token: null, issuedAt: clock.now() },
  };
  const as = (actor: Partial<Actor> = {}): RequestContext => {
    const context = new RequestContext({ ...whole, ...actor }, clock, database);
    context.doing = { action: 'test', detail: {} };
    return context;
  };
  const { signal } = new AbortController();
  const rows = <R extends object>(sql: string, ...values: unknown[]): Promise<R[]> =>
    database.read({ tenantId, clientIds: null }, (scope) =>
      scope.query<R>(sql, [tenantId, ...values]),
    );
  return {
    ...{ fresh, parts, tenantId, as, rows },
    pass: (ms) => void (at += ms),
    back: () => void (at = Date.now()),
    save: (sent, actor) => saveEndpoint(as(actor), sent),
    happen: (...clientIds) =>
      database.write(tenantId, (scope) =>
        appendEvents(
          scope,
          clientIds.map((clientId) => ({
            ...{ kind: 'MEASURES_CHANGED', at: clock.now(), subject: null, clientId },
            data: { months: [], count: 1 },
          })),
        ),
      ),
    deliver: (id) => pump(parts, { tenantId, id }, { stopping: signal, cut: signal }),
    close: async () => {
      parts.post.close();
      await fresh.drop();
    },
  };
}
