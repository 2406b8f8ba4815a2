export { createClient, type SeatwiseClient } from './create-client';
export type { Document, ResultOf, VariablesOf } from './document';
export type { IngestOptions, IngestResult, Kind, RecordOf } from './ingest';
export { isKnown, type Open } from './open';
export type { Page } from './paged';
export { SeatwiseError, type ToldError } from './seatwise-error';
export type { ClientOptions } from './send';
export * from './generated/enums';
export * from './generated/operations';
