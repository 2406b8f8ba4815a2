import type { StreamAccess } from '../../tables/connection-stream';
import type { Connector, Gap, Stream } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { storedOutside } from '../engine/stored-rows';
import type { OpenConnection } from '../engine/open-connection';
import type { Connections } from './connections';
import { openConnection } from './open-source';

export interface CheckedStream {
  readonly stream: string;
  readonly access: StreamAccess;
}

/** What a look at the source found. Nothing of it is stored. */
export interface ConnectionCheck {
  readonly ok: boolean;
  readonly streams: readonly CheckedStream[];
  readonly clockSkewSeconds: number | null;
  readonly notes: readonly string[];
}

const SECOND = 1000;
/** A source whose clock is this far from ours is worth a word. Nothing is lost by it. */
const NOTABLE_SKEW_SECONDS = 60;

async function lookAt(
  { source, database, connection }: OpenConnection,
  stream: Stream,
  now: string,
): Promise<StreamAccess> {
  const stored = storedOutside(database, connection.tenantId, connection.id);
  try {
    await stream.page(source, { isFirst: false, from: now, upTo: now, at: null }, stored);
    return 'OK';
  } catch (error) {
    const code = error instanceof SourceProblem ? error.code : null;
    if (code === 'FORBIDDEN' || code === 'ABSENT') return code;
    throw error;
  }
}

function notesOn(skew: number): string[] {
  if (Math.abs(skew) < NOTABLE_SKEW_SECONDS) return [];
  const direction = skew > 0 ? 'ahead of' : 'behind';
  return [`The clock of the source is ${Math.abs(Math.round(skew))} s ${direction} ours.`];
}

const unknown = ({ streams }: Connector): CheckedStream[] =>
  streams.map(({ name }) => ({ stream: name, access: 'UNKNOWN' }));

async function look(open: OpenConnection): Promise<ConnectionCheck> {
  const { source, clock, connector } = open;
  const theirs = await source.now();
  const skew = (theirs.getTime() - clock.now().getTime()) / SECOND;
  const streams: CheckedStream[] = [];
  for (const stream of connector.streams) {
    const access = await lookAt(open, stream, theirs.toISOString());
    streams.push({ stream: stream.name, access });
  }
  const closed = streams.filter(({ access }) => access !== 'OK');
  const notes = [
    ...notesOn(skew),
    ...closed.map(({ stream, access }) =>
      access === 'FORBIDDEN' ? `The key may not read ${stream}.` : `The source has no ${stream}.`,
    ),
    ...(await connector.probe(source).catch(noteOf)).map(textOf),
  ];
  return { ok: closed.length === 0, streams, clockSkewSeconds: skew, notes };
}

const textOf = (found: string | Gap): string => (typeof found === 'string' ? found : found.message);

const noteOf = (error: unknown): string[] => {
  if (error instanceof SourceProblem) return [error.message];
  throw error;
};

/** Asks the source what the key may see, and how its clock goes. A failure is an answer too. */
export async function checkConnection(
  connections: Connections,
  tenantId: number,
  id: number,
): Promise<ConnectionCheck> {
  const signal = new AbortController().signal;
  let connector: Connector | null = null;
  try {
    const open = await openConnection(connections, tenantId, id, signal);
    connector = open.connector;
    return await look(open);
  } catch (error) {
    const notes = noteOf(error);
    return {
      ok: false,
      streams: connector ? unknown(connector) : [],
      clockSkewSeconds: null,
      notes,
    };
  }
}
