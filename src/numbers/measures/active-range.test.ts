import { activeRange, type ClientActivity } from './active-range';

const client: ClientActivity = {
  status: 'ACTIVE',
  internal: false,
  deleted: false,
  onboardedOn: null,
  offboardedOn: null,
  firstAgreementOn: null,
  firstCountOn: null,
  firstWorkOn: null,
};

test.each<[string, Partial<ClientActivity>, string | null]>([
  [
    'onboardedOn before all',
    { onboardedOn: '2026-03-01', firstAgreementOn: '2026-01-01' },
    '2026-03-01',
  ],
  [
    'else its first agreement',
    { firstAgreementOn: '2026-02-01', firstCountOn: '2026-01-01' },
    '2026-02-01',
  ],
  ['else its first count', { firstCountOn: '2026-02-01', firstWorkOn: '2026-01-01' }, '2026-02-01'],
  ['else its first ticket or time', { firstWorkOn: '2026-01-01' }, '2026-01-01'],
  ['without any date never', {}, null],
  ['a prospect never', { status: 'PROSPECT', onboardedOn: '2026-01-01' }, null],
  ['the MSP itself never', { internal: true, onboardedOn: '2026-01-01' }, null],
  ['a deleted one never', { deleted: true, onboardedOn: '2026-01-01' }, null],
])('active from: %s', (_, facts, from) =>
  expect(activeRange({ ...client, ...facts })?.from ?? null).toBe(from),
);

test('a client that left is active before that day', () => {
  const left = { ...client, status: 'OFFBOARDED', onboardedOn: '2026-01-01' } as const;
  expect(activeRange({ ...left, offboardedOn: '2026-06-11' })).toEqual({
    from: '2026-01-01',
    until: '2026-06-11',
  });
});
