import { startChild } from './child-process';
import type { BenchOptions, Figure, Subject } from './figure';
import type { Lab } from './open-lab';
import { median, seconds } from './rounds';

const REQUEST = '{ viewer { tenantId } }';

/** On an empty data directory, until it says that it serves. */
async function untilReady(lab: Lab, command: 'start' | 'demo'): Promise<number> {
  const env = { DATA_DIR: lab.directory(), PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: '' };
  const child = startChild('npm', ['run', command, '--', '--json'], env);
  try {
    let ready = { url: '' };
    const took = await seconds(async () => (ready = await child.nextLine()));
    await refuseSilence(ready.url);
    return took;
  } finally {
    await child.stop();
  }
}

/** Ready means that it answers. */
async function refuseSilence(url: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: REQUEST }),
  });
  const { status } = response;
  await response.text();
  if (status !== 200 && status !== 401) throw new Error(`${url} answers ${status}`);
}

const MOST_ROUNDS = 3;

async function measure(lab: Lab, { rounds }: BenchOptions): Promise<Figure[]> {
  const took = { start: [] as number[], demo: [] as number[] };
  for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round += 1) {
    took.start.push(await untilReady(lab, 'start'));
    took.demo.push(await untilReady(lab, 'demo'));
  }
  return [
    {
      claim: 'npm start on an empty directory → ready',
      value: median(took.start),
      unit: 's',
      target: '≤ 3',
      alarm: { above: 8 },
      behind: 'initdb, start, migrate, serve',
    },
    {
      claim: 'npm run demo on an empty directory → ready',
      value: median(took.demo),
      unit: 's',
      target: '15',
      behind: 'the same, and two years of the sample MSP imported and counted',
    },
  ];
}

export const firstStartBench: Subject = {
  name: 'first-start',
  about: 'seconds from npm start and npm run demo to ready',
  measure,
};
