import type { FastifyInstance, FastifyRequest } from 'fastify';
import { operationNamed } from '../../answers/operations/registered-operations';
import { isErrorCode } from '../../error-codes/catalogue';
import { Refusal } from '../../errors';
import type { Answered, Answers } from '../../graphql/answering/asked';
import type { ReadOperation } from '../../graphql/limits/read-operation';
import { planTable } from '../../graphql/operation/plan-table';
import { readQuery } from '../../graphql/operation/read-query';
import { readVariables } from '../../graphql/operation/read-variables';
import { openSchema } from '../../graphql/schema';
import { openContext } from '../../request/open-context';
import { answerPlainly } from '../answer-errors';
import { NDJSON } from '../answer-in-lines';
import { tellLimits } from '../limit-headers';
import type { ServerParts } from '../server-parts';
import { answerUnchanged } from '../unchanged/answer-unchanged';
import { columnsOf, flattenRows } from './flatten-rows';
import { csvLines } from './to-csv';

interface OperationCall {
  Params: { file: string };
  Querystring: Record<string, string>;
}

type Fields = Readonly<Record<string, unknown>>;

interface GraphqlError {
  readonly message: string;
  readonly path?: readonly unknown[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Writes the data of a whole answer in a format. */
type Write = (data: Fields) => string;

interface Format {
  readonly type: string;
  /** Refuses before anything runs what the format cannot hold. */
  readonly writer: (read: ReadOperation) => Write;
}

const FORMATS: Readonly<Record<string, Format>> = {
  json: { type: 'application/json', writer: () => (data) => JSON.stringify({ data }) },
  csv: {
    type: 'text/csv',
    writer: (read) => {
      const branches = planTable(openSchema(), read);
      return (data) => [...csvLines(columnsOf(branches), flattenRows(branches, data))].join('');
    },
  },
  jsonl: {
    type: NDJSON,
    writer: (read) => {
      const branches = planTable(openSchema(), read);
      return (data) =>
        Array.from(flattenRows(branches, data), (row) => `${JSON.stringify(row)}\n`).join('');
    },
  },
};

interface AskedFile {
  readonly name: string;
  readonly format: Format;
}

function readFile(file: string): AskedFile {
  const [, name = '', extension = ''] = /^(.*)\.(\w+)$/.exec(file) ?? [];
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format) return { name, format };
  throw new Refusal('NOT_FOUND', 'The address of an operation ends in .json, .csv or .jsonl.');
}

/** The data of an answer. A table cannot say what is missing from it, so one error refuses all. */
function wholeData({ body }: Answered): Fields {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString();
  const { data, errors } = JSON.parse(text) as { data: Fields; errors?: readonly GraphqlError[] };
  const [error] = errors ?? [];
  if (!error) return data;
  const { code, ...details } = error.extensions;
  const known = typeof code === 'string' && isErrorCode(code) ? code : 'INTERNAL_ERROR';
  throw new Refusal(known, error.message, { ...details, path: error.path });
}

async function ask(
  parts: ServerParts,
  graphql: Answers,
  request: FastifyRequest<OperationCall>,
  { name, format, signal }: AskedFile & { readonly signal: AbortSignal },
): Promise<Answered> {
  const { actor, notes } = request;
  const { tenantId } = actor;
  const { document } = await parts.database
    .forCaller(signal)
    .read({ tenantId, clientIds: null }, (scope) => operationNamed(scope, name));
  const schema = openSchema();
  const read = readQuery(schema, document);
  const variables = readVariables(schema, read.operation, request.query);
  const write = format.writer(read);
  const context = openContext(parts, { actor, notes, signal });
  const asked = { method: 'GET', query: document, variables } as const;
  const answered = await graphql.answer(asked, context, signal);
  return { ...answered, body: write(wholeData(answered)), isWhole: true };
}

/** Serves `GET /q/{name or hash}.json`, `.csv` and `.jsonl`: a registered query by its address. */
export function operationRoute(
  server: FastifyInstance,
  parts: ServerParts,
  graphql: Answers,
): void {
  server.get<OperationCall>('/q/:file', {
    exposeHeadRoute: false,
    errorHandler: (error, request, reply) => {
      const { cost } = request.notes;
      if (cost !== undefined) void reply.header('x-query-cost', String(cost));
      tellLimits(request, reply);
      void answerPlainly(error, request, reply, parts.logger);
    },
    handler: async (request, reply) => {
      const { params, query } = request;
      const file = readFile(params.file);
      const signal = parts.callers.signalOf(reply.raw);
      const { status, headers, body } = await answerUnchanged(parts, request, reply, {
        what: ['/q', params.file, query],
        signal,
        answer: () => ask(parts, graphql, request, { ...file, signal }),
      });
      tellLimits(request, reply);
      const type = `${file.format.type}; charset=utf-8`;
      return reply.code(status).headers(headers).type(type).send(body);
    },
  });
}
