import { startScript, type Child } from '../child-process';
import { postRequest } from '../keep-alive-client';
import type { LabDatabase } from '../open-lab';
import { recordStatements, withoutTransaction } from '../record-statements';
import type { Seatwise } from '../start-seatwise';
import type { Read } from './reads';
import type { ReaderOptions } from './tenant-reader';

export type ContestantName = 'seatwise' | 'bare' | 'scoped' | keyof typeof PEERS;

/** Somebody who answers a read. */
export interface Contestant {
  readonly name: ContestantName;
  readonly url: URL;
  readonly request: Buffer;
  /** The request with something before its query, so that its text is new. */
  requestFor(comment: string): Buffer;
}

interface Target {
  readonly read: Read;
  readonly tenantId: number;
  readonly client: number;
}

/** Other servers, and their programs. */
const PEERS = {
  mercurius: 'mercurius-server.js',
  yoga: 'yoga-server.js',
  stock: 'stock-server.js',
} as const;

const asArgument = (options: object): string =>
  Buffer.from(JSON.stringify(options)).toString('base64');

function contestantAt(
  name: ContestantName,
  url: URL,
  query: string,
  headers?: Record<string, string>,
): Contestant {
  const requestOf = (text: string): Buffer =>
    postRequest(url, JSON.stringify({ query: text }), headers);
  return {
    name,
    url,
    request: requestOf(query),
    requestFor: (comment) => requestOf(`${comment}\n${query}`),
  };
}

type Started = readonly [ContestantName, Child];

/** The floors of a read that nobody writes by hand: the statements it takes, and nothing around them. */
async function startRecorded(lent: LabDatabase, { read, tenantId }: Target): Promise<Started[]> {
  const { statements } = await recordStatements(lent.url, tenantId, read.query);
  const start = (url: string, own: typeof statements): Child =>
    startScript('floor-server.ts', [asArgument({ url, statements: own })]);
  return [
    ['bare', start(lent.superuserUrl, withoutTransaction(statements))],
    ['scoped', start(lent.url, statements)],
  ];
}

function startByHand(lent: LabDatabase, { read, tenantId, client }: Target): Started[] {
  const bare: ReaderOptions = { url: lent.superuserUrl, tenantId, inTransaction: false };
  const scoped: ReaderOptions = { url: lent.url, tenantId, inTransaction: true };
  const byHand = (options: ReaderOptions): Child =>
    startScript('read/hand-server.ts', [asArgument({ ...options, read: read.name, client })]);
  const peers = (Object.keys(PEERS) as (keyof typeof PEERS)[]).map(
    (peer) => [peer, startScript(`read/peers/${PEERS[peer]}`, [asArgument(scoped)])] as const,
  );
  return [['bare', byHand(bare)], ['scoped', byHand(scoped)], ...peers];
}

/** Starts everybody who can answer the read. All but the bare floor have the tenant's transaction. */
export async function openContestants(
  lent: LabDatabase,
  seatwise: Seatwise,
  target: Target,
): Promise<{ contestants: Contestant[]; stop: () => Promise<void> }> {
  const { read, tenantId } = target;
  const started = read.byHand ? startByHand(lent, target) : await startRecorded(lent, target);
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(([, child]) => child.stop()));
  };
  const others = started.map(async ([name, child]) => {
    const { url } = await child.nextLine<{ url: string }>();
    return contestantAt(name, new URL(url), read.query);
  });
  const authorization = seatwise.authorization(tenantId);
  const own = contestantAt('seatwise', new URL('/graphql', seatwise.origin), read.query, {
    authorization,
  });
  return { contestants: [own, ...(await Promise.all(others))], stop };
}
