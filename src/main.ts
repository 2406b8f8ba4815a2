import 'reflect-metadata';
import { endTracing } from './tracing/begin';
import { runCommand } from './cli/run-command';

// Who reads may stop reading, as `| head` does: what the command does is done all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

void runCommand(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY === true,
}).then(async (code) => {
  process.exitCode = code;
  await endTracing();
});
