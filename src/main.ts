import 'reflect-metadata';
import { runCommand } from './cli/run-command';

void runCommand(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY === true,
}).then((code) => {
  process.exitCode = code;
});
