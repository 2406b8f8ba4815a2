import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { createHash } from 'node:crypto';
import { Refusal } from '../errors';
import type { Asked } from '../graphql/answering/asked';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (message: string): never => {
  throw new Refusal('BAD_REQUEST', message);
};

function readBody(body: unknown): Fields {
  if (Array.isArray(body))
    return refuse('The body is a list. Send one operation a request: {"query": "…"}.');
  if (isFields(body)) return body;
  return refuse('The body is not an object. Send {"query": "…", "variables": {…}}.');
}

/** Reads the fields from the address, where objects are JSON text. */
function readAddress(query: Fields): Fields {
  const parsed = ['variables', 'extensions'].map((name) => {
    const text = query[name];
    if (typeof text !== 'string' || text === '') return [name, undefined];
    try {
      return [name, JSON.parse(text) as unknown];
    } catch {
      return refuse(`"${name}" in the address is not JSON.`);
    }
  });
  return { ...query, ...Object.fromEntries(parsed) };
}

function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  return refuse(`"${name}" is not text.`);
}

function objectIn(fields: Fields, name: string): Record<string, unknown> | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || isFields(value)) return value;
  return refuse(
    typeof value === 'string'
      ? `"${name}" is text. Send it as an object, not as JSON in a string.`
      : `"${name}" is not an object.`,
  );
}

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Checks a persisted query: one that is sent once and named by its hash from then on. The hash has
 * to be that of the query sent with it.
 */
function checkPersisted({ query, extensions }: Pick<Asked, 'query' | 'extensions'>): void {
  const persisted = extensions?.['persistedQuery'] ?? undefined;
  if (persisted === undefined) {
    if (!query) refuse('There is no query. Send {"query": "…"}.');
    return;
  }
  const { version, sha256Hash: hash } = isFields(persisted) ? persisted : {};
  if (version !== 1 || typeof hash !== 'string' || !SHA256.test(hash))
    refuse(
      '"extensions.persistedQuery" is {"version": 1, "sha256Hash": "…"}, the hash in 64 lower-case hexadecimal digits.',
    );
  if (query && createHash('sha256').update(query).digest('hex') !== hash)
    refuse('"extensions.persistedQuery.sha256Hash" is not the SHA-256 of the query sent with it.');
}

const JSON_TYPE = 'application/json';
const TYPES = [JSON_TYPE, 'application/graphql-response+json'];

/**
 * The content type of the answer. It is decided before anything runs: a mutation must not run when
 * the caller cannot take its answer.
 */
export function answerTypeOf({ headers }: FastifyRequest): string {
  const { accept } = headers;
  const type = accept ? new Negotiator({ headers: { accept } }).mediaType(TYPES) : JSON_TYPE;
  if (type) return `${type}; charset=utf-8`;
  throw new Refusal(
    'NOT_ACCEPTABLE',
    `The answer is ${TYPES.join(' or ')}; "accept" takes neither.`,
  );
}

/** Reads a request to /graphql from its body or from its address. */
export function readGraphql(request: FastifyRequest): Asked {
  const get = request.method === 'GET';
  const fields = get ? readAddress(request.query as Fields) : readBody(request.body);
  const asked: Asked = {
    method: get ? 'GET' : 'POST',
    query: textIn(fields, 'query'),
    operationName: textIn(fields, 'operationName') || undefined,
    variables: objectIn(fields, 'variables'),
    extensions: objectIn(fields, 'extensions'),
  };
  checkPersisted(asked);
  return asked;
}
