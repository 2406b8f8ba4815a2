import { SourceProblem } from './source-problem';

/** One question to a source. */
export interface Question {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back: the text, whole, whatever it says. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const PATIENCE_MS = 120_000;
const MOST_BYTES = 64 * 1024 * 1024;

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += (part as Uint8Array).length;
    if (bytes > MOST_BYTES)
      throw new SourceProblem('BROKEN_ANSWER', 'The source answered with more than 64 MB.');
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Asks once. The address was checked before; a redirect could lead past the check, so none is followed. */
export async function send(question: Question, signal: AbortSignal): Promise<Reply> {
  const { url, method = 'GET', headers, body } = question;
  const response = await fetch(url, {
    method,
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  return { status: response.status, headers: response.headers, text: await readText(response) };
}
