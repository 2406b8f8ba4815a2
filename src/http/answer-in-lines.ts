import type { FastifyReply, FastifyRequest } from 'fastify';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import type { Logger } from '../logger';
import { describeError } from './answer-errors';

/** Reports the stage that the work is at, and how far it is. */
export type ReportProgress = (stage: string, progress: object) => void;

export const NDJSON = 'application/x-ndjson';

/** People cannot read progress that comes faster. */
const EVERY_MS = 1000;

/** Says whether progress is due: at once when a stage begins, then about once a second. */
function pacer(): (stage: string) => boolean {
  let [lastStage, reportedAt] = ['', -Infinity];
  return (stage) => {
    const now = performance.now();
    if (stage === lastStage && now - reportedAt < EVERY_MS) return false;
    [lastStage, reportedAt] = [stage, now];
    return true;
  };
}

/**
 * Answers with lines of JSON: `{"progress": …}` about once a second, and finally `{"result": …}` or
 * `{"error": …}`. A refusal before the first line is an ordinary refusal with its status.
 */
export async function answerInLines(
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
  work: (report: ReportProgress) => Promise<object>,
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
    const report: ReportProgress = (stage, progress) => {
      if (isTime(stage)) write({ progress: { stage, ...progress } });
    };
    write({ result: await work(report) });
  } catch (error) {
    if (!begun) throw error;
    write({ error: describeError(error as Error, request, logger) });
  }
  lines.end();
  return reply;
}
