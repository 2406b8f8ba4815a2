import type { FastifyReply, FastifyRequest } from 'fastify';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import type { Logger } from '../logger';
import { wordOf } from './answer-errors';

/** What is told while work goes on: at which stage it is, and how far. */
export type Tell = (stage: string, progress: object) => void;

export const NDJSON = 'application/x-ndjson';

/** More often nobody can read it. */
const EVERY_MS = 1000;

/** Whether it is time to tell: at once when a stage begins, and then about once a second. */
function pacer(): (stage: string) => boolean {
  let [last, told] = ['', -Infinity];
  return (stage) => {
    const now = performance.now();
    if (stage === last && now - told < EVERY_MS) return false;
    [last, told] = [stage, now];
    return true;
  };
}

/**
 * Answers with lines of JSON: `{"progress": …}` about once a second, and at last `{"result": …}`
 * or `{"error": …}`. What is refused before the first line is refused like anywhere else, with
 * its status.
 */
export async function answerInLines(
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
  work: (tell: Tell) => Promise<object>,
): Promise<FastifyReply> {
  const lines = new PassThrough();
  const isTime = pacer();
  let begun = false;
  const write = (line: object): void => {
    if (!begun) void reply.type(NDJSON).send(lines);
    begun = true;
    lines.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const tell: Tell = (stage, progress) => {
      if (isTime(stage)) write({ progress: { stage, ...progress } });
    };
    write({ result: await work(tell) });
  } catch (error) {
    if (!begun) throw error;
    write({ error: wordOf(error as Error, request, logger) });
  }
  lines.end();
  return reply;
}
