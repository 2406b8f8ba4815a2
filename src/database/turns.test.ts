import { Refusal } from '../errors';
import { Turns } from './turns';

const LIMITS = { turns: 4, share: 2, alone: 3, queue: 3, waitMs: 60_000 };
const ONE_TURN = { ...LIMITS, turns: 1, share: 1, alone: 1 };

/** Takes turns in the order given and tells who has one. */
function line(limits = LIMITS) {
  const turns = new Turns(limits);
  const having: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, options = {}): Promise<void> => {
    const taken = turns.take(name.charCodeAt(0), options).then((end) => {
      having.push(name);
      ends.set(name, end);
    });
    // Some wait for ever here.
    taken.catch(() => undefined);
    return taken;
  };
  const end = async (name: string): Promise<void> => {
    having.splice(having.indexOf(name), 1);
    ends.get(name)!();
    await settled();
  };
  return { having, take, end };
}

/** Every promise that can be kept has been. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => (error as Refusal).code,
  );

test('one lane never has all the turns, and another one begins at once', async () => {
  const { having, take } = line();
  for (const name of ['a1', 'a2', 'a3', 'a4']) void take(name);
  await settled();
  expect(having).toEqual(['a1', 'a2', 'a3']);
  await take('b1');
  expect(having).toEqual(['a1', 'a2', 'a3', 'b1']);
});

test('beside others a lane has its share, also right after they were served', async () => {
  const { having, take, end } = line();
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) void take(name);
  await settled();
  for (const name of ['b1', 'a1', 'a2']) await end(name);
  expect(having).toEqual(['a3', 'a4']);
  for (const name of ['a5', 'a6']) void take(name);
  await settled();
  expect(having).toEqual(['a3', 'a4']);
});

test('with a single turn, lanes take it one after the other, however long one of them is', async () => {
  const { having, take, end } = line(ONE_TURN);
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) void take(name);
  const order: string[] = [];
  for (let i = 0; i < 7; i += 1) {
    await settled();
    order.push(having[0]!);
    await end(having[0]!);
  }
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
});

test('work that has begun goes on before other work of its lane, and is never turned away', async () => {
  const { having, take, end } = line(ONE_TURN);
  for (const name of ['a1', 'a2', 'a3', 'a4']) void take(name);
  expect(await codeOf(take('a5'))).toBe('TOO_MANY_WAITING');
  void take('a6', { begun: true });
  await settled();
  await end('a1');
  expect(having).toEqual(['a6']);
});

test('whoever left is passed over, and makes room in the line', async () => {
  const { having, take, end } = line(ONE_TURN);
  const gone = new AbortController();
  void take('a1');
  const left = codeOf(take('a2', { signal: gone.signal }));
  for (const name of ['a3', 'a4']) void take(name);
  gone.abort(new Refusal('CALLER_GONE', 'The caller left.'));
  expect(await left).toBe('CALLER_GONE');
  expect(await codeOf(take('a5', { signal: gone.signal }))).toBe('CALLER_GONE');
  void take('a6');
  await settled();
  await end('a1');
  await end('a3');
  await end('a4');
  expect(having).toEqual(['a6']);
});

test('a turn that does not come in time is not waited for', async () => {
  const { having, take, end } = line({ ...ONE_TURN, waitMs: 5 });
  void take('a1');
  expect(await codeOf(take('a2'))).toBe('BUSY');
  await end('a1');
  await take('a3');
  expect(having).toEqual(['a3']);
});
