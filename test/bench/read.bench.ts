import type { BenchOptions, Figure, Subject } from './figure';
import { addCountedMsp } from './load-msp';
import type { Lab, LabDatabase } from './open-lab';
import { differenceOf } from './read/difference-of';
import { openContestants, type Contestant, type ContestantName } from './read/contestants';
import { readsOf, type Read } from './read/reads';
import { askOnce, requestsPerSecond } from './requests-per-second';
import { interleaved, seconds } from './rounds';
import type { SampleSize } from './sample-msp';
import { startSeatwise, type Seatwise } from './start-seatwise';

/** A typical tenant: some 20 000 time entries over 24 months. */
const SIZE: SampleSize = { clients: 50, technicians: 18, tickets: 12_000, entries: 20_000 };
/** Programs compile what runs often. What they do before is measured apart. */
const WARM_SECONDS = 2;

/** What an answer is divided by, and what is aimed at. */
const FLOORS: readonly [ContestantName, string][] = [
  ['bare', 'bare statements + JSON'],
  ['scoped', 'the same in a tenant’s transaction'],
  ['mercurius', 'mercurius with JIT'],
  ['yoga', 'graphql-yoga'],
  ['stock', 'type-graphql + Apollo + express + TypeORM'],
];

const GOALS: Partial<Record<Read['name'], string>> = { small: '0.75', large: '0.8', table: '0.7' };
const goalOf = (read: Read, floor: ContestantName): string | undefined => {
  if (floor === 'scoped') return GOALS[read.name];
  if (floor === 'mercurius') return '1';
  return floor === 'stock' ? '4' : undefined;
};

/** Everybody answers the same, or nothing is measured. */
async function demandEqual(read: Read, contestants: readonly Contestant[]): Promise<number> {
  const [first, ...others] = await Promise.all(
    contestants.map(async ({ name, url, request }) => ({
      name,
      text: await askOnce(url, request),
    })),
  );
  for (const { name, text } of others) {
    const difference = read.byHand ? differenceOf(first!.text, text) : null;
    if (difference !== null) throw new Error(`${read.name}, ${name}: ${difference}`);
  }
  if (first!.text.includes('"errors"')) throw new Error(first!.text.slice(0, 500));
  return first!.text.length;
}

type PerSecond = Readonly<Record<string, number>>;

/** A query that nobody has asked before: the server has to read it first. */
async function coldSeconds({ url, requestFor }: Contestant, round: number): Promise<number> {
  const request = requestFor(`# asked for the first time, in round ${round}`);
  return seconds(() => askOnce(url, request));
}

async function measureRead(
  read: Read,
  contestants: readonly Contestant[],
  { rounds, seconds: forSeconds }: BenchOptions,
): Promise<Figure[]> {
  const size = await demandEqual(read, contestants);
  for (const { url, request } of contestants) await requestsPerSecond(url, request, WARM_SECONDS);
  const byName = <T>(work: (contestant: Contestant, round: number) => Promise<T>) =>
    Object.fromEntries(
      contestants.map((each) => [each.name, (round: number) => work(each, round)]),
    );
  const perSecond: PerSecond = await interleaved(
    rounds,
    // Six take turns, so each has half the usual time.
    byName(({ url, request }) => requestsPerSecond(url, request, forSeconds / 2)),
  );
  const cold: PerSecond = await interleaved(rounds, byName(coldSeconds));
  return figuresOf(read, perSecond, cold, size);
}

function figuresOf(read: Read, perSecond: PerSecond, cold: PerSecond, size: number): Figure[] {
  const own = perSecond['seatwise']!;
  const ratios = FLOORS.flatMap(([floor, words]): Figure[] => {
    const other = perSecond[floor];
    if (other === undefined) return [];
    return [
      {
        claim: floor === 'bare' ? `${read.about} ÷ ${words}` : `  ÷ ${words}`,
        value: own / other,
        unit: '×',
        target: goalOf(read, floor),
        behind: `${own.toFixed(1)} ÷ ${other.toFixed(1)} answers/s${floor === 'bare' ? `; ${size} bytes` : ''}`,
      },
    ];
  });
  const first: Figure = {
    claim: '  a new query, as often as the transaction alone (times as long)',
    value: cold['seatwise']! / cold['scoped']!,
    unit: '×',
    behind: `${(cold['seatwise']! * 1000).toFixed(1)} ÷ ${(cold['scoped']! * 1000).toFixed(1)} ms`,
  };
  return [...ratios, first];
}

async function measureAll(
  lent: LabDatabase,
  seatwise: Seatwise,
  tenantId: number,
  options: BenchOptions,
): Promise<Figure[]> {
  const [client] = await lent.database.read({ tenantId, clientIds: null }, (scope) =>
    scope.query<{ id: number }>(
      'SELECT id FROM client WHERE tenant_id = $1 AND NOT internal ORDER BY id LIMIT 1',
      [tenantId],
    ),
  );
  const figures: Figure[] = [];
  for (const read of readsOf(tenantId, client!.id)) {
    const target = { read, tenantId, client: client!.id };
    const { contestants, stop } = await openContestants(lent, seatwise, target);
    try {
      figures.push(...(await measureRead(read, contestants, options)));
    } finally {
      await stop();
    }
  }
  return figures;
}

async function measure(lab: Lab, options: BenchOptions): Promise<Figure[]> {
  const lent = await lab.createDatabase('bench_read');
  const tenantId = await addCountedMsp(lent.database, SIZE);
  const seatwise = await startSeatwise(lent.url);
  try {
    return await measureAll(lent, seatwise, tenantId, options);
  } finally {
    await seatwise.stop();
  }
}

export const readBench: Subject = {
  name: 'read',
  about: 'a GraphQL answer against hand-written SQL on the same rows, and against other servers',
  measure,
};
