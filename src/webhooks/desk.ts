import type { Database } from '../database/database';
import type { DeliveryParts } from './delivery-parts';

const desks = new WeakMap<object, DeliveryParts>();

/** Makes what webhooks are sent with known to everything that works on the same database. */
export const setWebhooks = (parts: DeliveryParts): void =>
  void desks.set(parts.database.identity, parts);

/** What webhooks are sent with, on this view of the database: one that notes who changes something. */
export function webhooksOf(database: Database): DeliveryParts {
  const parts = desks.get(database.identity);
  if (!parts) throw new Error('this program sends no webhooks');
  return { ...parts, database };
}
