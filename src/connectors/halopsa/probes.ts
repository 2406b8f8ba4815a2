import type { Gap, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { detailed, readAgents } from './agents';
import { askWhole, type Row } from './pages';

const SOME = 50;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const gap = (starves: Gap['starves'], message: string): Gap => ({
  starves,
  message,
  partial: false,
});

const timed = async (source: Source): Promise<readonly Row[]> => {
  const query = { timeentriesonly: 'true', count: String(SOME) };
  return (await askWhole(source, { path: '/Actions', rows: 'actions' }, query)).rows;
};

const msBetween = (from: unknown, upTo: unknown): number =>
  Date.parse(String(upTo)) - Date.parse(String(from));

/** Of actions that say from when until when, whether the time that they took is in hours or minutes. */
function unitIn(actions: readonly Row[]): 'HOURS' | 'MINUTES' | null {
  let votes = 0;
  for (const { actionarrivaldate, actioncompletiondate, timetaken } of actions) {
    const took = Number(timetaken);
    const ms = msBetween(actionarrivaldate, actioncompletiondate);
    if (!(took > 0) || !(ms > 0)) continue;
    if (Math.abs(took * HOUR_MS - ms) < MINUTE_MS) votes += 1;
    if (Math.abs(took * MINUTE_MS - ms) < MINUTE_MS) votes -= 1;
  }
  if (votes === 0) return null;
  return votes > 0 ? 'HOURS' : 'MINUTES';
}

export const findTimeUnit = async (source: Source): Promise<'HOURS' | 'MINUTES' | null> =>
  unitIn(await timed(source));

/** Times are taken for those of UTC. One that has not come yet shows that they are not. */
async function noteOnZone(source: Source): Promise<string[]> {
  const query = {
    pageinate: 'true',
    page_size: '1',
    page_no: '1',
    order: 'last_update',
    orderdesc: 'true',
  };
  const { rows } = await askWhole(source, { path: '/Tickets', rows: 'tickets' }, query);
  const ahead = Date.parse(`${String(rows[0]?.['last_update'])}Z`) - (await source.now()).getTime();
  if (!(ahead > 2 * MINUTE_MS)) return [];
  return [
    `The latest ticket changed ${Math.round(ahead / MINUTE_MS)} minutes from now: the times of this Halo are not those of UTC. Set the time zone of the agent of the key to UTC.`,
  ];
}

/** A list that the key may not see at all is told elsewhere. */
async function ofSeen<T, N>(look: Promise<T>, tell: (found: T) => N[]): Promise<N[]> {
  try {
    return tell(await look);
  } catch (error) {
    if (error instanceof SourceProblem && ['FORBIDDEN', 'ABSENT'].includes(error.code)) return [];
    throw error;
  }
}

async function working(source: Source): Promise<Row[]> {
  const agents = (await readAgents(source)).filter((agent) => agent['isdisabled'] !== true);
  return detailed(source, agents.slice(0, SOME));
}

const noteOnCost = (agents: readonly Row[]): Gap[] =>
  agents.every(({ costprice }) => !costprice)
    ? [
        gap(
          'LABOUR_COST',
          'No agent has a cost price: the permissions of the key hide it, or nobody has entered it. Every metric of labour cost will be without a value.',
        ),
      ]
    : [];

function notesOnTime(actions: readonly Row[]): (string | Gap)[] {
  if (actions.length === 0)
    return [
      gap(
        'TIME',
        'The key sees no time entry at all. Every metric of hours will be without a value.',
      ),
    ];
  if (unitIn(actions) !== 'MINUTES') return [];
  return [
    'The time of actions is in minutes here: the mapping has to say timeUnit MINUTES, or every number of hours is 60 times too high.',
  ];
}

/** What a key that may not see everything starves without an error: fields are left out of answers, and lists hold nothing. */
export async function probe(source: Source): Promise<(string | Gap)[]> {
  return [
    ...(await ofSeen(working(source), noteOnCost)),
    ...(await ofSeen(timed(source), notesOnTime)),
    ...(await ofSeen(noteOnZone(source), (notes) => notes)),
  ];
}
