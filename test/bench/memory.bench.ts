import { startScript, type Child } from './child-process';
import type { BenchOptions, Figure, Subject } from './figure';
import type { ImportJob, MemorySample } from './import-in-child';
import { addMspWithoutTime } from './load-msp';
import type { Lab } from './open-lab';
import { seconds } from './rounds';
import type { SampleSize } from './sample-msp';

const SIZE: SampleSize = { clients: 60, technicians: 20, tickets: 20_000, entries: 0 };
const GB = 1_000_000_000;

async function samplesOf(child: Child): Promise<MemorySample[]> {
  const samples: MemorySample[] = [];
  for (;;) {
    const sample = await child.nextLine<MemorySample>();
    samples.push(sample);
    if (sample.percent === 100) return samples;
  }
}

const at = (samples: readonly MemorySample[], percent: number): MemorySample =>
  samples.find((sample) => sample.percent >= percent)!;

const mb = (sample: MemorySample): string => `${sample.residentMb.toFixed(0)} MB`;

async function measure(lab: Lab, { gb }: BenchOptions): Promise<Figure[]> {
  const { database, url } = await lab.createDatabase('bench_memory');
  const tenantId = await addMspWithoutTime(database, SIZE);
  const job: ImportJob = { url, tenantId, bytes: gb * GB, size: SIZE };
  const child = startScript('import-in-child.ts', [JSON.stringify(job)]);
  try {
    let samples: MemorySample[] = [];
    const took = await seconds(async () => (samples = await samplesOf(child)));
    const [idle, tenth, half, whole] = [0, 10, 50, 100].map((percent) => at(samples, percent)) as [
      MemorySample,
      MemorySample,
      MemorySample,
      MemorySample,
    ];
    const peak = Math.max(...samples.map((sample) => sample.residentMb));
    return [
      {
        claim: `peak memory of importing ${gb} GB`,
        value: peak,
        unit: 'MB',
        behind: `${mb(idle)} before, ${mb(tenth)} at 10 %, ${mb(half)} at 50 %, ${mb(whole)} at the end`,
      },
      {
        claim: 'memory in the second half ÷ in the first',
        value: mean(samples, 50, 100) / mean(samples, 5, 50),
        unit: '×',
        target: '≈ 1: it does not grow',
        alarm: { above: 1.3 },
        behind: `${whole.rows} rows, ${(whole.rows / took).toFixed(0)} rows/s`,
      },
    ];
  } finally {
    await child.stop();
  }
}

function mean(samples: readonly MemorySample[], from: number, until: number): number {
  const within = samples.filter(({ percent }) => percent >= from && percent < until);
  return within.reduce((sum, { residentMb }) => sum + residentMb, 0) / within.length;
}

export const memoryBench: Subject = {
  name: 'memory',
  about: 'resident memory while a file of --gb gigabytes streams in',
  measure,
};
