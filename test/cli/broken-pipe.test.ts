import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { killLeftCommands, launch } from '../fixture/command';

jest.setTimeout(60_000);
afterAll(killLeftCommands);

test.each([
  ['its answer', 'stdout', 'stderr', ['--help'], 0],
  ['what it tells people', 'stderr', 'stdout', ['serve'], 2],
] as const)(
  'a command of which nobody reads %s ends as ever',
  async (_, left, read, args, code) => {
    const child = launch(args, {});
    child[left]!.destroy();
    const [said, [exitCode]] = await Promise.all([text(child[read]!), once(child, 'exit')]);
    expect(said).toBe('');
    expect(exitCode).toBe(code);
  },
);
