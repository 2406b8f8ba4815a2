import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Document } from './document';

/** A document as other clients want it, with its types: Apollo Client, urql, graphql-request. */
export const asNode = <Result, Variables>(
  document: Document<Result, Variables>,
): TypedDocumentNode<Result, Variables> =>
  document as unknown as TypedDocumentNode<Result, Variables>;
