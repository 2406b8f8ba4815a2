import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors';

const MS = 1000;

/**
 * Answers from the timer, because the reader of the body still waits. The rest of the
 * body is not needed.
 */
function giveUp(reply: FastifyReply, message: string): void {
  // The answer is being sent line by line, and no other can follow: the connection is cut.
  if (reply.sent) return void reply.raw.destroy();
  void reply.header('connection', 'close').send(new Refusal('BODY_TOO_SLOW', message));
}

/** A body that is collected must be complete in time. */
function limitWhole({ raw }: FastifyRequest, reply: FastifyReply, seconds: number): NodeJS.Timeout {
  return setTimeout(() => {
    if (!raw.complete) giveUp(reply, `The body was not here within ${seconds} s of its headers.`);
  }, seconds * MS);
}

/**
 * A body that is read as it comes may last for hours, as long as something keeps coming. A body
 * that waits for the server is not idle.
 */
function limitPauses(
  { raw }: FastifyRequest,
  reply: FastifyReply,
  seconds: number,
): NodeJS.Timeout {
  let bytesBefore = -1;
  return setInterval(() => {
    const { bytesRead } = raw.socket;
    const waitsForServer = raw.complete || raw.readableLength > 0;
    if (!waitsForServer && bytesRead === bytesBefore) {
      giveUp(reply, `Nothing more of the body came for ${seconds} s. Send the file again.`);
    }
    bytesBefore = bytesRead;
  }, seconds * MS);
}

/**
 * Ends requests that stop half-way. Each would hold a connection, and the memory of what
 * was read, for ever.
 */
export function refuseSlowBodies(server: FastifyInstance, seconds: number): void {
  server.addHook('preParsing', async (request, reply) => {
    if (request.raw.complete) return;
    const streams = request.routeOptions.url?.startsWith('/import/');
    const timer = (streams ? limitPauses : limitWhole)(request, reply, seconds);
    for (const stream of [request.raw, reply.raw]) {
      stream.once('close', () => clearTimeout(timer));
    }
  });
}
