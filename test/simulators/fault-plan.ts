import type { IncomingMessage, ServerResponse } from 'node:http';

/** Something that goes wrong with the next requests that fit. */
export interface Fault {
  /** Part of the address, or of the body on the lines after it; left out, every request fits. */
  readonly match?: RegExp;
  readonly times: number;
  /** So many fitting requests are answered well before it. */
  readonly after?: number;
  readonly how: (response: ServerResponse, request: IncomingMessage) => void;
}

/** What goes wrong, in the order it was planned. */
export class FaultPlan {
  private planned: { fault: Fault; left: number; before: number }[] = [];

  plan(fault: Fault): void {
    this.planned.push({ fault, left: fault.times, before: fault.after ?? 0 });
  }

  clear(): void {
    this.planned = [];
  }

  /** Answers with a fault, if one is due. */
  strike(request: IncomingMessage, response: ServerResponse, body: string): boolean {
    const asked = `${request.url ?? ''}\n${body}`;
    for (const each of this.planned) {
      if (each.left === 0 || (each.fault.match && !each.fault.match.test(asked))) continue;
      if (each.before > 0) {
        each.before -= 1;
        continue;
      }
      each.left -= 1;
      each.fault.how(response, request);
      return true;
    }
    return false;
  }
}
