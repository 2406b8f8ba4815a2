import type { Scope } from '../auth/scopes';
import { demand, demandAllClients, type Actor } from '../auth/actor';
import type { ExportColumns, ExportedKind, ExportKind } from './export-kind';
import { exportKind, EXPORTED_KINDS } from './kinds';

/** What a file may hold: as much as whoever asks for it may read. */
export interface Rights {
  readonly scopes: ReadonlySet<Scope>;
  /** Null is every client. */
  readonly clientIds: readonly number[] | null;
}

const mayRead = ({ scopes, clientIds }: Rights, { needs, wholeMsp }: ExportKind): boolean =>
  needs.every((scope) => scopes.has(scope)) && !(wholeMsp && clientIds !== null);

/** All kinds that may be read. */
export const kindsFor = (rights: Rights): readonly ExportedKind[] =>
  EXPORTED_KINDS.filter((name) => mayRead(rights, exportKind(name)));

/** Refuses the first of these kinds that an actor may not read, and says why. */
export function demandKinds(actor: Actor, names: readonly ExportedKind[]): void {
  for (const { name, needs, wholeMsp } of names.map(exportKind)) {
    demand(actor, ...needs);
    if (wholeMsp) demandAllClients(actor, `An export of ${name}`);
  }
}

/** The columns that may be read of a kind. */
export const columnsFor = ({ scopes }: Rights, { columns }: ExportKind): ExportColumns =>
  Object.fromEntries(
    Object.entries(columns).filter(([, { needs }]) => needs === undefined || scopes.has(needs)),
  );
