import autotaskTickets from './shipped/autotask-tickets.json';
import autotaskTime from './shipped/autotask-time.json';
import clockify from './shipped/clockify.json';
import connectwiseTickets from './shipped/connectwise-tickets.json';
import connectwiseTime from './shipped/connectwise-time.json';
import freshdesk from './shipped/freshdesk.json';
import glpi from './shipped/glpi.json';
import halopsaTickets from './shipped/halopsa-tickets.json';
import halopsaTime from './shipped/halopsa-time.json';
import harvest from './shipped/harvest.json';
import jiraServiceManagement from './shipped/jira-service-management.json';
import kimai from './shipped/kimai.json';
import osticket from './shipped/osticket.json';
import quickbooksOnline from './shipped/quickbooks-online.json';
import servicenowHistory from './shipped/servicenow-history.json';
import servicenow from './shipped/servicenow.json';
import toggl from './shipped/toggl.json';
import xero from './shipped/xero.json';
import zendesk from './shipped/zendesk.json';
import { Refusal } from '../../errors';
import { nearNames } from '../fields/near-names';
import { isReadBy } from './bind-map';
import type { FileMap } from './file-map';
import type { RecordKind } from '../record-kind';
import { readMap } from './read-map';

const SHIPPED = [
  autotaskTickets,
  autotaskTime,
  clockify,
  connectwiseTickets,
  connectwiseTime,
  freshdesk,
  glpi,
  halopsaTickets,
  halopsaTime,
  harvest,
  jiraServiceManagement,
  kimai,
  osticket,
  quickbooksOnline,
  servicenowHistory,
  servicenow,
  toggl,
  xero,
  zendesk,
];

/** The maps of well-known programs, which have names everywhere. */
export const shippedMaps = (): FileMap[] => SHIPPED.map((map) => readMap(map.name, map));

const findShipped = (name: string) => SHIPPED.find((map) => map.name === name.trim().toLowerCase());

export const isShipped = (name: string): boolean => findShipped(name) !== undefined;

/** The shipped map of this name, or a refusal that names those near to it, `others` among them. */
export function shippedMap(name: string, others: readonly string[] = []): FileMap {
  const found = findShipped(name);
  if (found) return readMap(found.name, found);
  const names = [...others, ...SHIPPED.map((map) => map.name)];
  throw new Refusal('UNKNOWN_MAP', `There is no map "${name}". ${nearNames(name, names)}`, {
    known: names,
  });
}

/** Refuses a kind that a map does not make: nothing of the file would land. */
export function refuseKindWithout(
  { name, records }: FileMap,
  kind: RecordKind | null | undefined,
): void {
  const kinds = [...new Set(records.map((record) => record.kind))];
  if (!kind || kinds.includes(kind)) return;
  const what = `The map ${name} makes no ${kind}. It makes ${kinds.join(', ')}`;
  throw new Refusal('KIND_NOT_IN_MAP', `${what}. Leave the kind out, or take another map.`, {
    kinds,
  });
}

/** The names of the shipped maps that read a file with these columns. */
export const readersOf = (columns: readonly string[]): string[] =>
  shippedMaps()
    .filter((map) => isReadBy(map, columns))
    .map(({ name }) => name);
