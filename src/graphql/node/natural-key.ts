/** A record's own key: the source that sent it and its id there. */
export type NaturalKey = readonly [sourceKey: number, externalId: string];
