import type { Document } from './document';
import { INGEST } from './generated/operations';
import { ingest, type IngestOptions, type IngestResult, type Kind, type RecordOf } from './ingest';
import { paged, type Page } from './paged';
import { send, type ClientOptions } from './send';

/** Needed only where the operation needs some. */
type Given<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

export interface SeatwiseClient {
  /** Asks a query, or does a mutation: once, however often it has to be sent. */
  query<Result, Variables>(
    document: Document<Result, Variables>,
    ...given: Given<Variables>
  ): Promise<Result>;
  /** Every node of a list, over all pages. `pick` says where in the answer the list is. */
  paged<Result, Variables extends { readonly after?: string | null }, Node>(
    document: Document<Result, Variables>,
    variables: Variables,
    pick: (result: Result) => Page<Node> | null | undefined,
  ): AsyncGenerator<Node, void, undefined>;
  /** Sends records in batches. Bad records never lose good ones: they are in `errors`. */
  ingest<Of extends Kind>(
    kind: Of,
    records: Iterable<RecordOf<Of>> | AsyncIterable<RecordOf<Of>>,
    options: IngestOptions,
  ): Promise<IngestResult>;
}

/** A client of one server, with the rights of one token. */
export function createClient(options: ClientOptions): SeatwiseClient {
  const ask = async <Result>(document: Document<Result, never>, variables: unknown) => {
    const key = document.operation === 'mutation' ? crypto.randomUUID() : null;
    return (await send(options, { query: document.text, variables }, key)) as Result;
  };
  return {
    query: (document, ...[variables]) => ask(document, variables ?? {}),
    paged: (document, variables, pick) =>
      paged((after) => ask(document, after === null ? variables : { ...variables, after }), pick),
    ingest: (kind, records, { source, batchSize }) =>
      ingest(records, batchSize, async (batch) => {
        const { result } = await ask<{ result: IngestResult | null }>(INGEST[kind], {
          source,
          records: batch,
        });
        if (result === null)
          throw new Error(`The answer says nothing of the ${kind} that were sent.`);
        return result;
      }),
  };
}
