/** A command that did its work and said so, but whose exit code is not 0. */
export class EndedWith extends Error {
  override readonly name = 'EndedWith';

  constructor(readonly exitCode: number) {
    super(`exit code ${exitCode}`);
  }
}
