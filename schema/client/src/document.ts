/**
 * An operation with the types of its variables and its answer. It is a document node as well:
 * Apollo Client, urql and graphql-request take it as it is, by `asNode`.
 */
export interface Document<Result, Variables> {
  readonly kind: 'Document';
  readonly name: string;
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  readonly definitions: readonly object[];
  /** Holds the types. It has no value. */
  readonly __apiType?: (variables: Variables) => Result;
}

/** What the answer of an operation holds. */
export type ResultOf<Of> = Of extends Document<infer Result, never> ? Result : never;

/** What an operation is asked with. */
export type VariablesOf<Of> = Of extends {
  readonly __apiType?: (variables: infer Variables) => unknown;
}
  ? Variables
  : never;

type Printed = Omit<Document<unknown, unknown>, 'kind' | '__apiType'>;

/** Gives a printed operation its types. */
export const document = <Result, Variables>(printed: Printed): Document<Result, Variables> => ({
  kind: 'Document',
  ...printed,
});
