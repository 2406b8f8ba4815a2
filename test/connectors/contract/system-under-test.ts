import type { SourceSystem } from '../../../src/tables/connection';
import type { Simulator } from '../../simulators/simulator';

/** A pretended system, in the terms in which every system is put to the test. */
export interface SystemUnderTest extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly credentials: Readonly<Record<string, string>>;
  /** A list that grows and changes, and where its rows are asked for. */
  readonly busy: { readonly stream: string; readonly address: RegExp };
  /** Where the ids of all rows of a list are asked for. */
  readonly idList: RegExp;
  /** A list that a key may lack, and the record kind that then stays empty. */
  readonly forbiddable: string;
  setClock(instant: string): void;
  /** Adds rows to the busy list, all changed at one instant: some time in March unless it is named. */
  addRows(from: number, count: number, changedAt?: string): void;
  /** Takes rows of the busy list away without a trace. */
  removeRows(from: number, count: number): void;
  /** A row of the busy list that cannot be read as documented. */
  addBrokenRow(id: number): void;
  forbid(): void;
  revokeKey(): void;
  /** Sells 120.30 before tax on 10 February 2026, with what it knows of credits, discounts and voiding. */
  sell(): void;
  /** Adds an hour of work that began at this instant. */
  workAt?(id: number, instant: string): void;
  /** Its address answers for another company from now on. */
  becomeAnother(): void;
  /** It moves to another address of the vendor while its lists are read. */
  moveWhileRead?(): void;
  /** The ids that the source has in the busy list. */
  ids(): string[];
}

export interface System {
  readonly system: SourceSystem;
  open(): Promise<SystemUnderTest>;
  /** Fault cases that it cannot have, each with the reason. */
  readonly cannot: Readonly<Record<string, string>>;
}
