import type { Clock } from '../../clock';
import type { Config } from '../../config';
import { realWaiting } from '../../connectors/http/waiting';
import type { Connection } from '../../database/connect';
import { keyRing } from '../../jobs/workplace';
import type { Logger } from '../../logger';
import { deliverWebhooks, type Delivering } from '../../webhooks/deliver-webhooks';
import { DeliveryFigures } from '../../webhooks/delivery-figures';
import type { DeliveryParts } from '../../webhooks/delivery-parts';
import { setWebhooks } from '../../webhooks/desk';
import { openPost } from '../../webhooks/post';
import type { Answers } from '../answering/asked';
import { askSelections } from './ask-selection';

/** All that sends webhooks in one program. */
export interface Webhooks {
  readonly figures: DeliveryFigures;
  /** Begins to deliver. */
  deliver(): Delivering;
  close(): Promise<void>;
}

interface Around {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Answers costly questions; `null` when they are answered here like all others. */
  readonly costly: Answers | null;
}

type Settings = Pick<Config, 'secretsKey' | 'secretsKeyPrevious' | 'databaseUrl' | 'webhookHosts'>;

export function openWebhooks(
  config: Settings,
  connection: Connection,
  { clock, logger, costly }: Around,
): Webhooks {
  const { database, url } = connection;
  const { webhookHosts: hosts } = config;
  const selections = askSelections({ database, clock, logger, costly, jit: false });
  const figures = new DeliveryFigures();
  const parts: DeliveryParts = {
    ...{ database, clock, logger, hosts, figures, post: openPost(hosts), ask: selections.ask },
    keys: () => keyRing(config, connection),
    chance: () => realWaiting(clock).chance(),
  };
  setWebhooks(parts);
  return {
    figures,
    deliver: () => deliverWebhooks(url, parts),
    close: async () => {
      parts.post.close();
      await selections.close();
    },
  };
}
