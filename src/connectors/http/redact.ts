const HIDDEN = '[hidden]';
/** Shorter texts would hide ordinary words. */
const SHORTEST = 4;

export type Redact = (text: string) => string;

const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('base64url'),
];

/** What looks like a credential, whoever wrote it. */
const SHAPES: readonly RegExp[] = [
  /\b(Basic|Bearer)\s+[\w.~+/=-]{8,}/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b((?:access|refresh)_token|client_?secret|private_?key|secret|password|signature)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
];

/**
 * Makes the function that takes secrets out of a text before anybody sees it: those of the
 * connection in every form they are sent in, and everything that looks like one.
 */
export function redactorOf(secrets: readonly string[]): Redact {
  const known = [...new Set(secrets.filter((each) => each.length >= SHORTEST).flatMap(formsOf))]
    // A secret may hold another one: the longest goes first.
    .sort((a, b) => b.length - a.length);
  return (text) => {
    const without = known.reduce((left, secret) => left.replaceAll(secret, HIDDEN), text);
    return SHAPES.reduce(
      (left, shape) =>
        left.replace(shape, (_, name?: unknown, between?: unknown) =>
          typeof name === 'string' && typeof between === 'string'
            ? `${name}${between}${HIDDEN}`
            : HIDDEN,
        ),
      without,
    );
  };
}
