import type { Clock } from '../../clock';
import type { DatabaseLimits } from '../../database/limits';
import { Turns } from '../../database/turns';
import type { Logger } from '../../logger';
import type { RequestContext } from '../../request/context';
import type { Answered, Answers, Asked } from '../answering/asked';
import { giveBack } from '../limits/give-back-unused';
import { CostlyThread } from './costly-thread';

export interface LaneOptions {
  readonly threads: number;
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly limits: DatabaseLimits;
  readonly jit: boolean;
  readonly prepare: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * How many queries a thread works on at once: while it computes for one, the database reads for
 * others.
 */
const AT_ONCE = 4;
/**
 * Answers costly queries in threads of their own. A large answer takes one thread a long time, and
 * small requests on the same thread would wait for its end. MSPs take turns here as they do for
 * connections, so one that asks for much does not delay another's costly query.
 */
class CostlyLane implements Answers {
  private readonly turns: Turns;
  private readonly threads: readonly CostlyThread[];

  constructor(private readonly options: LaneOptions) {
    const { threads, databaseUrl, poolSize, limits, jit, prepare, logger } = options;
    const connections = Math.min(AT_ONCE, poolSize);
    const settings = { databaseUrl, connections, limits, jit, prepare, logLevel: logger.level };
    this.threads = Array.from({ length: threads }, () => new CostlyThread(settings, logger));
    this.turns = new Turns({
      turns: threads * connections,
      // One MSP's costly queries go one by one, also while no other MSP has any: two at once keep a
      // thread and the database busy together, and its neighbours' small requests take twice as long.
      share: threads,
      alone: threads,
      queue: limits.tenantQueue,
      waitMs: limits.connectMs,
    });
  }

  async answer(asked: Asked, context: RequestContext, signal: AbortSignal): Promise<Answered> {
    const { actor, notes } = context;
    const endTurn = await this.turns.take(actor.tenantId, { signal });
    const question = {
      ...{ asked, actor, requestId: notes?.id ?? '', limits: notes?.limits },
      now: this.options.clock.now(),
    };
    const { statements, unused, ...answered } = await this.leastBusy().ask(
      question,
      signal,
      endTurn,
    );
    if (notes) {
      notes.statements += statements;
      giveBack(notes, unused);
    }
    return answered;
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private leastBusy(): CostlyThread {
    return this.threads.reduce((least, each) => (each.load < least.load ? each : least));
  }
}

/** Opens the lane; `null` when costly queries are answered with all others. */
export const openCostlyLane = (options: LaneOptions): Answers | null =>
  options.threads > 0 ? new CostlyLane(options) : null;
