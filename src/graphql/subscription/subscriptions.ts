import {
  GraphQLError,
  subscribe,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { Actor } from '../../auth/actor';
import { Refusal } from '../../errors';
import type { Logger } from '../../logger';
import type { RequestContext } from '../../request/context';
import type { Asked } from '../answering/asked';
import { asGraphqlError, formatErrors } from '../answering/expose-errors';
import { openSchema } from '../schema';
import { OpenPlaces } from './open-places';
import { BadDocument, readSubscription } from './read-subscription';

/** Answers, one after the other, until one side ends it. */
export interface Stream extends AsyncIterableIterator<FormattedExecutionResult> {
  return(): Promise<IteratorReturnResult<undefined>>;
}

type Results = AsyncGenerator<ExecutionResult>;

export interface SubscriptionParts {
  readonly logger: Logger;
  /** A document that may be asked; only a registered one, where only those are taken. */
  readonly allowed: (asked: Asked, actor: Actor) => Promise<Asked>;
}

/** Opens subscriptions, however they travel. */
export class Subscriptions {
  private readonly places = new OpenPlaces();
  private readonly format: ReturnType<typeof formatErrors>;

  constructor(private readonly parts: SubscriptionParts) {
    this.format = formatErrors(parts.logger);
  }

  /** What is to be run, or why it is not. */
  async read(asked: Asked, context: RequestContext): Promise<ExecutionArgs | GraphQLError[]> {
    try {
      const allowed = await this.parts.allowed(asked, context.actor);
      return await readSubscription(openSchema(), allowed, context);
    } catch (error) {
      await context.close();
      return errorsOf(error);
    }
  }

  /** Runs it. What cannot be opened after all is one answer with errors. */
  async start(args: ExecutionArgs): Promise<Stream | FormattedExecutionResult> {
    const context = args.contextValue as RequestContext;
    let leave = (): void => undefined;
    try {
      leave = this.places.take(context.tenantId);
      const opened = await subscribe(args);
      if (Symbol.asyncIterator in opened) return this.streamOf(opened as Results, leave);
      throw new BadDocument(opened.errors ?? []);
    } catch (error) {
      leave();
      await context.close();
      return { errors: this.told(errorsOf(error)) };
    }
  }

  /** Errors as a caller may read them. */
  told(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map((error) => this.format(error.toJSON(), error));
  }

  private answerOf({ errors, ...result }: ExecutionResult): FormattedExecutionResult {
    return (errors ? { ...result, errors: this.told(errors) } : result) as FormattedExecutionResult;
  }

  private streamOf(results: Results, leave: () => void): Stream {
    const end = async (): Promise<IteratorReturnResult<undefined>> => {
      leave();
      await results.return(undefined);
      return { value: undefined, done: true };
    };
    return {
      next: async () => {
        const next = await results.next();
        return next.done ? end() : { value: this.answerOf(next.value), done: false };
      },
      return: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

function errorsOf(error: unknown): GraphQLError[] {
  if (error instanceof BadDocument) return [...error.errors];
  if (error instanceof Refusal) return [asGraphqlError(error)];
  return [new GraphQLError('a subscription failed', { originalError: error as Error })];
}
