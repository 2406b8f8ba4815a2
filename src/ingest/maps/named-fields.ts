import type { ReferredKind } from '../references';

/** Fields that refer to another record, which a file may call by its name. */
export const NAMED_FIELDS: ReadonlyMap<string, ReferredKind> = new Map([
  ['clientExternalId', 'clients'],
  ['technicianExternalId', 'technicians'],
  ['agreementExternalId', 'agreements'],
  ['ticketExternalId', 'tickets'],
  ['mergedIntoExternalId', 'tickets'],
  ['intoExternalId', 'tickets'],
]);

/** A reference by name, until the id of what it names is looked up. */
export class ByName {
  constructor(
    readonly kind: ReferredKind,
    readonly name: string,
  ) {}
}
