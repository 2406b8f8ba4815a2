import { codeOf, messageOf } from '../../errors';
import type { Breaker } from './breaker';
import type { Budget } from './budget';
import { guardAddress, type AllowedHosts } from './guard-address';
import { judgeReply, type Verdict } from './judge-reply';
import type { Redact } from './redact';
import { send, type Question, type Reply } from './send';
import { SourceProblem } from './source-problem';
import type { Waiting } from './waiting';

/** A good answer. */
export interface Answer {
  readonly json: unknown;
  readonly headers: Headers;
  readonly url: URL;
}

export interface Asked {
  /** An address, or a path under `base`. */
  readonly address: string;
  readonly base?: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  /** How often it may be tried; most questions may be tried again and again. */
  readonly tries?: number;
}

interface Attempt {
  readonly tried: number;
  readonly tries: number;
  readonly begun: number;
}

/** What a run has cost so far. */
export interface Calls {
  calls: number;
  retries: number;
  waitedMs: number;
}

export interface TransportParts {
  readonly allowed: AllowedHosts;
  readonly budget: Budget;
  readonly breaker: Breaker;
  readonly waiting: Waiting;
  readonly redact: Redact;
  readonly signal: AbortSignal;
  /** What this system means differently from most; null leaves it to `judgeReply`. */
  readonly judge?: (reply: Reply, now: Date) => Verdict | null;
}

const BASE_MS = 1000;
const CAP_MS = 60_000;
const MOST_TRIES = 6;
const MOST_MS = 10 * 60_000;
/** A longer wait than this is not waited for here: the run ends and comes again then. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** The only way out to a source: checked addresses, a pace, retries, and no secret in what it says. */
export class Transport {
  readonly cost: Calls = { calls: 0, retries: 0, waitedMs: 0 };
  /** What the clock of the source said with its last good answer. */
  answeredAt: Date | null = null;

  constructor(private readonly parts: TransportParts) {}

  async ask(asked: Asked): Promise<Answer> {
    const { address, base, tries = MOST_TRIES, ...question } = asked;
    const { breaker, allowed } = this.parts;
    const url = guardAddress(address, allowed, base);
    breaker.check();
    try {
      const answer = await this.askAgainAndAgain({ ...question, url }, tries);
      breaker.note(true);
      return answer;
    } catch (error) {
      if (error instanceof SourceProblem) breaker.note(error.code !== 'UNREACHABLE');
      throw error;
    }
  }

  private async askAgainAndAgain(question: Question, tries: number): Promise<Answer> {
    const { budget, waiting, redact } = this.parts;
    const begun = waiting.elapsed();
    for (let tried = 1; ; tried += 1) {
      const { verdict, headers } = await this.askOnce(question);
      if (verdict.what === 'USE') {
        budget.ease();
        this.noteTime(headers);
        return { json: verdict.json, headers, url: question.url };
      }
      if (verdict.what === 'FAIL') {
        const { code, message, retryAt } = verdict.problem;
        throw new SourceProblem(code, redact(message), retryAt);
      }
      if (verdict.throttled) budget.halve();
      await this.wait(verdict, { tried, tries, begun });
    }
  }

  private noteTime(headers: Headers): void {
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.answeredAt = new Date(date);
  }

  /** Waits as long as the source asks, or a random part of an ever longer time. */
  private async wait(
    { why, throttled, waitMs }: Extract<Verdict, { what: 'RETRY' }>,
    { tried, tries, begun }: Attempt,
  ): Promise<void> {
    const { waiting, signal, redact } = this.parts;
    const spent = waiting.elapsed() - begun;
    const ms = waitMs ?? waiting.chance() * Math.min(CAP_MS, BASE_MS * 2 ** (tried - 1));
    const isTooLong = waitMs !== null && waitMs > LONGEST_WAIT_MS;
    if (isTooLong || tried >= tries || spent + ms > Math.max(MOST_MS, waitMs ?? 0)) {
      const what = throttled ? 'The source asks us to wait' : 'The source could not be read';
      const code = throttled ? 'THROTTLED' : 'UNREACHABLE';
      throw new SourceProblem(
        code,
        redact(`${what}: ${why}.`),
        new Date(waiting.clock.now().getTime() + ms),
      );
    }
    this.cost.retries += 1;
    this.cost.waitedMs += ms;
    await waiting.pause(ms, signal);
  }

  private async askOnce(question: Question): Promise<{ verdict: Verdict; headers: Headers }> {
    const { budget, waiting, signal, judge } = this.parts;
    this.cost.calls += 1;
    try {
      const reply = await budget.spend(signal, () => send(question, signal));
      const now = waiting.clock.now();
      return { verdict: judge?.(reply, now) ?? judgeReply(reply, now), headers: reply.headers };
    } catch (error) {
      if (signal.aborted || error instanceof SourceProblem) throw error;
      const cause = error instanceof Error && error.cause ? error.cause : error;
      const why = `it cannot be reached (${codeOf(cause) ?? messageOf(cause)})`;
      const verdict: Verdict = { what: 'RETRY', why, throttled: false, waitMs: null };
      return { verdict, headers: new Headers() };
    }
  }
}
