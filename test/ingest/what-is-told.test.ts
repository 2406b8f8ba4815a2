import { MAX_LISTED } from '../../src/ingest/ingest-result';
import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test('all that is wrong with a record is told at once: its fields, its nested lists, and what cannot be true together', async () => {
  const amount = { effectiveOn: '2026-01-01', amount: 'ten', cycle: 'DAILY' };
  const { errors, rejected, errorCounts } = await door.send('agreements', [
    {
      externalId: 'a',
      clientExternalId: 'c',
      type: 'HANDSHAKE',
      startsOn: '2026-02-01',
      endsBefore: '2026-01-01',
      amounts: [amount, { ...amount, amount: '1', effectiveOn: '31/03/2026' }],
    },
  ]);
  expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'REQUIRED name',
    'INVALID_ENUM type',
    'INVALID_DECIMAL amounts.0.amount',
    'INVALID_ENUM amounts.0.cycle',
    'INVALID_DATE amounts.1.effectiveOn',
    'INVALID_ENUM amounts.1.cycle',
    'ENDS_BEFORE_START endsBefore',
  ]);
  expect(rejected).toBe(1);
  expect(errorCounts).toEqual([
    { code: 'INVALID_ENUM', count: 3 },
    { code: 'ENDS_BEFORE_START', count: 1 },
    { code: 'INVALID_DATE', count: 1 },
    { code: 'INVALID_DECIMAL', count: 1 },
    { code: 'REQUIRED', count: 1 },
  ]);
  expect(errors.map(({ message }) => message).join()).toContain('"31/03/2026"');
});

test('every doubled item of a list is told, and every date on which shares are over one', async () => {
  const share = (effectiveOn: string, deliveryArea: string) => ({
    effectiveOn,
    deliveryArea,
    share: 0.7,
  });
  const allocations = ['2026-01-01', '2026-02-01'].flatMap((on) => [
    share(on, 'SUPPORT'),
    share(on, 'VCIO'),
  ]);
  const cost = { effectiveOn: '2026-01-01' };
  const costs = [cost, { ...cost, monthlyCost: 1 }];
  const { errors } = await door.send('technicians', [
    { externalId: 't', name: 'T', allocations, costs },
  ]);
  expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'SHARES_OVER_ONE allocations',
    'SHARES_OVER_ONE allocations',
    'REQUIRED costs.0.monthlyCost',
    'DUPLICATE costs.1',
  ]);
});

test('more errors than are listed say so in the list itself, and are all counted', async () => {
  const bad = Array.from({ length: MAX_LISTED + 5 }, (_, at) => ({ externalId: `x${at}` }));
  const sent = await door.send('clients', bad);
  const loaded = await door.load('clients', bad.map((of) => JSON.stringify(of)).join('\n'));
  for (const { errors, errorsCut, errorCounts } of [sent, loaded]) {
    expect(errors.at(-1)).toMatchObject({ index: MAX_LISTED, code: 'ERRORS_CUT' });
    expect(errorsCut).toBe(5);
    expect(errorCounts).toEqual([{ code: 'REQUIRED', count: MAX_LISTED + 5 }]);
  }
});

test('a key that nobody reads in an item of a list is told once a record, with what was meant', async () => {
  const amount = { amount: '1', cycle: 'MONTHLY', kinds: 'RECURRING_PRODUCT' };
  const amounts = [
    { ...amount, effectiveOn: '2026-01-01' },
    { ...amount, effectiveOn: '2026-02-01' },
  ];
  const agreement = {
    externalId: 'k',
    clientExternalId: 'c',
    name: 'A',
    type: 'MANAGED',
    startsOn: '2026-01-01',
  };
  const inCell = JSON.stringify(amounts).replaceAll('"', '""');
  const csv = `${Object.keys(agreement).join()},amounts\n${Object.values(agreement).join()},"${inCell}"`;
  for (const body of [JSON.stringify({ ...agreement, amounts }), csv]) {
    const { errors, warnings, warningCounts } = await door.load('agreements', body);
    expect(errors.map(({ code }) => code)).toEqual(['PARKED_UNKNOWN_REFERENCE']);
    expect(warnings).toEqual([
      'Record 1 ("k"), amounts.0: Nothing reads the key "kinds". Did you mean kind?',
    ]);
    expect(warningCounts).toEqual([{ code: 'UNREAD_KEY', count: 1 }]);
  }
});

test('a misspelt key in a list is told of a record that is rejected for want of it, a cut text is not', async () => {
  const amounts = [{ effectiveOn: '2026-01-01', amount: '1', cycles: 'MONTHLY' }];
  const { errors, warnings } = await door.send('agreements', [
    {
      externalId: 'k',
      clientExternalId: 'c',
      name: 'x'.repeat(5000),
      type: 'MANAGED',
      startsOn: '2026-01-01',
      amounts,
    },
  ]);
  expect(errors.map(({ path }) => path.join('.'))).toEqual(['amounts.0.cycle']);
  expect(warnings).toEqual([
    'Record 1 ("k"), amounts.0: Nothing reads the key "cycles". Did you mean cycle?',
  ]);
});

test('a text that is too long is cut with a warning that says where', async () => {
  const long = `${'x'.repeat(3999)}😀 and more`;
  const result = await door.send('clients', [
    { externalId: 'c', name: 'C' },
    { externalId: 'c1', name: long, segment: long },
  ]);
  expect(result).toMatchObject({ created: 2, errors: [] });
  expect(result.warningCounts).toEqual([{ code: 'TEXT_CUT', count: 2 }]);
  expect(result.warnings[0]).toBe(
    `Record 2 ("c1"), name: This text has ${long.length} characters; 4000 are kept.`,
  );
  const [kept] = await door.rows(`SELECT name FROM client WHERE external_id = 'c1'`);
  expect(kept?.['name']).toBe('x'.repeat(3999));
});
