/** Ends a command that did its work and said so, but whose exit code is not 0. */
export class ExitCode extends Error {
  override readonly name = 'ExitCode';

  constructor(readonly exitCode: number) {
    super(`exit code ${exitCode}`);
  }
}
