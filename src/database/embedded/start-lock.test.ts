import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withStartLock } from './start-lock';

let dir: string;
let other: ChildProcess;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'seatwise-lock-'));
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
});
afterAll(() => {
  other?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

const LOCK = () => join(dir, 'starting.lock');

const startOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!;
const onLinux = process.platform === 'linux' ? test : test.skip;

test.each([
  ['a process with our own number, as process 1 of every container has', () => `${process.pid}`],
  ['a process with our own number that started before us', () => `${process.pid} 17`],
  ['a process that is no more', () => '999999999 17'],
  ['a process that died before it wrote its number', () => ''],
])('a lock left by %s is taken over', async (_, content) => {
  writeFileSync(LOCK(), content());
  expect(await withStartLock(LOCK(), async () => 'in')).toBe('in');
  expect(existsSync(LOCK())).toBe(false);
});

onLinux('a lock left by a process whose number another program has now is taken over', async () => {
  writeFileSync(LOCK(), `${other.pid} ${Number(startOf(other.pid!)) - 1}`);
  expect(await withStartLock(LOCK(), async () => 'in')).toBe('in');
});

test('within one process, too, one comes after the other', async () => {
  const told: string[] = [];
  const enter = (name: string) =>
    withStartLock(LOCK(), async () => {
      told.push(`${name} in`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} out`);
    });
  await Promise.all([enter('a'), enter('b')]);
  expect(told).toEqual(['a in', 'a out', 'b in', 'b out']);
});

onLinux('the lock of a process that still starts is waited for', async () => {
  writeFileSync(LOCK(), `${other.pid} ${startOf(other.pid!)}`);
  let isIn = false;
  const entering = withStartLock(LOCK(), async () => void (isIn = true));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(isIn).toBe(false);
  rmSync(LOCK());
  await entering;
  expect(isIn).toBe(true);
});
