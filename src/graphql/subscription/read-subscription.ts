import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import type { Asked } from '../answering/asked';
import type { Judge, Operation } from '../limits/judge-operation';
import { limitCost } from '../limits/limit-cost';
import { LIMITS, MOST_TOKENS } from '../limits/limit-document';
import { limitVariables } from '../limits/limit-variables';
import { refuseNullsInText } from '../limits/null-character';
import { spendCost } from '../limits/spend-cost';

const JUDGES: readonly Judge[] = [limitVariables, limitCost, spendCost];

const elsewhere = (): Refusal =>
  new Refusal(
    'NO_SUCH_OPERATION',
    'Only subscriptions are taken here. Send queries and mutations to /graphql by POST.',
  );

/** Errors of the document itself: nothing was looked at yet. */
export class BadDocument extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('the document is not valid');
  }
}

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    originalError: error,
    extensions: { code, ...error.extensions },
  });

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new BadDocument([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
  }
}

/** Parses, validates and judges a subscription as any other operation, before anything of it runs. */
export async function readSubscription(
  schema: GraphQLSchema,
  asked: Asked,
  context: RequestContext,
): Promise<ExecutionArgs> {
  const document = parsed(asked.query ?? '');
  const errors = validate(schema, document, [...specifiedRules, ...LIMITS, refuseNullsInText]);
  if (errors.length > 0)
    throw new BadDocument(errors.map((each) => withCode(each, 'GRAPHQL_VALIDATION_FAILED')));
  const operation = getOperationAST(document, asked.operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw elsewhere();
  const judged = { schema, document, operation, request: asked, contextValue: context };
  for (const judge of JUDGES) await judge(judged as unknown as Operation);
  return {
    ...{ schema, document, contextValue: context },
    ...{ operationName: asked.operationName, variableValues: asked.variables },
  };
}
