import { RecentCalls } from './recent-calls';

const HOUR = 3_600_000;
const call = { address: 'connection_1_1', body: Buffer.from('{}') };

test('60 calls are taken at once, and one a second after them, of each address', () => {
  let now = 0;
  const recent = new RecentCalls(() => now);
  const taken = (address: string, calls: number) =>
    Array.from({ length: calls }, () => recent.take(address)).filter(Boolean).length;
  expect(taken('a', 100)).toBe(60);
  expect(taken('b', 1)).toBe(1);
  now = 3000;
  expect(taken('a', 100)).toBe(3);
});

test('the same call is done once an hour, and again when doing it failed', async () => {
  let now = 0;
  const recent = new RecentCalls(() => now);
  let done = 0;
  const work = async () => void (done += 1);
  await expect(
    recent.once(call, HOUR, () => Promise.reject(new Error('the queue is away'))),
  ).rejects.toThrow('away');
  await recent.once(call, HOUR, work);
  await recent.once(call, HOUR, work);
  expect(done).toBe(1);
  await recent.once({ ...call, address: 'connection_1_2' }, HOUR, work);
  now = HOUR;
  await recent.once(call, HOUR, work);
  expect(done).toBe(3);
});
