import type { Progress } from './progress-bar';
import { followSync } from './sync-bar';

const STREAMS = ['companies', 'tickets', 'time'];

/** The last thing that was shown, with the clock in the hand of the test. */
function follow() {
  let [now, shown]: [number, Progress | null] = [0, null];
  const followed = followSync(
    (progress) => (shown = progress),
    STREAMS,
    () => now,
  );
  const page = (stream: string, rows: number, ms: number): Progress => {
    now += ms;
    followed.onPage(stream, { rows, changed: rows });
    return shown!;
  };
  return { ...followed, page };
}

test('while the past is read, the bar goes by rows and says how long it takes yet', () => {
  const { onExpected, page } = follow();
  onExpected(
    new Map([
      ['companies', 100],
      ['tickets', 900],
      ['time', 1000],
    ]),
  );
  expect(page('companies', 100, 1000)).toEqual({
    ...{ done: 100, total: 2000 },
    words: 'companies (list 1 of 3): 1 pages, 100 rows, 100 rows/s',
  });
  expect(page('tickets', 300, 3000).words).toBe(
    'tickets (list 2 of 3): 2 pages, 400 rows, 100 rows/s, about 16 s left',
  );
  expect(page('tickets', 100, 46_000).words).toContain('10 rows/s, about 3 min left');
});

test('a list of unknown length makes the time a least one; without any there is none', () => {
  const partly = follow();
  partly.onExpected(
    new Map([
      ['companies', null],
      ['tickets', 900],
    ]),
  );
  expect(partly.page('tickets', 500, 5000).words).toContain('at least 4 s left');
  expect(follow().page('tickets', 500, 5000).words).not.toContain('left');
});

test('a list that is longer than was said ends the guess, and not the bar', () => {
  const { onExpected, page, total } = follow();
  onExpected(new Map([['companies', 10]]));
  expect(page('companies', 30, 5000)).toMatchObject({
    words: 'companies (list 1 of 3): 1 pages, 30 rows, 6 rows/s',
  });
  expect(total).toEqual({ pages: 1, rows: 30, changed: 30 });
});

test('lists are counted when no rows are known', () =>
  expect(follow().page('tickets', 5, 10)).toMatchObject({ done: 1, total: 3 }));
