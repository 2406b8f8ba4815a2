import fc from 'fast-check';
import { rebuild } from '../../src/rollup/count/rebuild';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { CLOCK, deliver, tidily } from './deliver';
import { jumbled } from './jumbled';
import { measuresOf } from './measures-of';
import { someMsp, tried } from './random-msp';

jest.setTimeout(120_000);

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await cloneDatabase();
});
afterAll(() => fresh.drop());

const mspWithItsJumble = someMsp.chain((sendings) =>
  fc.record({ sendings: fc.constant(sendings), jumble: jumbled(sendings) }),
);

test('any order and any repetition of batches gives the same measures', () =>
  fc.assert(
    fc.asyncProperty(mspWithItsJumble, async ({ sendings, jumble }) => {
      const tidy = await createMsp(fresh.database);
      const wild = await createMsp(fresh.database);
      await deliver(fresh.database, tidy, tidily(sendings));
      await deliver(fresh.database, wild, jumble);
      expect(await measuresOf(fresh.database, wild)).toEqual(
        await measuresOf(fresh.database, tidy),
      );
    }),
    tried(3),
  ));

test('counting step by step and rebuilding from the raw records give the same measures', () =>
  fc.assert(
    fc.asyncProperty(mspWithItsJumble, async ({ jumble }) => {
      const tenantId = await createMsp(fresh.database);
      const stepwise = jumble.map((batch) => ({ ...batch, thenCount: true }));
      await deliver(fresh.database, tenantId, stepwise);
      const before = await measuresOf(fresh.database, tenantId);
      await rebuild(fresh.database, tenantId, CLOCK);
      expect(await measuresOf(fresh.database, tenantId)).toEqual(before);
    }),
    tried(2),
  ));
