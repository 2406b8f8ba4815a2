import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '../..');
const CACHE = join(PROJECT, 'node_modules/.cache');

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'run-typescript-'));
const source = join(folder, 'said.ts');
const kept = join(CACHE, 'seatwise', `${relative(PROJECT, source)}.js`);
afterAll(() => {
  for (const made of [folder, resolve(kept, '..')]) rmSync(made, { recursive: true, force: true });
});

function run(): { stdout: string; stderr: string } {
  const args = ['-r', join(__dirname, 'run-typescript'), source];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

test('code that was compiled once is used again, until its source changes', () => {
  writeFileSync(source, `const said: string = 'first'; console.log(said);`);
  expect(run().stdout).toBe('first\n');
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('first', 'again'));
  expect(run().stdout).toBe('again\n');
  const { atime, mtime } = statSync(source);
  writeFileSync(source, `const said: string = 'other'; console.log(said);`);
  utimesSync(source, atime, mtime);
  expect(run().stdout).toBe('other\n');
});

test('an error names the line of the source, when it was just compiled and when its code was kept', () => {
  const lines = ['interface Dropped {', '  readonly a: 1;', '}', `throw new Error('here');`];
  writeFileSync(source, lines.join('\n'));
  for (const time of ['compiled', 'kept'])
    expect(`${time}: ${run().stderr}`).toContain(`said.ts:4:7`);
});

test('what cannot be kept is compiled each time', () => {
  rmSync(resolve(kept, '..'), { recursive: true });
  writeFileSync(resolve(kept, '..'), 'a file where the folder would be');
  writeFileSync(source, `const said: string = 'all the same'; console.log(said);`);
  expect(run()).toMatchObject({ stdout: 'all the same\n', stderr: '' });
});
