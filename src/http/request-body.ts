import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { Refusal } from '../errors';

const callerGone = (): Refusal =>
  new Refusal('CALLER_GONE', 'The caller hung up before the body had come.');

/**
 * The body of a request as a stream of its own. Destroying a request closes its connection, with
 * the answer still to come: this one can be given up at any place, and the answer arrives.
 */
export class RequestBody {
  private readonly passed = new PassThrough();

  constructor(private readonly request: IncomingMessage) {
    request.on('error', () => this.passed.destroy(callerGone()));
    request.once('close', () => {
      if (!request.complete) this.passed.destroy(callerGone());
    });
    // Whoever reads it is told of its end by the reading itself.
    this.passed.on('error', () => undefined);
    request.pipe(this.passed);
  }

  get stream(): Readable {
    return this.passed;
  }

  /** Reads no more of it. What still comes is thrown away, for as long as the caller is heard out. */
  giveUp(): void {
    const { request, passed } = this;
    request.unpipe(passed);
    passed.destroy();
    request.resume();
  }
}
