import { StatementNames } from './statement-names';

const seen = (names: StatementNames, sql: string, times: number): (string | undefined)[] =>
  Array.from({ length: times }, () => names.nameOf(sql));

test('a statement has a name of its own from the third time on', () => {
  const names = new StatementNames();
  expect(seen(names, 'SELECT 1', 4)).toEqual([undefined, undefined, 's0', 's0']);
  expect(seen(names, 'SELECT 2', 3)).toEqual([undefined, undefined, 's1']);
  expect(names.nameOf('SELECT 1')).toBe('s0');
});

test('no more statements get names than a connection can keep', () => {
  const names = new StatementNames();
  const given = Array.from({ length: 300 }, (_, n) => seen(names, `SELECT ${n}`, 3).at(-1));
  expect(new Set(given.filter((name) => name !== undefined)).size).toBe(200);
  expect(names.nameOf('SELECT 7')).toBe('s7');
});

test('statements that never come again are forgotten', () => {
  const names = new StatementNames();
  names.nameOf('SELECT once');
  names.nameOf('SELECT once');
  for (let n = 0; n < 2000; n += 1) names.nameOf(`SELECT ${n}`);
  expect(names.nameOf('SELECT once')).toBeUndefined();
});

test('a statement that takes long is planned for its own values again', () => {
  const names = new StatementNames();
  seen(names, 'SELECT slow', 3);
  seen(names, 'SELECT busy', 3);
  for (const ms of [300, 300, 300]) names.noteTime('SELECT slow', ms);
  for (const ms of [300, 300, 20, 300, 300]) names.noteTime('SELECT busy', ms);
  expect(seen(names, 'SELECT slow', 4)).toEqual([undefined, undefined, undefined, undefined]);
  expect(names.nameOf('SELECT busy')).toBe('s1');
  expect(seen(names, 'SELECT another', 3).at(-1)).toBe('s2');
});
