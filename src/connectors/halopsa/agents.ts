import type { Page, Source, Stream } from '../connector';
import type { HalopsaMapping } from './mapping';
import { askWhole, type Listing, type Row } from './pages';
import { agent, type Agent } from './shapes';
import { rememberAgent, toTechnician } from './to-technician';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const AGENTS: Listing = {
  ...{ path: '/Agent', rows: 'agents' },
  query: { includedisabled: 'true', includeapiagents: 'true' },
};

export const readAgents = async (source: Source): Promise<readonly Row[]> =>
  (await askWhole(source, AGENTS)).rows;

/** The list leaves out what somebody costs. Of those who do not work it does not matter. */
async function inDetail(source: Source, row: Row): Promise<Row> {
  if (row['isdisabled'] === true || row['isapiagent'] === true) return row;
  const { json } = await source.ask(`/Agent/${String(row.id)}`, { includedetails: 'true' });
  const { costprice } = (json ?? {}) as Row;
  return { ...row, costprice };
}

export async function detailed(source: Source, rows: readonly Row[]): Promise<Row[]> {
  return Promise.all(rows.map((row) => inDetail(source, row)));
}

async function page(source: Source): Promise<Page> {
  return { rows: await detailed(source, await readAgents(source)), next: null };
}

/** The people who work there, and programs that are called agents too. */
export const AGENTS_STREAM: Stream<unknown, HalopsaMapping> = {
  name: 'agents',
  schema: agent,
  overlapMs: 0,
  reconcileEveryMs: DAY,
  page,
  ids: async (source) => ({
    ids: (await readAgents(source)).map(({ id }) => String(id)),
    next: null,
  }),
  identify: (raw) => ({ externalId: (raw as Agent).id, changedAt: null }),
  remember: (raw, before, today) => rememberAgent(raw as Agent, before as Agent | null, today),
  toRecords: (raw, mapper) => toTechnician(raw as Agent, mapper),
};
