import { SeatwiseError, type ToldError } from './seatwise-error';

export interface ClientOptions {
  /** Of the server: `https://seatwise.example.com`, without `/graphql`. */
  readonly url: string;
  readonly token: string;
  /** How often a request is sent again that could not be answered at the moment; 5 unless said. */
  readonly retries?: number;
  /** Another `fetch` than the one of the platform. */
  readonly fetch?: typeof globalThis.fetch;
}

interface Body {
  readonly query: string;
  readonly variables: unknown;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly ToldError[];
  readonly error?: { readonly code: string; readonly message: string; readonly requestId: string };
}

/** The same request may succeed later. */
const isTemporary = ({ status, code }: SeatwiseError): boolean =>
  status === 429 || status === 503 || code === 'STILL_RUNNING';

const USUAL_RETRIES = 5;
const FIRST_PAUSE_SECONDS = 0.5;
const SECOND = 1000;

const pause = (seconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, seconds * SECOND));

function retryAfterOf(response: Response): number | null {
  const text = response.headers.get('retry-after');
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/** What something between here and the API answers need not be JSON. */
async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return { errors: [{ message: `${response.status}: ${text.slice(0, 200)}` }] };
  }
}

const errorsOf = ({ error, errors }: Answer): readonly ToldError[] => {
  if (!error) return errors ?? [];
  const { message, ...extensions } = error;
  return [{ message, extensions }];
};

async function readData(response: Response): Promise<unknown> {
  const answer = await readAnswer(response);
  const errors = errorsOf(answer);
  if (response.ok && errors.length === 0) return answer.data;
  throw new SeatwiseError({
    status: response.status,
    errors,
    requestId: response.headers.get('x-request-id'),
    retryAfter: retryAfterOf(response),
    data: answer.data ?? null,
  });
}

/** How long to wait before sending it again; null: it would be refused again. */
function pauseAfter(problem: unknown, attempt: number): number | null {
  const own = FIRST_PAUSE_SECONDS * 2 ** attempt;
  // The line broke: whether it was done is not known. What changes something has its key.
  if (!(problem instanceof SeatwiseError)) return problem instanceof TypeError ? own : null;
  if (!isTemporary(problem)) return null;
  return problem.retryAfter ?? own;
}

/**
 * Sends one operation, and again when the server asks for it. A mutation has a key, under which it
 * is done once, however often it is sent.
 */
export async function send(
  { url, token, retries = USUAL_RETRIES, fetch = globalThis.fetch }: ClientOptions,
  body: Body,
  idempotencyKey: string | null,
): Promise<unknown> {
  const request = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify(body),
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await readData(await fetch(`${url.replace(/\/$/, '')}/graphql`, request));
    } catch (problem) {
      const seconds = attempt < retries ? pauseAfter(problem, attempt) : null;
      if (seconds === null) throw problem;
      await pause(seconds);
    }
  }
}
