import type { LocalDate } from '../numbers/units/month';
import { RECORD_KINDS, type DemoRecord, type RecordKind } from './record-kinds';

export { DEMO_MSP } from './msp';

export interface DemoOptions {
  /** Another seed, another MSP of the same shape. */
  readonly seed: number;
  /** The MSP's local date: the last one that counts. Nothing is dated on it or later but standing facts. */
  readonly today: LocalDate;
  /** `false` leaves the planted findings out and everything else as it is. */
  readonly planted?: boolean;
}

/** The sample MSP as rows of the import, by kind, in the order in which they can be loaded. */
export function demoRecords(_options: DemoOptions): ReadonlyMap<RecordKind, readonly DemoRecord[]> {
  return new Map(RECORD_KINDS.map((kind) => [kind, []]));
}
