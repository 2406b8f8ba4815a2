import type { z } from 'zod';
import type { RecordKind } from '../ingest/record-kind';
import type { Starved } from '../numbers/measures/starved';
import type { LocalDate } from '../numbers/units/month';
import type { SourceSystem } from '../tables/connection';
import type { AllowedHosts } from './http/guard-address';
import type { Pace } from './http/budget';
import type { Verdict } from './http/judge-reply';
import type { Reply } from './http/send';
import type { Answer, Transport } from './http/transport';
import type { Hook, KeySource } from './hooks/hook';
import type { TokenStore } from './oauth/token-store';
import type { Clock } from '../clock';

/** A place in a pass, as the connector wrote it and reads it again. */
export type Place = string | number | { readonly [key: string]: Place | null } | readonly Place[];

/** One reading of a stream from its beginning to its end, page by page. */
export interface Pass {
  /** Whether nothing was read of the stream before. */
  readonly isFirst: boolean;
  /** Only what changed since then; null is everything. */
  readonly from: string | null;
  /** What changes after this instant (of the source's clock) is left to the next pass. */
  readonly upTo: string;
  /** Where the next page begins; null is the first page. */
  readonly at: Place | null;
}

export interface Page {
  readonly rows: readonly unknown[];
  /** Null after the last page. */
  readonly next: Place | null;
  /** Rows that the source says are deleted. */
  readonly gone?: readonly string[];
  /** Groups of which the page holds every row: a stored row of them that is not here is gone. */
  readonly wholeGroups?: readonly string[];
}

/** What a row says about itself. Only rows without an id cannot be kept. */
export interface Identity {
  readonly externalId: string;
  /** When the source last changed it; null when it does not say. */
  readonly changedAt: string | null;
  /** What rows of other streams find it by. */
  readonly group?: string | null;
  /** Whether the source marks it as deleted. */
  readonly gone?: boolean;
}

/** A record as every other sender sends it. */
export interface Mapped {
  readonly kind: RecordKind;
  readonly record: Readonly<Record<string, unknown>>;
}

/** What rows are made into records with. */
export interface Mapper<M> {
  readonly mapping: M;
  /** The first day that the connection reads from. */
  readonly since: LocalDate;
  /** The MSP's own zone and day. */
  readonly zone: string;
  readonly today: LocalDate;
}

export interface StoredRow {
  readonly externalId: string;
  readonly group: string | null;
  readonly payload: unknown;
}

/** The rows that are kept of a connection, without those that are gone. */
export interface Stored {
  idsAfter(stream: string, after: string | null, most: number): Promise<string[]>;
  byIds(stream: string, ids: readonly string[]): Promise<StoredRow[]>;
  inGroups(stream: string, groups: readonly string[]): Promise<StoredRow[]>;
}

/** The system, with credentials. It is asked by paths under its own address. */
export interface Source extends KeySource {
  ask(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<Answer>;
  /** The time on the clock of the source. */
  now(): Promise<Date>;
}

/** One list of the source. (Methods, not function properties: streams of certain rows then stand among others.) */
export interface Stream<Raw = unknown, M = unknown> {
  readonly name: string;
  /** What is kept of a row: a field that is not named here never enters the database. */
  readonly schema: z.ZodType<Raw>;
  /** Whether a first pass begins at the day that the connection reads from. Other streams are read whole. */
  readonly dated?: true;
  /** How far before the last change seen a pass begins again. */
  readonly overlapMs: number;
  /** How often all ids are compared with those kept, to find what vanished; null: never needed. */
  readonly reconcileEveryMs: number | null;
  page(source: Source, pass: Pass, stored: Stored): Promise<Page>;
  /** How many rows a first pass has to read; null when the source does not say. */
  count?(source: Source, pass: Pass): Promise<number | null>;
  /** The ids of all rows. */
  ids?(source: Source, at: Place | null): Promise<{ ids: readonly string[]; next: Place | null }>;
  identify(raw: Raw): Identity;
  /** What is kept instead of the row, when more than its present state matters. */
  remember?(raw: Raw, before: Raw | null, today: LocalDate): Raw;
  toRecords(raw: Raw, mapper: Mapper<M>): readonly Mapped[];
  /** What a row that is gone leaves behind; left out: nothing. */
  whenGone?(raw: Raw, today: LocalDate): Raw;
}

/** What only several rows together say, such as the seats of a client. Kept beside them, under its own name. */
export interface Composition<Whole = unknown, M = unknown> {
  readonly name: string;
  readonly from: readonly string[];
  /** The groups that these rows of a stream belong to. */
  groupsOf(stream: string, rows: readonly StoredRow[], stored: Stored): Promise<readonly string[]>;
  /** Null when there is nothing of the group any more. */
  compose(
    group: string,
    stored: Stored,
    before: Whole | null,
    mapper: Mapper<M>,
  ): Promise<Whole | null>;
  toRecords(whole: Whole, mapper: Mapper<M>): readonly Mapped[];
}

/** What the values of a field mean to us is a part of the mapping; what nobody has said yet is unmapped. */
export interface MappedField {
  /** A stream, or a composition. */
  readonly stream: string;
  /** Where a row has a list of what is valued; left out, it is the row itself. */
  readonly each?: readonly string[];
  /** Where the value is in a kept row. */
  readonly value: readonly string[];
  /** How much hangs on it: hours or money. */
  readonly weight?: readonly string[];
  /** The part of the mapping that has the values as keys. */
  readonly mappedBy: string;
}

export interface Coverage {
  readonly boards?: MappedField;
  readonly workTypes?: MappedField;
  readonly money?: MappedField;
}

export interface Opening {
  readonly transport: Transport;
  readonly credentials: Readonly<Record<string, string>>;
  readonly baseUrl: string | null;
  readonly allowed: AllowedHosts;
  readonly clock: Clock;
  /** The tokens of the connection, for systems that hand out some. */
  readonly tokens: TokenStore;
  /** Told of a secret that comes from the source, so that none is shown. */
  readonly learn: (secret: string) => void;
}

/** What the key of a connection may not see. */
export interface Gap {
  readonly starves: Starved;
  /** Some of it comes nevertheless: what adds it up is too low. */
  readonly partial: boolean;
  readonly message: string;
}

/** Everything that is particular to one system. */
export interface Connector<M = unknown> {
  readonly system: SourceSystem;
  readonly hosts: readonly RegExp[];
  readonly pace: Pace;
  /** The names of the credentials, each with what it is. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Parses a mapping and fills in what is left out; what it does not know is refused. */
  readonly mapping: z.ZodType<M>;
  readonly streams: readonly Stream<unknown, M>[];
  readonly compositions: readonly Composition<unknown, M>[];
  readonly coverage: Coverage;
  judge?(reply: Reply, now: Date): Verdict | null;
  open(opening: Opening): Source;
  /** A mapping made from what the source holds. */
  propose(source: Source): Promise<M>;
  /** What the lists tell of: without one, measures of that have no value. */
  readonly tells?: Readonly<Record<string, Starved>>;
  /** What a person should know, and what the key is kept from without an error, found out with a call each. */
  probe(source: Source): Promise<readonly (string | Gap)[]>;
  /** How it calls when something has changed; left out, it calls nobody. */
  readonly hook?: Hook;
}

/** Why no record can be made of a row. */
export class Unmappable extends Error {
  override readonly name = 'Unmappable';

  constructor(
    message: string,
    readonly path: readonly string[] = [],
  ) {
    super(message);
  }
}
