import { entries } from './entry';

/** The shape of a request, before anything is read. */
export const OF_REQUESTS = entries({
  BAD_REQUEST: {
    meaning: 'The request is not made as the API expects.',
    remedy: 'Correct what the sentence names.',
  },
  BAD_JSON: {
    meaning: 'The body is empty, or is not JSON.',
    remedy: 'Send one JSON object.',
  },
  BAD_URL: {
    meaning: 'The address is not well encoded.',
    remedy: 'Encode every part of it; a % itself is written %25.',
  },
  BAD_TEXT: {
    meaning: 'A text holds a null character.',
    remedy: 'Remove it.',
  },
  BAD_IDEMPOTENCY_KEY: {
    meaning: 'The header `idempotency-key` is too short, too long, or holds blanks.',
    remedy: 'Send a UUID, a new one for each change.',
  },
  BAD_DOCUMENT: {
    meaning: 'What is to be weighed or registered is no document of this API.',
    remedy: 'Correct what `argument` names.',
  },
  REPEATED_HEADER: {
    meaning: 'A header that can only be given once came twice.',
    remedy: 'Send one.',
  },
  REPEATED_PARAMETER: {
    meaning: 'The address gives a parameter twice.',
    remedy: 'Give it once.',
  },
  NOT_FOUND: {
    pathStatus: 404,
    meaning: 'There is no such path, or no such thing of this MSP.',
    remedy: 'Take the id from another answer.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'The path does not take this method.',
    remedy: 'Use one that the header `Allow` names.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    meaning: 'The header `Accept` takes no type that the API answers with.',
    remedy: 'Accept `application/json` or `application/graphql-response+json`.',
  },
  BODY_TOO_SLOW: {
    status: 408,
    meaning: 'The body did not come in time.',
    remedy: 'Send it faster, or in parts.',
  },
  HEADERS_TOO_SLOW: {
    status: 408,
    meaning: 'The headers did not come in time.',
    remedy: 'Send them at once.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    meaning: 'The body is larger than 32 MB.',
    remedy: 'Send fewer records at once, or a file to `/import/{kind}`.',
  },
  UNSUPPORTED_TYPE: {
    status: 415,
    meaning: 'The body is of a type that the path does not read.',
    remedy: 'Send JSON with `Content-Type: application/json`.',
  },
  UNSUPPORTED_ENCODING: {
    status: 415,
    meaning: 'The body is packed in a way that the path does not read.',
    remedy: 'Send it as it is; to `/import` also as gzip.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    meaning: 'The headers are larger than 16 KB in all.',
    remedy: 'Send fewer or shorter ones.',
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: 'The query is not GraphQL.',
    remedy: 'Correct it at the place in `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: 'The query does not fit the schema.',
    remedy: 'Compare it with `schema.graphql` at the place in `locations`.',
  },
  BAD_USER_INPUT: {
    meaning: 'A variable or an argument does not fit its type.',
    remedy: 'Send it as the sentence says.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: 'The document holds several operations, or not the one that is named.',
    remedy: 'Name one of them by `operationName`.',
  },
  NO_SUCH_OPERATION: {
    meaning:
      'A subscription came where an operation is answered once, or something else where subscriptions are taken.',
    remedy:
      'Send queries and mutations to `/graphql`, subscriptions as a WebSocket there or to `/graphql/stream`.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'The server does not know a query of this hash, or has forgotten it.',
    remedy: 'Send the query with its hash once. Clients do so by themselves.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'Queries cannot be named by a hash here.',
    remedy: 'Send the query itself.',
  },
  QUERY_TOO_LARGE: {
    meaning: 'The query has too many tokens, fields, fragments or levels.',
    remedy: 'Split it. The README lists the limits.',
  },
  INPUT_TOO_LARGE: {
    meaning: 'A variable holds too much.',
    remedy: 'Ask in several steps.',
  },
  COST_TOO_HIGH: {
    meaning: 'The answer could hold more values than a query may cost.',
    remedy: 'Ask for fewer rows, months or fields at a time.',
  },
  COST_UNKNOWN: {
    meaning: 'What the query would cost cannot be worked out.',
    remedy: 'Split it.',
  },
});
