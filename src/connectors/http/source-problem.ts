/** Why a source could not be read. Programs act on it, so a code never changes. */
export type SourceProblemCode =
  /** The key is wrong, was revoked, or belongs to another company. */
  | 'REAUTHORISE'
  /** The key is right, but may not see this. */
  | 'FORBIDDEN'
  /** The system has no such thing: another edition, or a module that is off. */
  | 'ABSENT'
  /** The system asks us to wait for longer than a run may wait. */
  | 'THROTTLED'
  | 'UNREACHABLE'
  /** It answers, but not with what it promises. */
  | 'BROKEN_ANSWER'
  /** It refuses the question itself. */
  | 'REFUSED_QUESTION'
  /** An address that credentials must not be sent to. */
  | 'REFUSED_ADDRESS'
  /** More is gone than can be true. A person has to look. */
  | 'TOO_MUCH_GONE'
  /** The stored credentials cannot be opened with the keys of this server. */
  | 'SECRETS_LOST';

/** A failure of a source, worded for the person who looks after the connection. */
export class SourceProblem extends Error {
  override readonly name = 'SourceProblem';

  constructor(
    readonly code: SourceProblemCode,
    message: string,
    /** When it makes sense to ask again; null when waiting does not help. */
    readonly retryAt: Date | null = null,
  ) {
    super(message);
  }
}

/** Problems that no later run can get over: somebody has to do something. */
const LASTING: readonly SourceProblemCode[] = [
  'REAUTHORISE',
  'REFUSED_ADDRESS',
  'TOO_MUCH_GONE',
  'SECRETS_LOST',
];

export const isLasting = ({ code }: SourceProblem): boolean => LASTING.includes(code);
