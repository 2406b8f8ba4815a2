import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors';

const MS = 1000;

/** Answered by the timer, for the body's reader still waits; the rest of the body is of no more use. */
function giveUp(reply: FastifyReply, message: string): void {
  // It is being answered line by line: no other answer can follow, but an end can.
  if (reply.sent) return void reply.raw.destroy();
  void reply.header('connection', 'close').send(new Refusal('BODY_TOO_SLOW', message));
}

/** A body that is collected has to be there in time. */
function limitWhole({ raw }: FastifyRequest, reply: FastifyReply, seconds: number): NodeJS.Timeout {
  return setTimeout(() => {
    if (!raw.complete) giveUp(reply, `The body was not here within ${seconds} s of its headers.`);
  }, seconds * MS);
}

/** A body that is taken in as it comes may last for hours, as long as something of it comes. Waiting for us is not idling. */
function limitPauses(
  { raw }: FastifyRequest,
  reply: FastifyReply,
  seconds: number,
): NodeJS.Timeout {
  let seen = -1;
  return setInterval(() => {
    const { bytesRead } = raw.socket;
    const waitsForUs = raw.complete || raw.readableLength > 0;
    if (!waitsForUs && bytesRead === seen) {
      giveUp(reply, `Nothing more of the body came for ${seconds} s. Send the file again.`);
    }
    seen = bytesRead;
  }, seconds * MS);
}

/** Ends requests that stop half-way: each would hold a connection, and what was read of it, for ever. */
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
