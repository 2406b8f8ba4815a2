import fc from 'fast-check';
import { rebuild } from '../../src/rollup/count/rebuild';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { CLOCK, deliver, tidily } from './deliver';
import { measuresOf } from './measures-of';
import { someMsp, tried } from './random-msp';

jest.setTimeout(120_000);

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await cloneDatabase();
});
afterAll(() => fresh.drop());

/** Both MSPs use the same source name and the same external ids: nothing but the tenant keeps them apart. */
test('another tenant’s data never moves a number', () =>
  fc.assert(
    fc.asyncProperty(someMsp, someMsp, async (ours, theirs) => {
      const our = await createMsp(fresh.database);
      await deliver(fresh.database, our, tidily(ours));
      const before = await measuresOf(fresh.database, our);
      const their = await createMsp(fresh.database, { timeZone: 'Asia/Kolkata' });
      await deliver(fresh.database, their, tidily(theirs));
      expect(await measuresOf(fresh.database, our)).toEqual(before);
      await rebuild(fresh.database, our, CLOCK);
      expect(await measuresOf(fresh.database, our)).toEqual(before);
    }),
    tried(3),
  ));
