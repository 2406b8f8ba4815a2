import fc from 'fast-check';
import { rebuild } from '../../src/rollup/count/rebuild';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { CLOCK, deliver, tidily } from './deliver';
import { measuresOf } from './measures-of';
import { someMsp, tried } from './random-msp';
import { choose, nightSendings, someChoices, someNights } from './random-settings';

jest.setTimeout(120_000);

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await cloneDatabase();
});
afterAll(() => fresh.drop());

const someStory = fc.record({
  sendings: fc.tuple(someMsp, someNights).map(([of, nights]) => [...of, ...nightSendings(nights)]),
  choices: someChoices,
  cut: fc.nat(100),
});

test('settings and rules made before the records, among them or after them come to the same, and so does a rebuild', () =>
  fc.assert(
    fc.asyncProperty(someStory, async ({ sendings, choices, cut }) => {
      const { database } = fresh;
      const batches = tidily(sendings);
      const measures = (tenantId: number) => measuresOf(database, tenantId);
      const before = await createMsp(database);
      await choose(database, before, choices);
      await deliver(database, before, batches);
      const among = await createMsp(database);
      const [batch, choice] = [cut % (batches.length + 1), cut % (choices.length + 1)];
      const stepwise = batches.map((each) => ({ ...each, thenCount: true }));
      await deliver(database, among, stepwise.slice(0, batch));
      await choose(database, among, choices.slice(0, choice));
      await deliver(database, among, stepwise.slice(batch));
      await choose(database, among, choices.slice(choice));
      const told = await measures(before);
      expect(await measures(among)).toEqual(told);
      await rebuild(database, among, CLOCK);
      expect(await measures(among)).toEqual(told);
    }),
    tried(4),
  ));
