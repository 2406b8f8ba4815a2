import type { Actor } from '../../auth/actor';
import { savedKey } from '../../answers/banding/banding';
import {
  sliceAt,
  sliceOfArea,
  sliceOfBand,
  wholeOf,
  type Slice,
} from '../../answers/measuring/slice';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { Band } from '../band/band.type';
import { Client } from '../client/client.type';
import { DeliveryArea } from '../delivery-area/delivery-area.type';
import { Msp } from '../msp/msp.type';
import { Technician } from '../technician/technician.type';

/** The slice of a thing that has numbers. */
export const sliceOf =
  (thing: object, actor: Actor) =>
  (metric: CataloguedMetric): Slice => {
    if (thing instanceof Msp) return wholeOf(actor);
    if (thing instanceof Client) return sliceAt(actor, 'CLIENT', thing.key);
    if (thing instanceof Band) return sliceOfBand(actor, savedKey(thing), thing.scheme.key);
    if (thing instanceof Technician) return sliceAt(actor, 'TECHNICIAN', thing.key);
    if (thing instanceof DeliveryArea) return sliceOfArea(actor, thing.key, metric);
    throw new TypeError(`${thing.constructor.name} has no slice`);
  };

/** The name of a thing in a chart. A band's letter says nothing without its scheme. */
export const titleOf = (thing: object): string =>
  thing instanceof Band
    ? `${thing.scheme.name}, band ${thing.name}`
    : (thing as { readonly name: string }).name;
