/**
 * `npm run bench`: prints what the design promises as ratios to floors measured in the same run.
 * Nothing here is asserted: a machine that is busy with something else is no bug.
 */
import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { cpus, release, totalmem, type as systemName } from 'node:os';
import { isAlarming, type BenchOptions, type Figure, type Subject } from './figure';
import { backfillBench } from './backfill.bench';
import { exportBench } from './export.bench';
import { firstStartBench } from './first-start.bench';
import { growthBench } from './growth.bench';
import { ingestBench } from './ingest.bench';
import { memoryBench } from './memory.bench';
import { neighboursBench } from './neighbours.bench';
import { openLab, type Lab } from './open-lab';
import { tableOf } from './print-figures';
import { readBench } from './read.bench';
import { rebuildBench } from './rebuild.bench';
import { reportBench } from './report.bench';
import { writersBench } from './writers.bench';

const SUBJECTS: readonly Subject[] = [
  readBench,
  growthBench,
  reportBench,
  ingestBench,
  exportBench,
  rebuildBench,
  writersBench,
  neighboursBench,
  firstStartBench,
  memoryBench,
  backfillBench,
];

const GIB = 2 ** 30;

function machineLine(): string {
  const [cpu] = cpus();
  const memory = `${(totalmem() / GIB).toFixed(0)} GiB`;
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory}, ${systemName()} ${release()}, Node ${process.version}`;
}

function pick(names: readonly string[]): Subject[] {
  return (names.length > 0 ? names : SUBJECTS.map(({ name }) => name)).map((name) => {
    const found = SUBJECTS.find((subject) => subject.name === name);
    if (found) return found;
    const known = SUBJECTS.map((subject) => subject.name).join(', ');
    throw new InvalidArgumentError(`There is no subject "${name}". They are: ${known}.`);
  });
}

async function measureAll(
  lab: Lab,
  subjects: readonly Subject[],
  options: BenchOptions,
): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const subject of subjects) {
    const figures = await subject.measure(lab, options);
    process.stdout.write(`\n${subject.name}: ${subject.about}\n${tableOf(figures)}\n`);
    all.push(...figures);
  }
  return all;
}

async function bench(names: readonly string[], options: BenchOptions): Promise<void> {
  const subjects = pick(names);
  process.stdout.write(`${machineLine()}\n${options.rounds} rounds, interleaved; medians\n`);
  const lab = await openLab();
  const interrupted = (): void => void lab.close().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const alarms = (await measureAll(lab, subjects, options)).filter(isAlarming);
    process.stdout.write(`\n${alarms.length === 0 ? 'No alarm.' : `${alarms.length} alarms.`}\n`);
  } finally {
    await lab.close();
  }
}

function positive(text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new InvalidArgumentError('This is a number above 0.');
}

const list = SUBJECTS.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join('\n');

new Command('npm run bench --')
  .description('Measure Seatwise against floors of the same run and print the ratios.')
  .argument('[subjects...]', 'what to measure; everything by default')
  .option('--rounds <n>', 'how often each contestant runs; the median counts', positive, 5)
  .option('--seconds <n>', 'how long each round of requests lasts', positive, 2)
  .option('--gb <n>', 'size of the import whose memory is watched', positive, 1)
  .option('--rows <n>', 'rows of the backfill; 500000 shows its memory', positive, 50_000)
  .addHelpText(
    'after',
    `\nSubjects:\n${list}\n\nExample:\n  $ npm run bench -- read ingest --rounds 7`,
  )
  .action(bench)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
