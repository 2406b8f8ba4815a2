import type { FastifyError } from 'fastify';
import type { ErrorCode } from '../error-codes/catalogue';
import { Refusal } from '../errors';

const FAULT = 500;

/** Errors that fastify finds in a request, in this API's words. */
const FASTIFY_ERRORS: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    'BODY_TOO_LARGE',
    'The body is larger than 32 MB. Send fewer records at once, or a file of any size to /import/{kind}.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'UNSUPPORTED_TYPE',
    'Send the body as JSON, with the header "content-type: application/json".',
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_JSON', 'The body is not JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_JSON', 'The body is empty; JSON is expected.'],
  FST_ERR_BAD_URL: [
    'BAD_URL',
    'The address is not well encoded: a % must be followed by two hexadecimal digits, and together they must be UTF-8.',
  ],
};

/** The refusal for what the caller did wrong, or null when the fault is the server's. */
export function toRefusal(error: FastifyError | Error): Refusal | null {
  if (error instanceof Refusal) return error;
  const { code = '', statusCode = FAULT } = error as Partial<FastifyError>;
  const known = FASTIFY_ERRORS[code];
  if (known) return new Refusal(...known);
  return statusCode < FAULT ? new Refusal('BAD_REQUEST', error.message) : null;
}
