import fc from 'fast-check';
import type { Batch } from './deliver';
import type { Sending } from './sending';

const how = fc.record({
  size: fc.integer({ min: 1, max: 20 }),
  asFile: fc.boolean(),
  thenCount: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

/** One wave of records as batches of one kind each, in the order in which they came. */
function byKind(wave: readonly Sending[], asFile: boolean, thenCount: boolean): Batch[] {
  const kinds = [...new Set(wave.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    sendings: wave.filter((sending) => sending.kind === kind),
    asFile,
    thenCount,
  }));
}

type Wave = typeof how extends fc.Arbitrary<infer T> ? T : never;

function inWaves(sendings: readonly Sending[], waves: readonly Wave[]): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0, n = 0; from < sendings.length; n += 1) {
    const { size, asFile, thenCount } = waves[n % waves.length]!;
    batches.push(...byKind(sendings.slice(from, from + size), asFile, thenCount));
    from += size;
  }
  return batches;
}

/** The same sendings in any order, some of them again, in batches cut anywhere, through either door. */
export const jumbled = (sendings: readonly Sending[]): fc.Arbitrary<Batch[]> =>
  fc
    .record({
      once: fc.shuffledSubarray([...sendings], { minLength: sendings.length }),
      again: fc.shuffledSubarray([...sendings]),
      waves: fc.array(how, { minLength: 1, maxLength: 6 }),
    })
    .map(({ once, again, waves }) => inWaves([...once, ...again], waves));
