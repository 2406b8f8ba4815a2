import { withProgress } from './progress-bar';
import type { Shell } from './shell';

let err: string;
const shell: Shell = {
  env: {},
  out: () => undefined,
  err: (text) => void (err += text),
  watched: false,
};

beforeEach(() => {
  err = '';
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('without a terminal a line is written every ten seconds, and none after the end', async () => {
  await withProgress(shell, 'tickets', async (show) => {
    jest.advanceTimersByTime(10_000);
    show({ done: 25, total: 100, words: '5000 rows, 250 rows/s, 30 s left' });
    jest.advanceTimersByTime(9999);
    expect(err).toBe('tickets: begun\n');
    jest.advanceTimersByTime(1);
  });
  jest.advanceTimersByTime(60_000);
  expect(err).toBe('tickets: begun\ntickets: 25 % 5000 rows, 250 rows/s, 30 s left\n');
});

test('work that fails writes no more lines either', async () => {
  const failing = withProgress(shell, 'tickets', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  jest.advanceTimersByTime(60_000);
  expect(err).toBe('');
});
