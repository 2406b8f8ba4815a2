import { getOperationAST, parse } from 'graphql';
import { MOST_TOKENS } from '../limits/limit-document';
import type { Asked } from './asked';

/** Whether a request asks for a change. What cannot be read changes nothing, and is refused where it is answered. */
export function isMutation({ query, operationName }: Asked): boolean {
  try {
    const document = parse(query ?? '', { maxTokens: MOST_TOKENS });
    return getOperationAST(document, operationName)?.operation === 'mutation';
  } catch {
    return false;
  }
}
