import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type Context, type Server } from 'graphql-ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { codeOf, messageOf, Refusal } from '../../errors';
import type { Logger } from '../../logger';
import type { RequestContext } from '../../request/context';
import type { Asked } from '../answering/asked';
import type { Subscriptions } from './subscriptions';

/** What carries subscriptions knows who asks, and opens what they ask within. */
export interface SocketParts {
  readonly subscriptions: Subscriptions;
  readonly logger: Logger;
  /** Fails where the token is not, or no longer, good. */
  readonly check: (authorization: string | undefined) => Promise<unknown>;
  /** The same, and a context of whoever it is. */
  readonly enter: (authorization: string | undefined) => Promise<RequestContext>;
}

/** What a client says of itself when it begins. */
interface Hello extends Record<string, unknown> {
  readonly authorization?: unknown;
  readonly Authorization?: unknown;
}

interface Extra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

const LONGEST_MESSAGE = 256 * 1024;
/** Shorter than the time after which proxies close what is silent. */
const PING_MS = 12_000;
/** A revoked token is refused within five seconds; the register of tokens is up to three old. */
const CHECK_MS = 1500;
const GOING_AWAY = 1001;
/** As much as a close frame can hold, in letters of up to four bytes. */
const LONGEST_REASON = 30;
/** How long a client has to say good-bye. */
const GOODBYE_MS = 500;

/** The token: a page in a browser cannot send headers, and says it when it begins. */
function authorizationOf({ connectionParams, extra }: Context<Hello, Extra>): string | undefined {
  const said = connectionParams?.authorization ?? connectionParams?.Authorization;
  return typeof said === 'string' ? said : extra.request.headers.authorization;
}

/** Subscriptions over WebSocket, in the protocol of graphql-ws (`graphql-transport-ws`). */
export class Sockets {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  private readonly protocol: Server<Extra>;

  constructor(private readonly parts: SocketParts) {
    const { subscriptions, enter } = parts;
    this.protocol = makeServer<Hello, Extra>({
      onConnect: (client) => this.isGood(client),
      onSubscribe: async (client, _id, { query, operationName, variables, extensions }) => {
        const context = await enter(authorizationOf(client));
        const asked: Asked = {
          ...{ method: 'POST', query, variables: variables ?? undefined },
          ...{ operationName: operationName ?? undefined, extensions: extensions ?? undefined },
        };
        return subscriptions.read(asked, context);
      },
      subscribe: (args) => subscriptions.start(args) as never,
      // Both are told as a caller may read them already, or are made so here.
      onNext: (_client, _id, _asked, _args, result) => result as never,
      onError: (_client, _id, _asked, errors) => subscriptions.told(errors),
    });
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (opened) => this.serve(opened, request));
  }

  async close(): Promise<void> {
    for (const socket of this.server.clients)
      socket.close(GOING_AWAY, 'the server is being stopped');
    const cut = setTimeout(() => {
      for (const socket of this.server.clients) socket.terminate();
    }, GOODBYE_MS);
    await new Promise((resolve) => this.server.close(resolve));
    clearTimeout(cut);
  }

  private isGood(client: Context<Hello, Extra>): Promise<boolean> {
    return this.parts.check(authorizationOf(client)).then(
      () => {
        this.watchToken(client);
        return true;
      },
      () => false,
    );
  }

  /** Closes the socket once its token is no longer good. That the database is away says nothing about the token. */
  private watchToken(client: Context<Hello, Extra>): void {
    const { socket } = client.extra;
    const timer = setInterval(() => {
      this.parts.check(authorizationOf(client)).catch((error: unknown) => {
        if (codeOf(error) === 'UNAUTHENTICATED') socket.close(CloseCode.Forbidden, 'Forbidden');
      });
    }, CHECK_MS).unref();
    socket.once('close', () => clearInterval(timer));
  }

  private serve(socket: WebSocket, request: IncomingMessage): void {
    const { logger } = this.parts;
    let isThere = true;
    const ping = setInterval(() => {
      if (!isThere) return socket.terminate();
      isThere = false;
      return socket.ping();
    }, PING_MS).unref();
    socket.on('pong', () => (isThere = true));
    socket.on('error', (error) => logger.info({ reason: messageOf(error) }, 'a socket broke off'));
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) => socket.on('message', (data) => this.take(socket, read(textOf(data)))),
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      clearInterval(ping);
      void closed(code, reason.toString());
    });
  }

  /** A message that cannot be worked on closes its socket: refusals by their sentence, faults without a word. */
  private take(socket: WebSocket, work: Promise<void>): void {
    work.catch((error: unknown) => {
      const isRefused = error instanceof Refusal;
      if (!isRefused) this.parts.logger.error({ err: error }, 'a message of a socket failed');
      const why = isRefused ? error.message.slice(0, LONGEST_REASON) : 'Internal server error';
      const code =
        codeOf(error) === 'UNAUTHENTICATED' ? CloseCode.Forbidden : CloseCode.InternalServerError;
      socket.close(code, why);
    });
  }
}

const send = (socket: WebSocket, data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(data, (error) => (error ? reject(error) : resolve()));
  });

const textOf = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString('utf8');
