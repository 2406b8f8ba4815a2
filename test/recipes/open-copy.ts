import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { newFile, readCard, withInsertions, type Step } from './read-card';

const PROJECT = resolve(__dirname, '../..');
/** What is no part of the project, or is put there by tools. */
const LEFT_OUT = ['node_modules', '.git', '.data', 'dist', 'coverage'];

const run = promisify(execFile);

/** A copy of the project that can be changed. */
export interface Copy {
  read(path: string): string;
  write(path: string, text: string): void;
  /** Does what a card says, and tells the files that it touched. */
  carryOut(card: string): string[];
  /** Runs a program in it; its output is told where it fails. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  drop(): void;
}

export function openCopy(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'seatwise-recipes-'));
  cpSync(PROJECT, folder, {
    recursive: true,
    filter: (from) => !LEFT_OUT.includes(basename(from)) || dirname(from) !== PROJECT,
  });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const take = (step: Step): void => {
    const isNew = step.insertions.every(({ behind }) => behind.length === 0);
    if (isNew && existsSync(join(folder, step.path))) throw new Error(`There is a ${step.path}.`);
    write(step.path, isNew ? newFile(step) : withInsertions(read(step.path), step));
  };
  return {
    read,
    write,
    carryOut: (card) => {
      const steps = readCard(readFileSync(join(__dirname, 'cards', `${card}.txt`), 'utf8'));
      steps.forEach(take);
      return steps.map(({ path }) => path);
    },
    run: async (program, ...args) => {
      try {
        const { stdout } = await run(program, args, { cwd: folder, maxBuffer: 10_000_000 });
        return stdout;
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
      }
    },
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
