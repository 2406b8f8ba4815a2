import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { Refusal } from '../errors';

const callerGone = (): Refusal =>
  new Refusal('CALLER_GONE', 'The caller hung up before the body had come.');

/**
 * The body of a request as a stream of its own. Destroying the request would close its
 * connection before the answer is sent. This stream can be given up at any point, and the
 * answer still arrives.
 */
export class RequestBody {
  private readonly body = new PassThrough();

  constructor(private readonly request: IncomingMessage) {
    request.on('error', () => this.body.destroy(callerGone()));
    request.once('close', () => {
      if (!request.complete) this.body.destroy(callerGone());
    });
    // The reader sees the error by itself. Without a listener, the error would end the process.
    this.body.on('error', () => undefined);
    request.pipe(this.body);
  }

  get stream(): Readable {
    return this.body;
  }

  /** Stops reading. The rest of the body is discarded, as far as it is read at all. */
  giveUp(): void {
    const { request, body } = this;
    request.unpipe(body);
    body.destroy();
    request.resume();
  }
}
