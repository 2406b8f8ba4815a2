/** What a command knows about the shell that started it. */
export interface Shell {
  readonly env: NodeJS.ProcessEnv;
  /** Standard output: the answer, and nothing else. */
  out(text: string): void;
  /** Standard error: everything that is meant for people. */
  err(text: string): void;
  /** Whether standard error is a terminal, where progress bars make sense. */
  readonly watched: boolean;
}

/** The answer of a command: one line of JSON for scripts, or words for people. */
export function answer(shell: Shell, json: boolean | undefined, data: object, words: string): void {
  shell.out(`${json ? JSON.stringify(data) : words}\n`);
}
