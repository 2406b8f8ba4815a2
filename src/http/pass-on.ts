import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Headers by which a client offers another protocol. */
const OFFERS = ['upgrade', 'connection', 'http2-settings'];

/** The head of a request as it came, without the offer. */
function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && !OFFERS.includes(name.toLowerCase()) ? [`${name}: ${rawHeaders[at + 1]}`] : [],
  );
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

/**
 * Lets the server read a request again, as one that offers no other protocol. A server that takes any
 * WebSocket is handed every offer, and many a client offers HTTP/2 with its first request.
 */
export function passOn(
  server: Server,
  request: IncomingMessage,
  socket: Duplex,
  rest: Buffer,
): void {
  socket.unshift(Buffer.concat([Buffer.from(headOf(request), 'latin1'), rest]));
  server.emit('connection', socket);
}
