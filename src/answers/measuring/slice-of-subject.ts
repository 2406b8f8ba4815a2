import type { Actor } from '../../auth/actor';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { sliceAt, sliceOfArea, wholeOf, type Slice } from './slice';

/** One client, one area, or with neither all that the token sees. */
export interface Subject {
  readonly client: { readonly key: number } | null;
  readonly deliveryArea: DeliveryAreaKey | null;
}

/** What a number is about that an action promises to change, or an alert looks at. */
export function sliceOfSubject(
  actor: Actor,
  { client, deliveryArea }: Subject,
  metric: CataloguedMetric,
): Slice {
  if (client) return sliceAt(actor, 'CLIENT', client.key);
  return deliveryArea ? sliceOfArea(actor, deliveryArea, metric) : wholeOf(actor);
}
