import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { killLeftCommands, launch, seatwise, startSeatwise } from '../fixture/command';
import { removeDirectories, runningServer, temporaryDirectory } from '../fixture/held-postgres';

jest.setTimeout(180_000);
afterAll(() => {
  killLeftCommands();
  removeDirectories();
});

/** Everything the command prints until it says how to end it. */
async function textUntilReady(
  env: NodeJS.ProcessEnv,
): Promise<{ text: string; end(): Promise<void> }> {
  const child = launch(['demo'], env);
  let text = '';
  for await (const chunk of child.stdout!) {
    text += String(chunk);
    if (text.includes('Ctrl-C')) break;
  }
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    text,
    end: () => {
      child.kill('SIGINT');
      return gone;
    },
  };
}

test('the demo prints a curl with its real answer, and started again goes on with the same MSP', async () => {
  const parent = temporaryDirectory();
  chmodSync(parent, 0o755);
  const env = {
    DATA_DIR: join(parent, 'data'),
    PORT: '0',
    SEATWISE_NOW: '2026-03-31T18:00:00Z',
  };
  const first = await textUntilReady(env);
  const [, curl, printed] = /\n(curl [\s\S]*?)\n\nIt answers:\n\n([\s\S]*?)\n\nCtrl-C/.exec(
    first.text,
  )!;
  const pasted = execFileSync('sh', ['-c', curl!], { encoding: 'utf8' });
  expect(JSON.parse(pasted)).toEqual(JSON.parse(printed!));
  const rows = (JSON.parse(pasted) as { data: { metrics: { rows: unknown[] } } }).data.metrics.rows;
  expect(rows).toHaveLength(3);
  await first.end();
  expect(runningServer(env.DATA_DIR)).toBeNull();

  const again = await startSeatwise(env, 'demo');
  expect(again.ready).toEqual({
    url: expect.stringMatching(/\/graphql$/),
    token: expect.stringMatching(/^ey/),
    msp: 'msp_1',
  });
  const { out } = await seatwise(env, 'msp', 'list', '--json');
  expect((JSON.parse(out) as { msps: unknown[] }).msps).toHaveLength(1);
  expect(await again.stop()).toBe(0);
});
